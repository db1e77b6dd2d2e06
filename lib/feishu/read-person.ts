import { idTypeOf, type Person } from '#lib/protocol/person-name.ts'
import type { CallFeishu } from './client.ts'
import { remember } from './remember.ts'

/** Looks somebody up by any of their ids. Null where the app may not know them, there is nobody, or nobody answers. */
export function personReader({ call, now }: { call: CallFeishu; now: () => number }) {
  return remember((id) => readPerson(call, id), { now, keepMs: 10 * 60_000, most: 500 })
}

async function readPerson(call: CallFeishu, id: string): Promise<Person | null> {
  const id_type = idTypeOf(id)
  if (id_type === null) return null
  const { outcome } = await call('contact', { id, id_type })
  return outcome.status === 'answered' ? outcome.value : null
}
