'use client'

import type { ComponentType } from 'react'
import type { EditorProps } from '#components/code-editor/editor-props.ts'
import type { MsgType } from '#lib/protocol/messages.ts'
import { LazyCardEditor, LazyPostEditor } from './lazy-editors.tsx'
import { TextEditor } from './text-editor.tsx'

/** One editor per msg_type; a type without one does not compile. */
const editors: { [Type in MsgType]: ComponentType<EditorProps<Type>> } = {
  text: TextEditor,
  post: LazyPostEditor,
  interactive: LazyCardEditor,
}

type Props<Type extends MsgType> = EditorProps<Type> & { msg_type: Type }

export function Editor<Type extends MsgType>({ msg_type, ...props }: Props<Type>) {
  const View = editors[msg_type] as ComponentType<EditorProps<Type>>
  return <View {...(props as EditorProps<Type>)} />
}
