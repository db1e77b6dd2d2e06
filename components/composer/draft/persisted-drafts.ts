import { ownKey } from '#components/shell/own-key.ts'
import { type Draft, emptyDraft, readDraft } from '#lib/model/draft.ts'

/** What a tab keeps: its draft, the one an address put aside, and which draft it was that went out, in answer to what. */
export type PersistedDraft = { draft: Draft; replaced: Draft | null; sent: string | null; sent_to: string | null }

const mostKept = 5

/** What the keys of one operator's drafts begin with; nobody else's do. */
export const draftsOf = (operator_id: string): string => `${ownKey('draft', operator_id)}:`

/**
 * A key that lives as long as the tab, also over reloads. A duplicated tab inherits it; the elder one objects, and
 * the younger takes a key of its own.
 *
 * @param prefix see `draftsOf`
 */
export function keyOfTab(prefix: string): { key: string; isNew: boolean; release(): void } {
  const mine = { ...keptKey(prefix), release: () => {} }
  if (typeof BroadcastChannel === 'undefined') return mine
  const channel = new BroadcastChannel('drafts')
  const me = emptyDraft().nonce
  channel.onmessage = ({ data }: MessageEvent<{ asks?: string; objects?: string; key: string }>) => {
    if (data.asks && data.asks !== me && data.key === mine.key)
      channel.postMessage({ objects: data.asks, key: data.key })
    if (data.objects === me && data.key === mine.key) mine.key = newKey(prefix)
  }
  channel.postMessage({ asks: me, key: mine.key })
  mine.release = () => channel.close()
  return mine
}

function keptKey(prefix: string): { key: string; isNew: boolean } {
  try {
    const key = sessionStorage.getItem(tabOf(prefix))
    return { key: key ?? newKey(prefix), isNew: key === null }
  } catch {
    return { key: `${prefix}only`, isNew: false }
  }
}

/** Where a tab keeps its key. */
const tabOf = (prefix: string) => prefix.replace('draft', 'tab').slice(0, -1)

function newKey(prefix: string): string {
  const key = prefix + emptyDraft().nonce.slice(0, 12)
  sessionStorage.setItem(tabOf(prefix), key)
  return key
}

/** The tab's own draft, else the operator's newest, else an empty one. */
export function restore(prefix: string, key: string): PersistedDraft {
  try {
    const found = localStorage.getItem(key) ?? all(prefix)[0]?.text
    const { draft, replaced, sent, sent_to } = found ? JSON.parse(found) : {}
    return {
      draft: readDraft(draft),
      replaced: replaced ? readDraft(replaced) : null,
      sent: typeof sent === 'string' ? sent : null,
      sent_to: typeof sent_to === 'string' ? sent_to : null,
    }
  } catch {
    return { draft: emptyDraft(), replaced: null, sent: null, sent_to: null }
  }
}

/** @returns false where the browser would not keep it */
export function persist(prefix: string, key: string, persisted: PersistedDraft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify({ at: Date.now(), ...persisted }))
    for (const { key } of all(prefix).slice(mostKept)) localStorage.removeItem(key)
    return true
  } catch {
    return false
  }
}

/** All persisted drafts of one operator, newest first. */
function all(prefix: string): { key: string; text: string; at: number }[] {
  return Object.entries(localStorage)
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, text]) => ({ key, text, at: Number(/^\{"at":(\d+)/.exec(text)?.[1] ?? 0) }))
    .sort((a, b) => b.at - a.at)
}
