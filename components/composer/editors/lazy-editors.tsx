'use client'

import dynamic from 'next/dynamic'
import type { EditorProps } from '#components/code-editor/editor-props.ts'
import { LoadingEditor } from '#components/code-editor/lazy-json-editor.tsx'
import { retriedImport } from '#components/shell/lazy.tsx'
import { lazyPart } from '#components/shell/not-loaded.tsx'
import type { KeyedType } from '#lib/protocol/messages.ts'

/** The editor knows all of the card vocabulary, which the page does not need before the first card. */
const CardWriter = lazyPart(
  dynamic(() => retriedImport(() => import('./card-writer.tsx')), {
    ssr: false,
    loading: LoadingEditor,
  }),
)
const PostEditor = lazyPart(
  dynamic(() => retriedImport(() => import('./post-editor.tsx')), {
    ssr: false,
    loading: LoadingEditor,
  }),
)

const KeysEditor = lazyPart(
  dynamic(() => retriedImport(() => import('./keys-editor.tsx')), {
    ssr: false,
    loading: LoadingEditor,
  }),
)

/** A card, as the JSON Feishu reads. */
export function LazyCardEditor({ words, problems, shown, onChange }: EditorProps<'interactive'>) {
  return (
    <CardWriter value={words.json} problems={problems} shown={shown} onChange={(json: string) => onChange({ json })} />
  )
}

/** What is named by its keys. */
export function LazyKeysEditor(props: EditorProps<KeyedType> & { msg_type: KeyedType }) {
  return <KeysEditor {...props} />
}

/** A post; like a card it is not what one begins with. */
export function LazyPostEditor(props: EditorProps<'post'>) {
  return <PostEditor {...props} />
}
