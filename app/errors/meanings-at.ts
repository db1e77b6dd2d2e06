import type { AskedFor } from '#components/errors/code-address.ts'
import { codesOn, explainedCalls, type Guidance, meaningsOf } from '#lib/guidance/codes.ts'
import type { GuidedCall } from '#lib/guidance/guidance-entry.ts'

/** The call an address names, as far as anything is known of it. */
export const callIn = (name: string): GuidedCall | undefined => [...explainedCalls.keys()].find((call) => call === name)

/** What an address asks for, as far as we can explain it. */
export function meaningsAt(asked: AskedFor): Guidance[] {
  switch (asked.of) {
    case 'code':
      return meaningsOf(asked.code)
    case 'sub_code':
      return meaningsOf(asked.code, { parent: asked.parent })
    case 'code_on_call': {
      const call = callIn(asked.call)
      return call ? meaningsOf(asked.code, { call }) : []
    }
    case 'call': {
      const call = callIn(asked.call)
      return call ? codesOn(call) : []
    }
  }
}
