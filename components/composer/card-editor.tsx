'use client'

import dynamic from 'next/dynamic'
import { untilItComes } from '../late.tsx'
import { UnlessLoaded } from '../not-loaded.tsx'
import type { EditorProps } from './editors.tsx'
import { LoadingEditor } from './json-editor.tsx'

/** The editor knows all of the card vocabulary, which the page does not need before the first card. */
const CardBench = dynamic(() => untilItComes(() => import('./card-bench.tsx')), { ssr: false, loading: LoadingEditor })

/** A card, as the JSON Feishu reads. */
export function CardEditor({ words, problems, shown, onChange }: EditorProps<'interactive'>) {
  return (
    <UnlessLoaded>
      <CardBench value={words.json} problems={problems} shown={shown} onChange={(json: string) => onChange({ json })} />
    </UnlessLoaded>
  )
}
