import { documentedCodes } from './documented-codes.ts'

/** Where a field's value begins: the name, however the language spells assignment, a quote. */
const assigned = String.raw`["'\u201d]?\s{0,3}(?:[:=\uff1a]|=>)\s{0,3}["'\u201c]?`

/** The HTTP status a log mentions. */
export function statusIn(text: string): number | null {
  const found = text.match(
    /\bHTTP(?:\/[\d.]{1,4})?[: ]{1,4}([45]\d\d)\b|\b(?:http_?)?(?:status(?:[ _]?code)?|http_?code)["']?\s{0,3}(?:is|was)?[:=\uff1a]?\s{0,3}["']?([45]\d\d)\b|\u72b6\u6001\u7801["']?\s{0,3}[:=\uff1a]?\s{0,3}([45]\d\d)\b|\b([45]\d\d) (?:Client Error|Server Error|Bad Request|Unauthorized|Forbidden|Not Found|Too Many Requests|Internal Server Error|Bad Gateway|Service Unavailable|Gateway Timeout)\b/i,
  )
  const status = found?.slice(1).find(Boolean)
  return status === undefined ? null : Number(status)
}

/** Names wrappers give the code; a word before them that makes it another code is looked for in `isAnotherCode`. */
const codeNames = String.raw`(?:api|feishu|lark|biz|sub|ret|return|inner)?[_ ]?(?:err(?:or)?)?[_ ]?code|\u9519\u8bef\u4ee3?\u7801|\u8fd4\u56de\u7801|\u4e1a\u52a1\u7801`
const labelled = new RegExp(
  String.raw`(?<![\w.$-])(?:${codeNames})(?:${assigned}|\s{1,3}(?:is\s)?|\s{0,2}[\u662f\u4e3a]|\()\s{0,2}(-?\d{4,9})(?![\w.-]|:\d)`,
  'gi',
)
/** Of a group webhook bot. */
const webhookCode = /\bStatusCode["']?\s{0,3}[:=]\s{0,3}(\d{4,6})\b/g
/**
 * `[99992402] words`, `(230002) words`, `Error 230002`, `APIError(230002): words`, `Error: 10003, words`,
 * `400 Bad Request: 230001`.
 */
const wrapped =
  /(?:\[|\(|\b(?:[A-Za-z]{0,30}(?:Error|Exception|errno|failure|Request|Unauthorized|Forbidden))\b[:( #-]{1,3})(\d{4,9})(?=[\]),: ]|$)/gm
/** A line that begins with the code: `230002 The bot …`. */
const leading = /^\s{0,8}(\d{4,9})(?:\s{0,3}[:\uff1a,\uff0c-]\s{0,3}|\s{1,3})(?=[A-Za-z\u4e00-\u9fff'"])/gm
/** As people tell of it: `报错230002了`, `提示 230002`. */
const spoken =
  /(?:\u62a5\u9519|\u51fa\u9519|\u9519\u8bef|\u63d0\u793a|\u8fd4\u56de)(?:\u4e86|\u662f)?[:\uff1a]?\s{0,3}(\d{6,9})(?!\d)/g
const alone = /^(\d{4,9})(?:\s*\/\s*\d{5,8})?$/

/** Words in front of "code" that make it somebody else's: an exit code, a status, a zip code. */
const anotherCode =
  /(?:exit|status|http|response|close|signal|return|zip|post|postal|country|area|char|key|qr|bar|source|byte|op|sms|verification|invite|promo|product|\u72b6\u6001|\u9a8c\u8bc1|\u9000\u51fa)[ _-]?$/i
/** What only Feishu's own answers, or programs that call it, say. */
const ofFeishu =
  /feishu|larksuite|\blark\b|larkoffice|\u98de\u4e66|log_?id|open-apis|tenant_access_token|\bom_\w|\boc_\w|\bou_\w/i

/** The code a text names. What is no code of Feishu's, a port, a time, a count, an exit code, is none. */
export function codeIn(text: string): number | null {
  const only = text.trim().match(alone)?.[1]
  if (only && (documentedCodes.has(Number(only)) || only.length >= 5)) return Number(only)
  const feishu = ofFeishu.test(text)
  const take = (pattern: RegExp, isCode: (code: number, at: number) => boolean): number | null => {
    for (const match of text.matchAll(pattern)) {
      const code = Number(match[1])
      if (isCode(code, match.index)) return code
    }
    return null
  }
  const before = (at: number) => text.slice(Math.max(0, at - 16), at)
  const documented = (code: number) => documentedCodes.has(code)
  return (
    take(labelled, (code, at) => !anotherCode.test(before(at)) && (documented(code) || (feishu && code >= 10_000))) ??
    take(webhookCode, documented) ??
    take(
      wrapped,
      (code) => documented(code) && (code >= 100_000 || feishu || /\bpost\b|text is nil|invalid param/.test(text)),
    ) ??
    take(leading, (code) => documented(code) && code >= 100_000) ??
    take(spoken, documented)
  )
}

/** 230099/200550, as our own addresses and people write it; `sub-error 11310`, `sub_code=200550`. */
export function subCodeIn(text: string): number | null {
  const slash = text.match(/(?<!\d)230099\s{0,3}\/\s{0,3}(\d{5,8})(?!\d)/)?.[1]
  const named = text.match(
    /\b(?:sub[-_ ]?(?:error|err|code)(?:[-_ ]?code)?|ErrCode(?!["']?\s{0,3}[:=]?\s{0,3}230099))["']?\s{0,3}[:=]?\s{0,3}(\d{5,8})\b/i,
  )?.[1]
  const code = slash ?? (text.includes('230099') ? named : undefined)
  return code === undefined ? null : Number(code)
}

/** The scope `im:message:send_as_bot` holds the word, too. */
const msgLabel = new RegExp(
  String.raw`(?<![\w.$-]|\bim:)(?:(?:feishu|lark|api)_)?(?:err(?:or)?[_ ]?(?:msg|message)|msg|message|StatusMessage|reason|description|\u9519\u8bef(?:\u539f\u56e0|\u4fe1\u606f|\u63cf\u8ff0|\u6d88\u606f)|\u539f\u56e0|\u63cf\u8ff0|\u6d88\u606f|\u4fe1\u606f)${assigned}`,
  'gi',
)

/** Where the words of a msg end: the next field of the same log line. */
const nextField =
  /["']?[,;\uff0c]?\s{0,3}\b(?:log_?id|logid|x-tt-logid|error|data|detail|troubleshooter|http|status)["']?\s{0,3}[:=]/i

/**
 * The msg of a field called so, to the end of its line or the next field; a card's ErrorValue, and lines that are
 * indented under it, belong to it.
 */
export function msgFieldIn(text: string): string | null {
  for (const match of text.matchAll(msgLabel)) {
    const words = wordsFrom(text, match.index + match[0].length)
    // `error message: code=…` tells of the code, not of a msg.
    if (words && !/^(?:code|\{|HTTP request|none|null)\b/i.test(words)) return words
  }
  return null
}

function wordsFrom(text: string, from: number): string | null {
  const rest = text.slice(from, from + 8000)
  const part = /ErrorValue:/.test(rest) ? rest : withIndented(rest)
  const end = part.search(nextField)
  return trimmed(end >= 0 ? part.slice(0, end) : part)
}

/** A line and those indented below it, as one. */
function withIndented(rest: string): string {
  const [first = '', ...lines] = rest.split('\n')
  const more = lines.findIndex((line) => !/^\s{2,}\S/.test(line) || /^\s{2,}["']?\w{1,30}["']?\s?[:=]/.test(line))
  return [first, ...lines.slice(0, more < 0 ? undefined : more).map((line) => line.trim())].join(' ')
}

/** `[230002] The bot …`, `APIError(230002): The bot …`, `230002, 'post' field required`, `…11310: cardid is invalid`. */
export function wordsAfter(text: string, code: number): string | null {
  const number = String(code)
  const at = text.indexOf(number)
  if (at < 0) return null
  const line = text.slice(at + number.length).split('\n', 1)[0] ?? ''
  const words = line.replace(/^["']?[\])]?\s{0,3}[:\uff1a,\uff0c/-]?\s{0,3}/, '')
  if (words.length < 3 || words.length > 2000) return null
  // `code 230002, message "The bot …"`: a label without a sign behind it.
  const said = words.replace(/^(?:msg|message)\s{1,3}(?=["'\u201c])/i, '')
  return /^[A-Za-z'"\u201c\u4e00-\u9fff]/.test(said) ? trimmed(said) : null
}

const pairs: { [close: string]: string } = { ')': '(', ']': '[', '}': '{' }

/** Without the quotes around it, and without brackets that were opened before it. */
function trimmed(words: string): string | null {
  let out = words.trim()
  const [quote = ''] = out
  // Where the quote is closed again inside, it belongs to the words.
  if (/["'\u201c]/.test(quote) && !out.slice(1, -1).includes(quote)) out = out.slice(1)
  for (let last = out.at(-1) ?? ''; /["'\u201d,;\s)\]}]/.test(last); last = out.at(-1) ?? '') {
    const open = pairs[last]
    if (open && out.split(open).length >= out.split(last).length) break
    out = out.slice(0, -1)
  }
  return out.trim() || null
}

/** The log id from a header, a field, or its looks: 14 digits of time and then hex. */
export function logIdIn(text: string): string | null {
  const named = text.match(/(?:x-tt-logid|\blog_?id|\brequest_?id)["']?\s{0,3}(?:[:=\uff1a])\s{0,3}["']?([\w-]{8,80})/i)
  return named?.[1] ?? text.match(/\b20\d{12}[0-9A-F]{16,24}\b/i)?.[0] ?? null
}

/** Ids named in it, in the order they stand there, at most 20. */
export function idsIn(text: string): string[] {
  const all = text.matchAll(/(?<![A-Za-z0-9_])(?:omt|om|oc|ou|on|cli|img|file|bm)_[A-Za-z0-9_-]{3,80}/g)
  return [...new Set([...all].slice(0, 200).map(([id]) => id))].slice(0, 20)
}

/** Feishu's own pages; an address on any other host stays text. */
const hosts = new Set(['open.feishu.cn', 'open.larksuite.com', 'open.larkoffice.com'])

/** The links worth following: what went wrong, and where to ask for the scopes. */
export function linksIn(text: string) {
  const all = [...text.matchAll(/https:\/\/[^\s"'`<>\\，。）)\]]{1,2000}/g)].slice(0, 200).flatMap(([found]) => {
    const url = URL.canParse(found) ? new URL(found) : null
    return url && hosts.has(url.host) && url.username === '' ? [url] : []
  })
  const troubleshooter = all.find(({ pathname, searchParams }) => pathname === '/search' && searchParams.has('log_id'))
  const scopePage = all.find(
    ({ pathname }) => /^\/app\/cli_\w{1,60}\/auth$/.test(pathname) || pathname === '/page/scope-apply',
  )
  return { troubleshooter: troubleshooter ?? null, scopePage: scopePage ?? null }
}
