'use client'

import type { ComponentProps } from 'react'
import CardEditor from '#components/card-editor/card-editor.tsx'
import type { FieldTools } from '#components/card-editor/inspector/writing.ts'
import { PeopleFound } from './people-found.tsx'
import { UploadField } from './upload-field.tsx'
import { useMention } from './use-mention.tsx'

const tools: FieldTools = {
  Upload: UploadField,
  People: PeopleFound,
  useMentions: (area) => useMention(area, null, 'id'),
}

/** The card editor, with what its fields borrow from the composer: uploads, and the people of the chat. */
export default function CardWriter(props: Omit<ComponentProps<typeof CardEditor>, 'tools'>) {
  return <CardEditor {...props} tools={tools} />
}
