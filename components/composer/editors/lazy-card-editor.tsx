'use client'

import dynamic from 'next/dynamic'
import type { EditorProps } from '#components/code-editor/editor-props.ts'
import { LoadingEditor } from '#components/code-editor/lazy-json-editor.tsx'
import { untilItComes } from '#components/shell/lazy.tsx'
import { UnlessLoaded } from '#components/shell/not-loaded.tsx'

/** The editor knows all of the card vocabulary, which the page does not need before the first card. */
const CardBench = dynamic(() => untilItComes(() => import('#components/card-editor/card-editor.tsx')), {
  ssr: false,
  loading: LoadingEditor,
})

/** A card, as the JSON Feishu reads. */
export function CardEditor({ words, problems, shown, onChange }: EditorProps<'interactive'>) {
  return (
    <UnlessLoaded>
      <CardBench value={words.json} problems={problems} shown={shown} onChange={(json: string) => onChange({ json })} />
    </UnlessLoaded>
  )
}
