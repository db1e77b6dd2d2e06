/** Windows of one browser tell each other by it that somebody has signed in. */
const name = 'signed-in'

export function tellSignedIn(): void {
  if (typeof BroadcastChannel === 'undefined') return
  const channel = new BroadcastChannel(name)
  channel.postMessage(null)
  channel.close()
}

/** @returns what ends the listening */
export function whenSignedIn(then: () => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => {}
  const channel = new BroadcastChannel(name)
  channel.onmessage = then
  return () => channel.close()
}
