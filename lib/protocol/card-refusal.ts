/** What stands inside the msg of a 230099, taken apart. */
export type CardRefusal = {
  sub_code?: number | undefined
  /** As Feishu wrote it: ROOT -> elements -> [2](tag: chart) */
  err_path?: string | undefined
  err_msg?: string | undefined
  error_value?: string | undefined
}

/**
 * Takes apart `Failed to create card content, ext=ErrCode: N; ErrPath: P; ErrMsg: M; ErrorValue: V; `.
 * Every part may be missing; ErrorValue may hold line breaks and semicolons, so it runs to the end.
 */
export function readCardRefusal(msg: string): CardRefusal | undefined {
  if (!/ErrCode:|ErrPath:|ErrMsg:/.test(msg)) return undefined
  const sub_code = msg.match(/ErrCode:\s{0,8}(\d{1,9})/)?.[1]
  const err_msg = after(msg, 'ErrMsg:')
  // A message may hold a semicolon: it ends where the next field begins.
  const end = err_msg?.search(/;\s{0,8}(?:ErrorValue:|ErrPath:|code:\d)/) ?? -1
  return {
    sub_code: sub_code === undefined ? undefined : Number(sub_code),
    err_path: after(msg, 'ErrPath:')?.split(';', 1)[0]?.trim(),
    err_msg: err_msg === undefined ? undefined : withoutEnd(end < 0 ? err_msg : err_msg.slice(0, end)),
    error_value: withoutCode(after(msg, 'ErrorValue:')),
  }
}

/** What stands behind a field's name; undefined where there is no such field. */
function after(msg: string, name: string): string | undefined {
  const at = msg.indexOf(name)
  return at < 0 ? undefined : msg.slice(at + name.length)
}

const withoutEnd = (words: string): string => {
  const text = words.trim()
  return text.endsWith(';') ? text.slice(0, -1).trim() : text
}

/** The code of the whole answer is often written behind the last field. */
function withoutCode(words: string | undefined): string | undefined {
  if (words === undefined) return undefined
  const text = words.trim()
  const code = text.lastIndexOf('code:')
  return withoutEnd(code >= 0 && /^code:\d{1,12}$/.test(text.slice(code)) ? text.slice(0, code) : text)
}

/**
 * `ROOT -> body -> elements -> [0](tag: note)` as a path into the card: ['body', 'elements', 0].
 * The index also comes glued to its key, `elements[0](tag: note)`. Indexes count from 0.
 */
export function pathOf(err_path: string): (string | number)[] {
  return err_path
    .split('->')
    .map((step) => step.replace(/\(tag:[^()]*\)/g, '').trim())
    .filter((step) => step !== '' && step !== 'ROOT')
    .flatMap((step) => step.match(/[^[\]]+|\[\d+\]/g) ?? [])
    .map((step) => (step.startsWith('[') ? Number(step.slice(1, -1)) : step.trim()))
}
