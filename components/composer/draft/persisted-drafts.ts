import { type Draft, emptyDraft, readDraft } from '#lib/model/draft.ts'

/** What a tab keeps: its draft, and the one an address put aside. */
export type PersistedDraft = { draft: Draft; replaced: Draft | null }

const prefix = 'draft:'
const mostKept = 5

/**
 * A key that lives as long as the tab, also over reloads. A duplicated tab inherits it; the elder one objects, and
 * the younger takes a key of its own.
 */
export function ownKey(): { key: string; release(): void } {
  const mine = { key: keyOfTab(), release: () => {} }
  if (typeof BroadcastChannel === 'undefined') return mine
  const channel = new BroadcastChannel('drafts')
  const me = emptyDraft().nonce
  channel.onmessage = ({ data }: MessageEvent<{ asks?: string; objects?: string; key: string }>) => {
    if (data.asks && data.asks !== me && data.key === mine.key)
      channel.postMessage({ objects: data.asks, key: data.key })
    if (data.objects === me && data.key === mine.key) mine.key = newKey()
  }
  channel.postMessage({ asks: me, key: mine.key })
  mine.release = () => channel.close()
  return mine
}

function keyOfTab(): string {
  try {
    return sessionStorage.getItem('tab') ?? newKey()
  } catch {
    return `${prefix}only`
  }
}

function newKey(): string {
  const key = prefix + emptyDraft().nonce.slice(0, 12)
  sessionStorage.setItem('tab', key)
  return key
}

/** The tab's own draft, else the newest of all, else an empty one. */
export function restore(key: string): PersistedDraft {
  try {
    const found = localStorage.getItem(key) ?? all()[0]?.text
    const { draft, replaced } = found ? JSON.parse(found) : {}
    return { draft: readDraft(draft), replaced: replaced ? readDraft(replaced) : null }
  } catch {
    return { draft: emptyDraft(), replaced: null }
  }
}

/** @returns false where the browser would not keep it */
export function persist(key: string, persisted: PersistedDraft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify({ at: Date.now(), ...persisted }))
    for (const { key } of all().slice(mostKept)) localStorage.removeItem(key)
    return true
  } catch {
    return false
  }
}

/** All persisted drafts, newest first. */
function all(): { key: string; text: string; at: number }[] {
  return Object.entries(localStorage)
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, text]) => ({ key, text, at: Number(/^\{"at":(\d+)/.exec(text)?.[1] ?? 0) }))
    .sort((a, b) => b.at - a.at)
}
