'use client'

import { useMessages } from '../messages.tsx'
import type { EditorProps } from './editors.tsx'
import { JsonEditor } from './json-editor.tsx'
import { sampleCard } from './sample-card.ts'

/** A card, as the JSON Feishu reads. */
export function CardEditor({ words, problems, shown, onChange }: EditorProps<'interactive'>) {
  const { composer } = useMessages()
  const { card } = composer
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <JsonEditor
        label={card.label}
        placeholder={card.empty}
        value={words.json}
        problems={problems}
        shown={shown}
        onChange={(json) => onChange({ json })}
      />
      {words.json.trim() === '' && (
        <button
          type="button"
          className="absolute top-18 left-14 text-control text-accent hover:underline"
          onClick={() => onChange({ json: sampleCard })}
        >
          {card.sample}
        </button>
      )}
    </div>
  )
}
