import * as composerEn from './en/composer.ts'
import * as previewEn from './en/preview.ts'
import * as shellEn from './en/shell.ts'
import type { InBoth } from './locale.ts'
import * as composerZh from './zh/composer.ts'
import * as previewZh from './zh/preview.ts'
import * as shellZh from './zh/shell.ts'

const en = { ...shellEn, ...composerEn, ...previewEn }

/** What the console says before anything has been done with it. Every other part brings its own words when it comes. */
export const firstWords: InBoth<typeof en> = { 'zh-CN': { ...shellZh, ...composerZh, ...previewZh }, en }
