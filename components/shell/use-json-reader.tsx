'use client'

import { createContext, type ReactNode, useContext, useState } from 'react'
import { jsonReader, type ReadJson, readJson } from '#lib/json/json.ts'

const Reader = createContext<ReadJson>(readJson)

/** One reader of JSON for all that looks at the same draft, so that each text is read once. */
export function JsonReaderProvider({ children }: { children: ReactNode }) {
  const [reader] = useState(jsonReader)
  return <Reader value={reader}>{children}</Reader>
}

/** The reader of the draft around, or one that remembers nothing. */
export const useJsonReader = (): ReadJson => useContext(Reader)
