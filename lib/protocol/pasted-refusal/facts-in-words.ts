/** The HTTP status a log mentions. */
export function statusIn(text: string): number | null {
  const found = text.match(
    /\bHTTP(?:\/[\d.]{1,4})?[: ]{1,4}([45]\d\d)\b|\bstatus(?: ?code)?["']?\s{0,3}[:=]?\s{0,3}([45]\d\d)\b/i,
  )
  const status = found?.[1] ?? found?.[2]
  return status === undefined ? null : Number(status)
}

/** The code a log line names, or a text that is nothing but a code. */
export function codeIn(text: string): number | null {
  const named = text.match(
    /(?:(?<![\w.])code["']?\s{0,3}[:=]\s{0,3}["']?|error code\s{0,3}|错误码\s{0,3}[:：]?\s{0,3})(-?\d{3,9})\b/i,
  )
  const alone = text.trim().match(/^(\d{5,8})(?:\s*\/\s*\d{5,8})?$/)
  const code = named?.[1] ?? alone?.[1]
  return code === undefined ? null : Number(code)
}

/** 230099/200550, as our own addresses and people write it. */
export function subCodeIn(text: string): number | null {
  const code = text.match(/(?<!\d)230099\s{0,3}\/\s{0,3}(\d{5,8})(?!\d)/)?.[1]
  return code === undefined ? null : Number(code)
}

/** The msg of a log line: to the end of the line or the next field; a card's ErrorValue may run over several lines. */
export function msgIn(text: string): string | null {
  const start = text.match(/(?<![\w.])msg["']?\s{0,3}[:=]\s{0,3}["']?/i)
  if (start?.index === undefined) return null
  const from = start.index + start[0].length
  const rest = text.slice(from, from + 8000)
  const stretch = /ErrorValue:/.test(rest) ? rest : (rest.split('\n')[0] ?? '')
  const end = stretch.search(/["']?,?\s{0,3}\b(?:log_?id|error|data)["']?\s{0,3}[:=]/i)
  const msg = (end >= 0 ? stretch.slice(0, end) : stretch).replace(/["')}\s]{1,8}$/, '').trim()
  return msg || null
}

/** The log id from a header, a field, or its looks: 14 digits of time and then hex. */
export function logIdIn(text: string): string | null {
  const named = text.match(/(?:x-tt-logid|\blog_?id)["']?\s{0,3}[:=]\s{0,3}["']?([\w-]{8,80})/i)
  return named?.[1] ?? text.match(/\b20\d{12}[0-9A-F]{16,24}\b/i)?.[0] ?? null
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
