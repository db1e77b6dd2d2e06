import * as z from 'zod/mini'
import { ownKey } from '#components/shell/own-key.ts'
import { mintNonce } from '#lib/protocol/uuid.ts'

const kept = z.object({
  on: z.boolean(),
  text: z.string(),
  said: z.object({ header: z.optional(z.boolean()), ids: z.optional(z.int()) }),
  /** Makes its jobs its own: the same rows with the same words are one job, however often they are sent. */
  nonce: z.catch(z.string().check(z.regex(/^[0-9a-f]{32}$/)), mintNonce),
})
/** Whether several messages are answered in this tab, the table as text, and what was said of it. */
export type KeptTable = z.infer<typeof kept>

export const emptyTable = (): KeptTable => ({ on: false, text: '', said: {}, nonce: mintNonce() })

const keyOf = (operator_id: string) => ownKey('several', operator_id)

/** What an operator’s tab holds; others see nothing of it, and it goes with the tab. */
export function tableKept(operator_id: string): KeptTable {
  try {
    return kept.parse(JSON.parse(sessionStorage.getItem(keyOf(operator_id)) ?? ''))
  } catch {
    return emptyTable()
  }
}

/** @returns false where the browser would not keep it */
export function keepTable(operator_id: string, table: KeptTable): boolean {
  try {
    sessionStorage.setItem(keyOf(operator_id), JSON.stringify(table))
    return true
  } catch {
    return false
  }
}
