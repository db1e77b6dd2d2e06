import { postEditor as en } from './en/post-editor.ts'
import type { InBoth } from './locale.ts'
import { postEditor as zh } from './zh/post-editor.ts'

export const postEditorWords: InBoth<typeof en> = { 'zh-CN': zh, en }
