type RowPosition = { at: string; id: string }

/** The place after which the next page begins, as an opaque word for an address. */
export function writeCursor({ at, id }: RowPosition): string {
  return Buffer.from(`${at}|${id}`).toString('base64url')
}

/** Null where there is none, or where it was not written by us: then one begins at the newest. */
export function readCursor(cursor: string | undefined): RowPosition | null {
  const read = Buffer.from(cursor ?? '', 'base64url').toString()
  const [, at, id] = read.match(/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\|([^\0\ufffd]+)$/) ?? []
  return at && id ? { at, id } : null
}
