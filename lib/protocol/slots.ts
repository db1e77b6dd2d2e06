/** One call's place in time, milliseconds since 1970. `chat` is empty for a call that goes into none. */
export type Slot = { at: number; chat: string }

/** Feishu said that a limit is reached: before `until` nothing goes there; everywhere, where `chat` is empty. */
export type Slowdown = { chat: string; told_at: number; until: number }

/** What a call waits for its turn for: the app’s calls a second or a minute, those into its chat, or Feishu asked for it. */
export type WaitsFor = 'second' | 'minute' | 'chat' | 'told'

type Pace = {
  /** Between two calls of an app, and between two into one chat. */
  apart_ms: number
  chat_ms: number
  per_minute: number
  /** It takes no turn further ahead than that; null: however far. */
  ahead_ms: number | null
}

/** Two percent more than the second or minute Feishu counts: calls travel unevenly. */
const slack = 1.02
const evenly = (per_second: number) => Math.ceil((1000 * slack) / per_second)
/** Of Feishu’s minute, and a little more: calls travel unevenly. */
export const minuteMs = 60_000 * 1.01

/**
 * What one app may call of one API, and send into one chat (of one person, where it is one-to-one), which other bots
 * share. Evenly spaced: then a call that travels late squeezes one neighbour, and is no burst. Jobs leave room for
 * people, and do not stand far ahead of them: what a person sends into the busiest chat goes out within the second.
 * @see https://open.feishu.cn/document/ukTMukTMukTM/uUzN04SN3QjL1cDN
 * @see https://open.feishu.cn/document/server-docs/im-v1/message/reply (5 a second to one person, and into one group)
 */
export const paces = {
  person: { apart_ms: evenly(50), chat_ms: evenly(5), per_minute: 1000, ahead_ms: null },
  job: { apart_ms: evenly(45), chat_ms: evenly(4), per_minute: 900, ahead_ms: 450 },
} satisfies { [name: string]: Pace }
export type PaceName = keyof typeof paces

/** Slots older than that stand in nobody’s way. */
export const remembersMs = minuteMs + 1000
/** So long after Feishu said that a chat is full, half of what may go into it is left to other bots. */
const sharesMs = 60_000

type Turn = { status: 'turn'; at: number; waits: WaitsFor | null } | { status: 'later'; at: number }

/**
 * The earliest place in time for each call that asks, in their order; what one takes is taken for the next.
 * @param now milliseconds since 1970, by the clock the slots were taken by
 * @param taken of one app and API, in any order
 * @returns `later`: the pace takes no turn so far ahead; ask again then
 */
export function takeSlots(
  now: number,
  taken: readonly Slot[],
  slowdowns: readonly Slowdown[],
  asked: readonly { chat: string; pace: PaceName }[],
): Turn[] {
  const all = taken.map(({ at }) => at).sort(ascending)
  const byChat = new Map<string, number[]>()
  for (const { at, chat } of taken) if (chat !== '') byChat.set(chat, [...(byChat.get(chat) ?? []), at])
  for (const ofChat of byChat.values()) ofChat.sort(ascending)
  return asked.map(({ chat, pace: name }) => {
    const pace: Pace = paces[name]
    const ofChat = byChat.get(chat) ?? []
    const about = slowdowns.filter((one) => one.chat === '' || one.chat === chat)
    const shared = chat !== '' && about.some((one) => one.chat === chat && one.told_at > now - sharesMs)
    const found = earliest(now, [
      { why: 'told', next: (at) => Math.max(0, ...about.map(({ until }) => until).filter((until) => until > at)) },
      { why: 'second', next: (at) => apartFrom(all, at, pace.apart_ms) },
      { why: 'minute', next: (at) => withinMinute(all, at, pace.per_minute) },
      { why: 'chat', next: (at) => apartFrom(ofChat, at, shared ? 2 * pace.chat_ms : pace.chat_ms) },
    ])
    if (pace.ahead_ms !== null && found.at > now + pace.ahead_ms) return { status: 'later', at: found.at }
    insert(all, found.at)
    if (chat !== '') byChat.set(chat, insert(ofChat, found.at))
    return { status: 'turn', ...found }
  })
}

/**
 * In which order the replies of a job go out, so that all of it takes as little time as its pace allows: of the chats that
 * may take one, the one that has most to come is next.
 * @param chats what each goes into, or the message it answers where nobody knows
 * @returns their places in `chats`, and how long it takes where nothing else goes out, milliseconds
 */
export function orderOf(chats: readonly string[]): { order: number[]; ms: number } {
  const { apart_ms, chat_ms, per_minute } = paces.job
  const left = new Map<string, { rows: number[]; free_at: number }>()
  for (const [i, chat] of chats.entries()) {
    const one = left.get(chat) ?? { rows: [], free_at: 0 }
    one.rows.push(i)
    left.set(chat, one)
  }
  // The first given goes first.
  for (const { rows } of left.values()) rows.reverse()
  const order: number[] = []
  const times: number[] = []
  for (let at = 0; left.size > 0; ) {
    let chat: string | null = null
    let most = 0
    let soonest = Number.POSITIVE_INFINITY
    for (const [each, { rows, free_at }] of left) {
      soonest = Math.min(soonest, free_at)
      if (free_at > at || rows.length <= most) continue
      chat = each
      most = rows.length
    }
    const one = chat === null ? undefined : left.get(chat)
    if (chat === null || !one) {
      at = soonest
      continue
    }
    order.push(one.rows.pop() ?? 0)
    times.push(at)
    one.free_at = at + chat_ms
    if (one.rows.length === 0) left.delete(chat)
    const minute = times[times.length - per_minute]
    at = Math.max(at + apart_ms, minute === undefined ? 0 : minute + minuteMs)
  }
  return { order, ms: times.at(-1) ?? 0 }
}

type Limit = { why: WaitsFor; next(at: number): number }

/** The first time that no limit moves on any more. @returns with the limit that moved it last */
function earliest(now: number, limits: readonly Limit[]): { at: number; waits: WaitsFor | null } {
  let at = now
  let waits: WaitsFor | null = null
  for (let moved = true; moved; ) {
    moved = false
    for (const { why, next } of limits) {
      const later = next(at)
      if (later <= at) continue
      at = later
      waits = why
      moved = true
    }
  }
  return { at, waits }
}

/** Behind the first neighbour that is too near; `at` itself where none is. */
function apartFrom(times: readonly number[], at: number, apart_ms: number): number {
  const near = times[firstAfter(times, at - apart_ms)]
  return near !== undefined && near < at + apart_ms ? near + apart_ms : at
}

/** Where `most` calls and this one would stand within a minute, a minute after the first of them; else `at` itself. */
function withinMinute(times: readonly number[], at: number, most: number): number {
  const here = firstAfter(times, at)
  for (let first = Math.max(0, here - most); first <= here; first++) {
    const begin = times[first]
    const end = times[first + most - 1]
    if (begin === undefined || end === undefined) break
    if (Math.max(end, at) - Math.min(begin, at) < minuteMs) return begin + minuteMs
  }
  return at
}

const ascending = (a: number, b: number) => a - b

/** How many stand at or before `at`. */
function firstAfter(times: readonly number[], at: number): number {
  let [low, high] = [0, times.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}

function insert(times: number[], at: number): number[] {
  times.splice(firstAfter(times, at), 0, at)
  return times
}
