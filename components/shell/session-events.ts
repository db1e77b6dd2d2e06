/**
 * What the parts of a page tell each other about the session it was drawn for. `doubt`: something came back as if it
 * had ended; `back`: the same person is signed in again; `other`: somebody else is.
 */
type Told = { doubt: null; back: null; other: string }

const listeners = new EventTarget()
let isUnheard = false

/** A doubt waits for its first listener: what looks into it is loaded after the page, on a slow line long after. */
export function tell<What extends keyof Told>(what: What, detail: Told[What]): void {
  if (what === 'doubt') isUnheard = true
  listeners.dispatchEvent(new CustomEvent(what, { detail }))
}

/** @returns what ends the listening */
export function whenTold<What extends keyof Told>(what: What, then: (detail: Told[What]) => void): () => void {
  const listener = (event: Event) => {
    if (what === 'doubt') isUnheard = false
    then((event as CustomEvent<Told[What]>).detail)
  }
  listeners.addEventListener(what, listener)
  if (what === 'doubt' && isUnheard) tell(what, null as Told[What])
  return () => listeners.removeEventListener(what, listener)
}
