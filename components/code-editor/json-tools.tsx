'use client'

import { type ReactNode, type RefObject, useMemo, useState } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { cardEditorWords } from '#lib/i18n/card-editor.ts'
import { formatJson, hasComments, minifyJson } from '#lib/json/json.ts'
import { repairJson } from '#lib/json/repair.ts'
import type { Problem } from '#lib/protocol/problems.ts'
import type { CodeHandle } from './code-editor.tsx'
import { RepairBar } from './repair-bar.tsx'

export const toolClass =
  'inline-flex h-6 items-center gap-1 rounded-control px-2 text-note whitespace-nowrap text-ink-2 hover:bg-hover hover:text-ink disabled:opacity-40 aria-pressed:bg-press aria-pressed:text-ink'

type Props = {
  editor: RefObject<CodeHandle | null>
  /** The text, which may be a moment older than what stands in the editor. */
  value: string
  problems: Problem[]
  /** What the language at hand adds, before and after. */
  before?: ReactNode
  after?: ReactNode
}

/** Format, minify, find; and where the JSON is broken, the repair, which is shown before it is taken. */
export function JsonTools({ editor, value, problems, before, after }: Props) {
  const {
    cardEditor: { repair: repairWords },
    editor: { tools: json },
  } = useMessagesOf(cardEditorWords)
  const [repair, setRepair] = useState<{ source: string; repaired: string | null } | null>(null)
  const broken = problems.some(({ kind }) => kind === 'json_syntax')
  const still = broken || value.trim() === ''
  const commented = useMemo(() => !broken && hasComments(value), [broken, value])
  const rewrite = (write: (text: string) => string | null) => {
    const rewritten = write(editor.current?.text() ?? '')
    if (rewritten !== null) editor.current?.replaceAll(rewritten)
  }
  const askForRepair = async () => {
    const source = editor.current?.text() ?? ''
    setRepair({ source, repaired: await repairJson(source) })
  }
  const endRepair = () => {
    setRepair(null)
    editor.current?.focus()
  }
  const tools = (
    <div
      role="toolbar"
      aria-label={json.label}
      className="flex min-h-8 shrink-0 flex-wrap items-center gap-1 border-b border-line px-2 py-0.5"
    >
      {before}
      <button type="button" className={toolClass} disabled={still || commented} onClick={() => rewrite(formatJson)}>
        {json.format}
      </button>
      <button type="button" className={toolClass} disabled={still} onClick={() => rewrite(minifyJson)}>
        {json.minify}
      </button>
      <button type="button" className={toolClass} onClick={() => editor.current?.find()}>
        {json.find}
      </button>
      {broken && (
        <>
          <button type="button" className={toolClass} onClick={() => void askForRepair()}>
            {repairWords.ask}
          </button>
          <span className="truncate text-note text-danger">{json.broken}</span>
        </>
      )}
      {!broken && commented && <span className="truncate text-note text-ink-2">{json.comments}</span>}
      {after}
    </div>
  )
  return (
    <>
      {tools}
      {broken && repair?.source === value && (
        <RepairBar
          source={repair.source}
          repaired={repair.repaired}
          onUse={() => {
            if (repair.repaired !== null && editor.current?.text() === repair.source)
              editor.current.replaceAll(repair.repaired)
            endRepair()
          }}
          onKeep={endRepair}
        />
      )}
    </>
  )
}
