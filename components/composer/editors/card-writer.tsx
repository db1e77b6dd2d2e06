'use client'

import type { ComponentProps } from 'react'
import CardEditor from '#components/card-editor/card-editor.tsx'
import type { FieldTools } from '#components/card-editor/inspector/writing.ts'
import { lazyCode, useLazyCode } from '#components/shell/lazy.tsx'
import { emojiQuery } from '#components/ui/emoji-query.ts'
import { mentionQuery } from '#components/ui/mention-query.ts'
import type { Sought } from './mention-in-text.tsx'
import { PeopleFound } from './people-found.tsx'
import { UploadField } from './upload-field.tsx'
import { useMention } from './use-mention.tsx'

const picker = lazyCode(() => import('./mention-picker.tsx').then(({ MentionPicker }) => ({ MentionPicker })))

function Mentions(props: ComponentProps<FieldTools['Mentions']>) {
  const code = useLazyCode(picker, true)
  return code && <code.MentionPicker {...props} />
}

/** The Markdown of a card has people and emoji. */
function inMarkdown(text: string, caret: number): Sought | null {
  const emoji = emojiQuery(text, caret)
  return emoji ? { ...emoji, sign: ':' } : mentionQuery(text, caret)
}

const tools: FieldTools = {
  Upload: UploadField,
  People: PeopleFound,
  useMentions: (area) => useMention(area, null, 'id', inMarkdown),
  Mentions,
}

/** The card editor, with what its fields borrow from the composer: uploads, and the people of the chat. */
export default function CardWriter(props: Omit<ComponentProps<typeof CardEditor>, 'tools'>) {
  return <CardEditor {...props} tools={tools} />
}
