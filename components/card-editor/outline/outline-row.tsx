'use client'

import { ChevronRight } from 'lucide-react'
import { memo } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import type { OutlineNode } from '#lib/card/editing/outline.ts'
import { cardEditorWords } from '#lib/i18n/card-editor.ts'
import { ElementIcon } from './element-icon.tsx'
import type { Drop } from './use-outline-drag.ts'

const dropMarks: { [D in Drop]: string } = {
  before: 'shadow-[inset_0_2px_var(--color-accent)]',
  behind: 'shadow-[inset_0_-2px_var(--color-accent)]',
  into: 'shadow-[inset_0_0_0_2px_var(--color-accent)]',
}

type Props = Pick<OutlineNode, 'path' | 'kind' | 'tag' | 'words'> & {
  id: string
  level: number
  /** Among its neighbours, from 1: not all of them are drawn. */
  position: number
  of: number
  /** undefined where it holds nothing. */
  open: boolean | undefined
  chosen: boolean
  wrong: boolean
  /** Where what is dragged would come to stand, seen from here. */
  drop: Drop | null
  onGo(path: string, focus: boolean): void
  onFold(path: string, shut: boolean): void
}

/** A row of the outline. Everything it shows is in its props, so that a key in the source draws one row anew, not all. */
export const TreeRow = memo(function TreeRow(props: Props) {
  const { id, path, kind, tag, words, level, position, of, open, chosen, wrong, drop, onGo, onFold } = props
  const { outline } = useMessagesOf(cardEditorWords).cardEditor
  const name = kind === 'header' ? 'header' : tag || outline.noTag
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and names its active row
    <div
      id={id}
      role="treeitem"
      data-row={path}
      draggable={kind === 'element'}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={of}
      aria-expanded={open}
      aria-selected={chosen}
      onClick={() => onGo(path, false)}
      onDoubleClick={() => onGo(path, true)}
      onContextMenu={() => onGo(path, false)}
      style={{ paddingLeft: 4 + (level - 1) * 12 }}
      className={`flex h-7 cursor-pointer items-center gap-1 pr-2 text-note whitespace-nowrap ${drop ? dropMarks[drop] : ''} ${chosen ? 'bg-accent-soft' : 'hover:bg-hover'}`}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: arrows fold too */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows fold too */}
      <span
        className="flex size-4 shrink-0 items-center justify-center text-ink-2"
        onClick={(event) => {
          if (open === undefined) return
          event.stopPropagation()
          onFold(path, open)
        }}
      >
        {open !== undefined && (
          <ChevronRight size={12} strokeWidth={1.5} aria-hidden className={open ? 'rotate-90' : ''} />
        )}
      </span>
      <ElementIcon tag={kind === 'header' ? 'header' : kind === 'locale' ? '@locale' : tag} />
      <span className={kind === 'locale' ? '' : 'font-mono'}>
        <Isolated text={name} />
      </span>
      <span className="min-w-0 flex-1 truncate text-ink-2">
        <Isolated text={words} />
      </span>
      {wrong && (
        <span
          className="size-1.5 shrink-0 rounded-full bg-danger-mark"
          role="img"
          aria-label={outline.wrong}
          title={outline.wrong}
        />
      )}
    </div>
  )
})
