'use client'

import { createContext, type ReactNode, useContext, useState } from 'react'

/** The selected element: a JSON pointer into the source, and who chose it. */
export type Chosen = { path: string | null; by: 'source' | 'preview' | 'outline' }

/**
 * What somebody means to write in: the element, its drawn words as far as they were pressed, and the row and column of one
 * of its cells, as fields name them.
 */
export type Asked = { path: string; words: string; cell: string | null }

/** A request to see an element's source, or what else one writes it in. */
export type ShowRequest = { path: string; by: 'preview' | 'outline'; focus: boolean; writes?: Asked }

/**
 * What editor, outline and preview have in common. It lives outside React's state: a cursor that moves draws an
 * outline, not a card.
 */
export type Selection = {
  chosen(): Chosen
  /** The editor says where its cursor stands. */
  choose(chosen: Chosen): void
  onChosen(hear: () => void): () => void
  /** Preview and outline ask the editor to go somewhere. */
  showRequest(showRequest: ShowRequest): void
  /** The editor that hears; while there is none, nothing can be asked for. */
  onShowRequest(hear: (showRequest: ShowRequest) => void): () => void
  heard(): boolean
}

function newSelection(): Selection {
  let current: Chosen = { path: null, by: 'source' }
  const hearers = new Set<() => void>()
  const editors = new Set<(showRequest: ShowRequest) => void>()
  const tell = () => {
    for (const hear of hearers) hear()
  }
  return {
    chosen: () => current,
    choose(chosen) {
      if (chosen.path === current.path && chosen.by === current.by) return
      current = chosen
      tell()
    },
    onChosen(hear) {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    showRequest(showRequest) {
      for (const hear of editors) hear(showRequest)
    },
    onShowRequest(hear) {
      editors.add(hear)
      tell()
      return () => {
        editors.delete(hear)
        current = { path: null, by: 'source' }
        tell()
      }
    },
    heard: () => editors.size > 0,
  }
}

const SelectionContext = createContext<Selection | null>(null)

/** Joins the editors and the preview below it. */
export function SelectionProvider({ children }: { children: ReactNode }) {
  const [selection] = useState(newSelection)
  return <SelectionContext value={selection}>{children}</SelectionContext>
}

/** null where a message is only shown. */
export const useSelection = (): Selection | null => useContext(SelectionContext)
