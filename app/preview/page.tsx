import { Alone } from '#components/preview/alone.tsx'
import { requireOperator } from '#lib/entry.ts'

/** One message and nothing else, handed over by a script of this very origin: how tests and measurements see messages. */
export default async function Page() {
  await requireOperator('look')
  return <Alone />
}
