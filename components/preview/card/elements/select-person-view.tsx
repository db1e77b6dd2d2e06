'use client'

import { useMessagesOf } from '#components/shell/use-messages.tsx'
import type { ElementOf } from '#lib/card/elements.ts'
import { cardWords } from '#lib/i18n/card.ts'
import { Person } from '../../message/person-name.tsx'
import { ChoiceField } from '../controls/choice-field.tsx'
import { useControl } from '../controls/use-control.ts'

/** One person of those named, or of the chat. */
export function SelectPersonView({ element }: { element: ElementOf<'select_person'> }) {
  const { controls } = useMessagesOf(cardWords)
  const { value, missing, choose } = useControl(element, element.initial)
  return (
    <ChoiceField
      search
      element={element}
      choices={[...new Set([...element.options, ...(value ? [value] : [])])].map(choiceOf)}
      chosen={value ? [value] : []}
      missing={missing}
      empty={controls.chatMembers}
      onChange={([next = '']) => choose(next)}
    />
  )
}

/** Any number of people. */
export function MultiSelectPersonView({ element }: { element: ElementOf<'multi_select_person'> }) {
  const { controls } = useMessagesOf(cardWords)
  const { value, missing, put, choose } = useControl(element, element.initial)
  return (
    <ChoiceField
      multiple
      search
      element={element}
      choices={[...new Set([...element.options, ...element.initial])].map(choiceOf)}
      chosen={value}
      missing={missing}
      empty={controls.chatMembers}
      onChange={put}
      onSettled={choose}
    />
  )
}

const choiceOf = (id: string) => ({ value: id, words: id, face: <Person id={id} px={20} /> })
