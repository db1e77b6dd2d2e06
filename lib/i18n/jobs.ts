import { jobs as en } from './en/jobs.ts'
import type { InBoth } from './locale.ts'
import { jobs as zh } from './zh/jobs.ts'

export const jobsWords: InBoth<typeof en> = { 'zh-CN': zh, en }
