'use client'

import { useEffect, useState } from 'react'
import { retryImportMs } from './timing.ts'

/** Code that comes when it is first needed, and what of it is here. */
export type LazyCode<Code> = { here(): Code | null; bring(): Promise<void> }

/** Unlike with React's `lazy`, a load that failed is not the end of it: the next need tries again. */
export function lazyCode<Code>(load: () => Promise<Code>): LazyCode<Code> {
  let here: Code | null = null
  let coming: Promise<void> | null = null
  return {
    here: () => here,
    bring: () => {
      coming ??= load().then(
        (code) => {
          here = code
        },
        () => {
          coming = null
        },
      )
      return coming
    },
  }
}

/** @param need once true-like, the code is brought; where that failed, every other need tries again */
export function useLazyCode<Code>({ here, bring }: LazyCode<Code>, need: unknown): Code | null {
  const [code, setCode] = useState(here)
  useEffect(() => {
    if (code !== null || !need) return
    let gone = false
    bring().then(() => gone || setCode(here))
    return () => {
      gone = true
    }
  }, [code, need, here, bring])
  return code
}

/** Code that does not come, however often it is asked for: the page is older than the console by now. */
export class LoadFailed extends Error {}

/**
 * For `lazy` and `dynamic`, which never ask again after a failure: what stands in their place stays until the code comes.
 *
 * @param tries after as many it is given up with `LoadFailed`
 */
export const retriedImport = <Code,>(load: () => Promise<Code>, tries = 5): Promise<Code> =>
  load().catch(async (cause) => {
    if (tries <= 1) throw new LoadFailed('A part of the page did not come', { cause })
    await new Promise((resolve) => setTimeout(resolve, retryImportMs))
    return retriedImport(load, tries - 1)
  })
