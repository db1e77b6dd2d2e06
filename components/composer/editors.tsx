'use client'

import type { ComponentType } from 'react'
import type { DraftOf, MsgType } from '#lib/protocol/messages.ts'
import type { Path, Problem } from '#lib/protocol/problems.ts'
import { CardEditor } from './card-editor.tsx'
import { PostEditor } from './post-editor.tsx'
import { TextEditor } from './text-editor.tsx'

/** A place to show in the source; `n` grows with every wish, so that the same place can be asked for again. */
export type Shown = { n: number; path?: Path; from?: number }

export type EditorProps<Type extends MsgType> = {
  words: DraftOf<Type>
  problems: Problem[]
  shown: Shown
  onChange(words: DraftOf<Type>): void
}

/** One editor per msg_type; a type without one does not compile. */
const editors: { [Type in MsgType]: ComponentType<EditorProps<Type>> } = {
  text: TextEditor,
  post: PostEditor,
  interactive: CardEditor,
}

type Props<Type extends MsgType> = EditorProps<Type> & { msg_type: Type }

export function Editor<Type extends MsgType>({ msg_type, ...props }: Props<Type>) {
  const View = editors[msg_type] as ComponentType<EditorProps<Type>>
  return <View {...(props as EditorProps<Type>)} />
}
