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
 * The index also comes glued to its key, `elements[0](tag: note)`; logs escape the arrow, and people write it down with
 * another one, with points or as a JSON pointer. Indexes count from 0.
 */
export function pathOf(err_path: string): (string | number)[] {
  return stepsIn(err_path).map(({ step }) => step)
}

/** The tag Feishu saw at each step of a path; null where it names none. */
export const tagsOf = (err_path: string): (string | null)[] => stepsIn(err_path).map(({ tag }) => tag)

type ErrStep = { step: string | number; tag: string | null }

function stepsIn(err_path: string): ErrStep[] {
  return err_path
    .slice(0, longestPath)
    .replace(/(?:\\u003e|&gt;)/gi, '>')
    .split(/-{1,2}>|→|>|⟶|\//)
    .flatMap((part) => {
      const tag = part.match(/\(\s?tag\s?[:=]\s?([\w.-]{1,60})\s?\)/i)?.[1] ?? null
      const written = part.replace(/\([^()]{0,200}\)/g, '').match(/[^[\].\s]+|\[\s?\d{1,9}\s?\]/g) ?? []
      return written.map((step, i) => ({ step: stepOf(step), tag: i === written.length - 1 ? tag : null }))
    })
    .filter(({ step }) => step !== '$' && !(typeof step === 'string' && /^root$/i.test(step)))
}

const longestPath = 2000

function stepOf(written: string): string | number {
  const index = written.match(/^\[\s?(\d{1,9})\s?\]$|^(\d{1,9})$/)
  return index ? Number(index[1] ?? index[2]) : written.replace(/["'`]/g, '')
}
