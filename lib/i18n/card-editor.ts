import * as en from './en/card-editor.ts'
import type { InBoth } from './locale.ts'
import * as zh from './zh/card-editor.ts'

export const cardEditorWords: InBoth<typeof en> = { 'zh-CN': zh, en }
