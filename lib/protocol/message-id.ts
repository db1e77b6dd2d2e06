import * as z from 'zod/mini'

/** Samples have 32 hex digits, current ids look otherwise: the length is not fixed. */
export const messageId = z
  .string()
  .check(z.maxLength(200), z.regex(/^om_[\w-]+$/))
  .brand<'message_id'>()
export type MessageId = z.infer<typeof messageId>

/** Ids of other things that get pasted instead. */
const others = {
  thread: /(?<!\w)omt_[A-Za-z0-9]+/,
  chat: /(?<!\w)oc_[A-Za-z0-9]+/,
  user: /(?<!\w)o[un]_[A-Za-z0-9]+/,
  app: /(?<!\w)cli_[A-Za-z0-9]+/,
  batch: /(?<!\w)bm[_-][A-Za-z0-9]+/,
  file: /(?<!\w)(?:img|file)_[\w-]+/,
  link: /applink\.[a-z]+\.[a-z]+\/client\/message\/link/,
}
export type PastedInstead = keyof typeof others

export type Pasted =
  | { found: 'nothing' }
  | { found: 'one'; message_id: MessageId }
  /** Different ids, in the order they stand in the paste: the operator must choose. */
  | { found: 'several'; message_ids: MessageId[] }
  /** An id that lost its end. Where dots stand for what is missing there is no id to ask for. */
  | { found: 'cut'; message_id: MessageId | null; what: string }
  /** No message id, but the id of something else, or nothing we know. */
  | { found: 'other'; instead: PastedInstead | null; what: string }

/**
 * Finds the message meant in whatever staff paste: a bare or quoted id, a log line, a curl command, a path, an event.
 * In an event the message is `message_id`; `root_id` and `parent_id` are its ancestors and count only if alone.
 * The time it takes grows with the text, not faster.
 */
export function findMessageId(pasted: string): Pasted {
  // Full width becomes plain, and an ellipsis three dots.
  const text = rejoined(unescaped(pasted.normalize('NFKC').replace(stray, '')))
  if (text.trim() === '') return { found: 'nothing' }
  const all = idsIn(text)
  const whole = all.filter(({ cut }) => !cut).map(({ id }) => id)
  // A cut id whose whole stands elsewhere in the paste is that one.
  const ids = preferred(all).map((each, i) => {
    const completed = each.cut && i < compared ? whole.find((id) => id.startsWith(each.id)) : undefined
    return completed ? { ...each, id: completed, cut: null } : each
  })
  const message_ids = [...new Set(ids.filter(({ cut }) => !cut).map(({ id }) => id))].flatMap(
    (id) => messageId.safeParse(id).data ?? [],
  )
  const [first, ...rest] = message_ids
  if (first) return rest.length ? { found: 'several', message_ids } : { found: 'one', message_id: first }
  const [cut] = ids
  if (cut?.cut)
    return {
      found: 'cut',
      message_id: cut.cut === 'dotted' ? null : (messageId.safeParse(cut.id).data ?? null),
      what: cut.id,
    }
  for (const [instead, pattern] of Object.entries(others) as [PastedInstead, RegExp][]) {
    const what = text.match(pattern)?.[0]
    if (what) return { found: 'other', instead, what }
  }
  return { found: 'other', instead: null, what: text.trim().slice(0, 40) }
}

/** So many ids are compared with the whole ones: each with each would take the square of their number. */
const compared = 20

/** `cut`: dots follow it, or it is shorter than its form. */
type Found = { id: string; key: string; cut: 'dotted' | 'short' | null }

/** Both known forms have 32 characters behind `om_`: hex digits, or an x and hex digits. */
const usual = 32

function idsIn(text: string): Found[] {
  // Behind `from_om_` and `om_om_` the last one begins the id.
  return [...text.matchAll(/om_(?!om_)[\w-]+/g)].flatMap(({ 0: run, index }) => {
    const before = text[index - 1] ?? ' '
    const digits = run.match(/^om_(x?[0-9a-f]+)/)?.[1] ?? ''
    const usualForm = digits.length >= usual
    // Inside a word it is an id only where it has the form of one, as in reply_om_dc13….
    if (/[A-Za-z0-9]/.test(before) || (before === '_' && !usualForm)) return []
    const glued = run.search(/[_-](?:img|file)_/)
    const id = usualForm ? `om_${digits}` : glued < 0 ? run : run.slice(0, glued)
    const dotted = /^(?:\.\.\.|\*\*\*)/.test(text.slice(index + id.length, index + id.length + 3))
    const short = digits.length >= 6 && digits.length < usual && id === `om_${digits}`
    return [{ id, key: keyBefore(text, index), cut: dotted ? 'dotted' : short ? 'short' : null }]
  })
}

/** How far a key may stand before its value: quotes, escapes and blanks lie between. */
const reach = 64

const key = /([\w\u4e00-\u9fff]+)[\s\\"'”’\]]*(?:=>|[:=：])[\s\\"'“‘]*(?:\w+\(\d*\)?[\s"]*)?$/

/**
 * The key an id is the value of: `message_id` in `\"message_id\": \"om_…`, in `message_id=om_…` and, as PHP, Ruby and
 * Rust print it, in `["message_id"]=> string(35) "om_…`, `:message_id=>"om_…` and `message_id: Some("om_…`.
 */
const keyBefore = (text: string, index: number): string =>
  key.exec(text.slice(Math.max(0, index - reach), index))?.[1] ?? ''

/** Names of the message itself and of those above it, as languages and log lines spell them. */
const own = /^(?:(?:open_?)?message|msg)_?id$|(?<![父根级])消息id$/i
const ancestor = /^(?:root|parent|upper_?message)_?id$|(?:父|根|上级)消息(?:id)?$/i

/** Ids called message_id win; ancestors are taken only where nothing else stands. */
function preferred(all: Found[]): Found[] {
  const named = all.filter(({ key }) => own.test(key))
  const others = all.filter(({ key }) => !ancestor.test(key))
  return named.length ? named : others.length ? others : all
}

/** What travels along with copied ids: zero-width characters, byte order marks, the backslash Markdown has before a line. */
const stray = /[\u00ad\u200b-\u200f\u2060\ufeff]|\\(?=_)/g
/** An id in its usual form, in whatever case, and with a hyphen, as file names are made. */
const respelt = /(?<![A-Za-z0-9])om[_-](x?[\da-f]{31,40})(?![\da-z])/gi

/** In URLs and logs what stands around an id is escaped: %22om_…, "\\nom_…", \\u0022om_…; some tools write capitals. */
const unescaped = (text: string) =>
  text
    .replace(/(?:%(?:25)*|\\u00)([2-7][\da-f])/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\[nrt]/g, ' ')
    .replace(/&(?:#95|#x5f|lowbar);/gi, '_')
    .replace(respelt, (_, digits) => `om_${digits.toLowerCase()}`)

/** A terminal breaks long ids over lines: hex pieces that together make one id are joined again. */
function rejoined(text: string): string {
  const halves = text.replace(/(om_x?[0-9a-f]{6,})[ \t]*\r?\n[ \t]*([0-9a-f]+)(?!\w)/g, (whole, start, end) =>
    start.length + end.length === 'om_'.length + 32 ? start + end : whole,
  )
  if (halves !== text) return halves
  const joined = text.replace(/[\s"'`]+/g, '')
  return /\s/.test(text.trim()) && /^om_x?[0-9a-f]{31,40}$/.test(joined) ? joined : text
}
