import { useState } from 'react'

/** The rows of a table by the page: where it stands, and what is on it. Fewer rows than before turn it back. */
export function usePages<Row>(rows: Row[], size: number) {
  const [wanted, onTurn] = useState(0)
  const pages = Math.max(1, Math.ceil(rows.length / size))
  const page = Math.min(wanted, pages - 1)
  return { page, pages, onTurn, shown: rows.slice(page * size, (page + 1) * size) }
}
