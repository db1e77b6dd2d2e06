import type { CheckedFault, CheckedNote } from './checked.ts'
import { useFaultWords } from './fault-words.ts'

/** Nobody reads more of one row. */
const most = 6

/** What stands against a row, then what deserves a look. */
export function FaultList({ faults, notes }: { faults: readonly CheckedFault[]; notes: readonly CheckedNote[] }) {
  const said = useFaultWords()
  const lines = [
    ...faults.map((one) => ({ one, tone: 'text-danger' })),
    ...notes.map((one) => ({ one, tone: 'text-warn' })),
  ]
  return (
    <ul className="flex min-w-0 flex-col gap-1">
      {lines.slice(0, most).map(({ one, tone }) => {
        const words = said(one)
        return (
          <li key={words} className={`wrap-anywhere ${tone}`}>
            {words}
          </li>
        )
      })}
    </ul>
  )
}
