import * as en from './en/approvals.ts'
import type { InBoth } from './locale.ts'
import { approvals as zh } from './zh/approvals.ts'

export const approvalsWords: InBoth<typeof en.approvals> = { 'zh-CN': zh, en: en.approvals }
