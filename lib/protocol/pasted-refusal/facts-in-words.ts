import { documentedCodes } from './documented-codes.ts'

/** Where a field's value begins: the name, however the language spells assignment, a quote. */
const assigned = String.raw`["'\u201d]?\s{0,3}(?:=>|[:=\uff1a])\s{0,3}["'\u201c]?`

/** The HTTP status a log mentions. */
export function statusIn(text: string): number | null {
  const found = text.match(
    /\bHTTP(?:\/[\d.]{1,4})?[: ]{1,4}([45]\d\d)\b|\b(?:http_?)?(?:status(?:[ _]?code)?|http_?code)["']?\s{0,3}(?:is|was)?[:=\uff1a]?\s{0,3}["']?([45]\d\d)\b|\u72b6\u6001\u7801["']?\s{0,3}[:=\uff1a]?\s{0,3}([45]\d\d)\b|does not indicate success: ([45]\d\d)\b|\b([45]\d\d), message=|\b([45]\d\d) (?:Client Error|Server Error|Bad Request|Unauthorized|Forbidden|Not Found|Method Not Allowed|(?:Request Entity|Payload|Content) Too Large|Too Many Requests|Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)\b/i,
  )
  const status = found?.slice(1).find(Boolean)
  return status === undefined ? null : Number(status)
}

