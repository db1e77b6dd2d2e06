import { roles as en } from './en/roles.ts'
import type { InBoth } from './locale.ts'
import { roles as zh } from './zh/roles.ts'

export const rolesWords: InBoth<typeof en> = { 'zh-CN': zh, en }
