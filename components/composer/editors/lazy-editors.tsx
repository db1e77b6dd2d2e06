'use client'

import dynamic from 'next/dynamic'
import type { EditorProps } from '#components/code-editor/editor-props.ts'
import { LoadingEditor } from '#components/code-editor/lazy-json-editor.tsx'
import { retriedImport } from '#components/shell/lazy.tsx'
import { UnlessLoaded } from '#components/shell/not-loaded.tsx'
import type { KeyedType } from '#lib/protocol/messages.ts'

/** The editor knows all of the card vocabulary, which the page does not need before the first card. */
const CardWriter = dynamic(() => retriedImport(() => import('./card-writer.tsx')), {
  ssr: false,
  loading: LoadingEditor,
})
const PostEditor = dynamic(() => retriedImport(() => import('./post-editor.tsx')), {
  ssr: false,
  loading: LoadingEditor,
})

const KeysEditor = dynamic(() => retriedImport(() => import('./keys-editor.tsx')), {
  ssr: false,
  loading: LoadingEditor,
})

/** A card, as the JSON Feishu reads. */
export function LazyCardEditor({ words, problems, shown, onChange }: EditorProps<'interactive'>) {
  return (
    <UnlessLoaded>
      <CardWriter
        value={words.json}
        problems={problems}
        shown={shown}
        onChange={(json: string) => onChange({ json })}
      />
    </UnlessLoaded>
  )
}

/** What is named by its keys. */
export function LazyKeysEditor(props: EditorProps<KeyedType> & { msg_type: KeyedType }) {
  return (
    <UnlessLoaded>
      <KeysEditor {...props} />
    </UnlessLoaded>
  )
}

/** A post; like a card it is not what one begins with. */
export function LazyPostEditor(props: EditorProps<'post'>) {
  return (
    <UnlessLoaded>
      <PostEditor {...props} />
    </UnlessLoaded>
  )
}
