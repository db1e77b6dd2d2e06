import { isolated } from '#lib/shown/invisible.ts'
import { Isolated } from './isolated.tsx'

/** An id shortened in the middle: its kind and its end tell it apart; whole on hover. */
export function ShortId({ id }: { id: string }) {
  return (
    <span className="font-mono whitespace-nowrap" title={isolated(id)}>
      <Isolated text={shortened(id)} />
    </span>
  )
}

function shortened(id: string): string {
  return id.length <= 16 ? id : `${id.slice(0, 8)}…${id.slice(-6)}`
}
