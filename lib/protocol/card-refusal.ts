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
  const sub_code = msg.match(/ErrCode:\s*(\d+)/)?.[1]
  return {
    sub_code: sub_code === undefined ? undefined : Number(sub_code),
    err_path: msg.match(/ErrPath:\s*([^;]*?)\s*(?:;|$)/)?.[1],
    err_msg: msg.match(/ErrMsg:\s*([\s\S]*?)\s*(?:;\s*(?=ErrorValue:|ErrPath:|code:\d|$)|$)/)?.[1],
    error_value: msg.match(/ErrorValue:\s*([\s\S]*?)\s*;?\s*(?:code:\d+)?\s*$/)?.[1],
  }
}

/**
 * `ROOT -> body -> elements -> [0](tag: note)` as a path into the card: ['body', 'elements', 0].
 * The index also comes glued to its key, `elements[0](tag: note)`. Indexes count from 0.
 */
export function pathOf(err_path: string): (string | number)[] {
  return err_path
    .split('->')
    .map((step) => step.replace(/\(tag:[^)]*\)/g, '').trim())
    .filter((step) => step !== '' && step !== 'ROOT')
    .flatMap((step) => step.match(/[^[\]]+|\[\d+\]/g) ?? [])
    .map((step) => (step.startsWith('[') ? Number(step.slice(1, -1)) : step.trim()))
}
