import { useState } from 'react'

/**
 * What stands in a field whose text may be no value yet. It holds as long as the source has what was last written from
 * it; whatever else comes to stand there is shown instead.
 *
 * @param written the value in the source, as text
 */
export function useLocalText(written: string): [text: string, keep: (text: string, becomes: string) => void] {
  const [{ text, of }, set] = useState({ text: written, of: written })
  return [of === written ? text : written, (text, becomes) => set({ text, of: becomes })]
}
