import * as en from './en/audit.ts'
import type { InBoth } from './locale.ts'
import { audit as zh } from './zh/audit.ts'

export const auditWords: InBoth<typeof en.audit> = { 'zh-CN': zh, en: en.audit }
