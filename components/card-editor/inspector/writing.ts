import { type ComponentType, createContext, type ReactNode, type RefObject, useContext } from 'react'
import type { Edit } from '#lib/card/editing/edit.ts'
import type { Version } from '#lib/card/vocabulary/vocabulary-entry.ts'

/** What an edit is to the history: letters typed one after another are one thing to undo, anything else is one itself. */
export type EditKind = 'typed' | 'act'

/** What the rooms above lend the fields: a card is no place to know how a file is uploaded, or who is in a chat. */
export type FieldTools = {
  Upload: ComponentType<{
    type: 'image' | 'audio'
    /** Whether each of several files is taken; else one. */
    many?: boolean
    /** @param nth which of those that were chosen together, from 0 */
    onKey(key: string, file: File | null, of: { nth: number }): void
  }>
  People: ComponentType<{ query: string; onTake(open_id: string): void }>
  /** Whom an @ in a field may mean, and which emoji a colon: `look` is called after each change of it, `picker` stands beside it. */
  useMentions(area: RefObject<HTMLTextAreaElement | null>): { look(): void; picker: ReactNode }
  /** Whom an @ in the source may mean; the keys stay in the field. */
  Mentions: ComponentType<{
    field: HTMLElement
    query: string
    onTake(whom: { id: string }): void
    onClose(): void
  }>
}

export type Writing = FieldTools & {
  version: Version
  /** The value at a place of the card. */
  read(path: string): unknown
  /** Writes the value of a place; undefined takes it out. */
  write(path: string, value: unknown, kind: EditKind): void
  edit(make: (source: string) => Edit | null, kind: EditKind): void
}

const WritingContext = createContext<Writing | null>(null)
export const WritingProvider = WritingContext.Provider

/** How a field writes what was done to it into the source. */
export function useWriting(): Writing {
  const writing = useContext(WritingContext)
  if (!writing) throw new Error('A field stands in an inspector')
  return writing
}
