'use client'

import type { ComponentType } from 'react'
import type { EditorProps } from '#components/code-editor/editor-props.ts'
import { isKeyed, type KeyedType, type MsgType, type WordedType } from '#lib/protocol/messages.ts'
import { LazyCardEditor, LazyKeysEditor, LazyPostEditor } from './lazy-editors.tsx'
import { TextEditor } from './text-editor.tsx'

/** One editor per msg_type with words; a type without one does not compile. */
const editors: { [Type in WordedType]: ComponentType<EditorProps<Type>> } = {
  text: TextEditor,
  post: LazyPostEditor,
  interactive: LazyCardEditor,
}

type Props<Type extends MsgType> = EditorProps<Type> & { msg_type: Type }

export function Editor<Type extends MsgType>({ msg_type, ...props }: Props<Type>) {
  if (isKeyed(msg_type)) return <LazyKeysEditor msg_type={msg_type} {...(props as unknown as EditorProps<KeyedType>)} />
  const View = editors[msg_type as WordedType] as unknown as ComponentType<EditorProps<Type>>
  return <View {...(props as unknown as EditorProps<Type>)} />
}