/** Names wrappers give the code; a word before them that makes it another code is looked for in `isAnotherCode`. */
const codeNames = String.raw`(?:api|feishu|lark|biz|sub|ret|return|result|inner)?[_ ]?(?:err(?:or)?)?[_ ]?code|(?:\u9519\u8bef|\u62a5\u9519|\u8fd4\u56de|\u4e1a\u52a1|\u72b6\u6001|\u54cd\u5e94)\u4ee3?\u7801|\u8fd4\u56de\u503c`
const labelled = new RegExp(
  String.raw`(?<![\w.$-])(?:${codeNames})(?:${assigned}|\s{1,3}(?:is\s)?|\s{0,2}[\u662f\u4e3a][:\uff1a]?|\()\s{0,2}(-?\d{4,9})(?![\w.-]|:\d)`,
  'gi',
)
/** Names that others also give to other numbers: only a large one can be Feishu's. */
const elsewhere = new RegExp(
  String.raw`(?<![\w.$-])(?:(?:feishu|lark)_)?(?:err(?:or)?_?no|ret|result|status)${assigned}\s{0,2}(\d{6,9})(?![\w.-]|:\d)`,
  'gi',
)
/** The codes of a long connection, which are shorter and longer than all others. */
const ofConnection = new RegExp(
  String.raw`(?<![\w.$-])code(?:${assigned}|\s{1,3})\s{0,2}(514|100004\d{4})(?![\w.-]|:\d)`,
  'gi',
)
/** Of a group webhook bot. */
const webhookCode = /\bStatusCode["']?\s{0,3}[:=]\s{0,3}(\d{4,6})\b/g
/**
 * `[99992402] words`, `(230002) words`, `Error 230002`, `APIError(230002): words`, `Error: 10003, words`,
 * `400 Bad Request: 230001`.
 */
const wrapped =
  /(?:\[|\(|\u3010|\uff08|\b(?:[A-Za-z]{0,30}(?:[Ee]rror|Exception|errno|failure|Request|Unauthorized|Forbidden))\b[:( #-]{1,3})(\d{4,9})(?=[\]),:\u3011\uff09 ]|$)/gm
/** As the name of an error: `ERR_230002`, `FeishuError230002`, `#230002`. */
const asName =
  /(?:\b[A-Za-z]{0,30}(?:[Ee]rror|ERROR|[Ee]rr|ERR|[Cc]ode|CODE|[Ee]xception)[_-]?|(?:^|\s)#)(\d{6,9})(?!\w)/gm
const ofFailure = /err|code|fail|exception|\u9519|\u5931\u8d25/i
/** A line that begins with the code: `230002 The bot …`. */
const leading = /^\s{0,8}(\d{4,9})(?:\s{0,3}[:\uff1a,\uff0c-]\s{0,3}|\s{1,3})(?=[A-Za-z\u4e00-\u9fff'"])/gm
/** As people tell of it: `报错230002了`, `一直报 230002 这个错`, `推送失败 230002`, `遇到了错误码 230002`. */
const spoken =
  /(?:\u62a5\u9519?|\u51fa\u9519|\u9519\u8bef|\u63d0\u793a|\u8fd4\u56de|\u9047\u5230|\u51fa\u73b0|\u6536\u5230|\u663e\u793a|\u5931\u8d25|\u5f02\u5e38)(?:\u4e86|\u662f)?(?:\u4ee3?\u7801)?[:\uff1a,\uff0c]?\s{0,3}(\d{6,9})(?!\d)/g
/** `we keep getting 230002`, `it fails with a 230002`, `returned code 230002`. */
const told =
  /\b(?:gets?|got|getting|returns?|returned|returning|receives?|received|receiving|back|hits?|hitting|sees?|seeing|throws?|threw|with)\s(?:an?\s|the\s)?(?:error\s|code\s){0,2}#?(\d{6,9})\b/gi
/** `reply failed: 230002 The bot …`, as programs raise it. */
const failed = /\bfail(?:ed|ure|s)?(?:\swith)?[:,]?\s(\d{6,9})(?!\d)/gi
/** `what does 230002 mean`, `230002是什么意思`, `a 230002 from Feishu`. */
const asked =
  /(?<![\w.$-])(\d{6,9})(?=\s{0,2}(?:means?\b|from (?:feishu|lark)\b|(?:\u8fd9\u4e2a)?(?:\u62a5\u9519|\u9519\u8bef)|\u662f(?:\u4ec0\u4e48|\u5565|\u600e\u4e48)|(?:\u4ec0\u4e48|\u5565)\u610f\u601d|\u600e\u4e48(?:\u89e3\u51b3|\u529e|\u56de\u4e8b|\u5904\u7406)))/gi
/** Beside Feishu's name, or as what a call came to: `飞书 230002`, `lark response: 230002`, `ret=230002`; no count of anything. */
const beside =
  /(?:\b(?:feishu|lark)\b|\u98de\u4e66)\s?(?:api|open ?api|resp(?:onse)?|reply|\u63a5\u53e3)?\s?[:\uff1a]?\s?(\d{6,9})(?![\w.-]|\s?(?:[KM]B|m?s|rows?|messages?|users?|times|bytes|lines?|records?|\u6761|\u6b21|\u4e2a|\u4eba|\u6beb?\u79d2|\u884c)(?!\w))|\b(?:ret|res|rc|result)\s?[=:]\s?(\d{6,9})(?![\w.-])/gi
/** The end of a body that lost its beginning: `de":230002,"msg":"The bot …`. */
const beforeMsg = /(?<![\d.])(\d{5,9})["']?\s{0,3},\s{0,3}["']?(?:err_?)?msg["']?\s{0,3}[:=]/gi
const alone = /^(?:#|E)?(\d{4,9})(?:\s*\/\s*\d{5,8})?$/
/** Several, one after the other: `230001, 230002`. */
const list = /^(\d{6,9})(?:[\s,;\uff0c\u3001\uff1b]{1,4}\d{6,9}){1,40}$/

/** Words in front of "code" that make it somebody else's: an exit code, a status, a zip code. */
const anotherCode =
  /(?:exit|close|signal|zip|post|postal|country|area|char|key|qr|bar|source|byte|op|sms|verification|invite|promo|product|\u9a8c\u8bc1|\u9000\u51fa)[ _-]?$/i
/** Words that make it the status of HTTP, unless the number is none: `状态码 230002`. */
const aStatus = /(?:status|http|response|return|\u72b6\u6001|\u54cd\u5e94)[ _-]?$/i
/** What only Feishu's own answers, or programs that call it, say. */
export const ofFeishu =
  /feishu|larksuite|\blark\b|larkoffice|\u98de\u4e66|log_?id|open-apis|tenant_access_token|\bom_\w|\boc_\w|\bou_\w/i

/** The code a text names, and where. What is no code of Feishu's, a port, a time, a count, an exit code, is none. */
export function codeIn(text: string): { code: number; at: number } | null {
  const only = text.trim().match(alone)?.[1] ?? text.trim().match(list)?.[1]
  if (only && (documentedCodes.has(Number(only)) || only.length >= 5))
    return { code: Number(only), at: text.indexOf(only) }
  const feishu = ofFeishu.test(text)
  const take = (pattern: RegExp, isCode: (code: number, at: number) => boolean) => {
    for (const match of text.matchAll(pattern)) {
      const digits = match[1] ?? match[2] ?? ''
      if (isCode(Number(digits), match.index))
        return { code: Number(digits), at: match.index + match[0].lastIndexOf(digits) }
    }
    return null
  }
  const before = (at: number) => text.slice(Math.max(0, at - 16), at)
  const documented = (code: number) => documentedCodes.has(code)
  const isAnothers = (code: number, at: number) =>
    anotherCode.test(before(at)) || (aStatus.test(before(at)) && !(documented(code) && code >= 100_000))
  const isLabelled = (code: number, at: number) =>
    !isAnothers(code, at) && (documented(code) || (feishu && code >= 10_000))
  return (
    // A small one may stand inside the words of a large one: `elementID: Code 1002: format error`.
    take(labelled, (code, at) => code >= 10_000 && isLabelled(code, at)) ??
    take(webhookCode, documented) ??
    take(
      wrapped,
      (code) => documented(code) && (code >= 100_000 || feishu || /\bpost\b|text is nil|invalid param/.test(text)),
    ) ??
    take(elsewhere, documented) ??
    take(asName, (code) => documented(code) && (feishu || ofFailure.test(text))) ??
    take(ofConnection, (code) => feishu && (code < 1000 || documented(code))) ??
    take(leading, (code) => documented(code) && code >= 100_000) ??
    take(spoken, documented) ??
    take(failed, documented) ??
    take(beforeMsg, documented) ??
    take(told, (code) => documented(code) && feishu) ??
    take(asked, documented) ??
    take(beside, (code) => documented(code) && feishu) ??
    take(labelled, isLabelled)
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
  String.raw`(?<![\w.$-]|\bim:)(?:(?:feishu|lark|api|biz|ret|return|result)_?)?(?:err(?:or)?[_ ]?(?:msg|message)|msg|message|StatusMessage|reason|description|\u9519\u8bef(?:\u539f\u56e0|\u4fe1\u606f|\u63cf\u8ff0|\u6d88\u606f)|\u539f\u56e0|\u63cf\u8ff0|\u6d88\u606f|\u4fe1\u606f)${assigned}|\berr(?:or)?["']?\s{0,3}[:=]\s{0,3}["']`,
  'gi',
)

/** Where the words of a msg end: the next field of the same log line. */
const nextField = new RegExp(
  String.raw`["'\u201d]?[,;\uff0c]?\s{0,3}["'\u201c]?\b(?:log_?id|logid|req(?:uest)?_?id|x-tt-logid|error|data|detail|troubleshooter|http|status)["'\u201d]?\s{0,3}[:=\uff1a]|["',;\uff0c]\s{0,3}(?:err(?:or)?_?)?code["']?\s{0,3}[:=\uff1a]|[(\uff08\u3010]\s{0,3}(?:${codeNames})|\s(?:Err|Data):(?:<nil>|0x|map\[|\{)`,
  'i',
)

/**
 * The msg of a field called so, to the end of its line or the next field; a card's ErrorValue, and lines that are
 * indented under it, belong to it. Programs have a msg of their own in front: the first behind the code counts, else
 * the last before it.
 */
export function msgFieldIn(text: string, code_at = 0): string | null {
  const labels = [...text.matchAll(msgLabel)]
  const behind = labels.filter(({ index }) => index > code_at)
  const before = labels.slice(0, labels.length - behind.length).reverse()
  for (const { index, 0: label } of [...behind, ...before].slice(0, mostLabels)) {
    const words = wordsFrom(text, index + label.length, label.at(-1))
    // `error message: code=…` tells of the code, not of a msg.
    if (!words || /^(?:code|msg|\{|HTTP request|none|null)\b/i.test(words)) continue
    // Feishu's own label, without which the value behind it is none of a card's.
    return label.startsWith('ErrMsg') && words.includes('ErrorValue:') ? `${label}${words}` : words
  }
  return null
}

/** Nobody's log has more of them around one code. */
const mostLabels = 40

/**
 * The words that begin there, as far as the next field, or as the quote in front of them is closed.
 * @param quote the last character before them
 */
export function wordsFrom(text: string, from: number, quote = ''): string | null {
  const rest = text.slice(from, from + 8000)
  const part = /ErrorValue:/.test(rest) ? rest : withIndented(rest)
  const ends = [part.search(nextField), closedAt(part, quote)].filter((at) => at >= 0)
  return trimmed(ends.length > 0 ? part.slice(0, Math.min(...ends)) : part)
}

/** Where a quote is closed, so that another field or the end of the object is behind it; quotes of the words' own are not. */
function closedAt(part: string, quote: string): number {
  const closing = quote === '\u201c' ? '\u201d' : quote
  if (!/["'\u201d]/.test(closing)) return -1
  for (let at = part.indexOf(closing); at >= 0; at = part.indexOf(closing, at + 1))
    if (/^.(?:\s{0,3}[,;})\]\uff0c\uff1b]|\s{1,3}[\w.]{1,40}=)/.test(part.slice(at, at + 50))) return at
  return -1
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
  const words = line.replace(/^["']?[\])\u3011]?\s{0,3}[:\uff1a,\uff0c/(\uff08-]?\s{0,3}/, '')
  if (words.length < 3 || words.length > 2000) return null
  // `code 230002, message "The bot …"`: a label without a sign behind it.
  const said = words.replace(/^(?:msg|message)\s{1,3}(?:is\s{1,3}|(?=["'\u201c]))/i, '')
  if (/^["']?(?:msg|message)["']?\s{0,3}[:=]\s{0,3}(?:none|null|nil)\b/i.test(said)) return null
  return /^[A-Za-z'"\u201c\u4e00-\u9fff]/.test(said) && said.search(nextField) !== 0 ? trimmed(said) : null
}

/** `发送失败：text is nil（错误码 10002）`, `send failed: text is nil (code 10002)`. */
export function wordsBefore(text: string, code_at: number): string | null {
  const line =
    text
      .slice(Math.max(0, code_at - 2000), code_at)
      .split('\n')
      .at(-1) ?? ''
  const open = Math.max(...['(', '[', '\uff08', '\u3010'].map((bracket) => line.lastIndexOf(bracket)))
  if (open < 3 || line.length - open > 24) return null
  const said = line.slice(0, open)
  const from = Math.max(said.lastIndexOf(': '), said.lastIndexOf('\uff1a'))
  return from < 0 ? null : trimmed(said.slice(from + 1))
}

const pairs: { [close: string]: string } = { ')': '(', ']': '[', '}': '{', '\uff09': '\uff08' }

/** Without the quotes around it, and without brackets that were opened before it. */
function trimmed(words: string): string | null {
  let out = words.trim()
  for (let last = out.at(-1) ?? ''; /["'\u201d,;\s)\]}\uff09]/.test(last); last = out.at(-1) ?? '') {
    const open = pairs[last]
    if (open && out.split(open).length >= out.split(last).length) break
    out = out.slice(0, -1)
  }
  // Where the quote is closed again inside, it belongs to the words.
  if (/^["'\u201c]/.test(out) && !out.slice(1).includes(out[0] ?? '')) out = out.slice(1)
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
