import { testSend as en } from './en/test-send.ts'
import type { InBoth } from './locale.ts'
import { testSend as zh } from './zh/test-send.ts'

export const testSendWords: InBoth<typeof en> = { 'zh-CN': zh, en }
