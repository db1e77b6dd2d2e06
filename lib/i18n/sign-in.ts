import { signIn as en } from './en/sign-in.ts'
import type { InBoth } from './locale.ts'
import { signIn as zh } from './zh/sign-in.ts'

/** Why somebody who wanted to come in is not in. */
export type EntryProblem = keyof typeof en.problems

export const signInWords: InBoth<typeof en> = { 'zh-CN': zh, en }
