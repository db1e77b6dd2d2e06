'use client'

import { useMessagesOf } from '#components/messages.tsx'
import { cardWords } from '#lib/i18n/card.ts'
import type { ElementOf } from '#lib/protocol/card/elements.ts'
import type { Option } from '#lib/protocol/card/option.ts'
import { inLanguage } from '#lib/protocol/shown-locales.ts'
import { useScene } from '../scene.tsx'
import { ChoiceField } from './choice-field.tsx'
import { IconView } from './icon.tsx'
import { useControl } from './use-control.ts'

/** One of several options. */
export function SelectStaticView({ element }: { element: ElementOf<'select_static'> }) {
  const { controls } = useMessagesOf(cardWords)
  const choices = useChoices(element.options)
  const { value, missing, choose } = useControl(element, element.initial)
  return (
    <ChoiceField
      element={element}
      choices={choices}
      chosen={value ? [value] : []}
      missing={missing}
      empty={controls.noOptions}
      onChange={([next = '']) => choose(next)}
    />
  )
}

/** Any number of several options; what is chosen counts when the list closes. */
export function MultiSelectStaticView({ element }: { element: ElementOf<'multi_select_static'> }) {
  const { controls } = useMessagesOf(cardWords)
  const choices = useChoices(element.options)
  const { value, missing, put, choose } = useControl(element, element.initial)
  return (
    <ChoiceField
      multiple
      element={element}
      choices={choices}
      chosen={value}
      missing={missing}
      empty={controls.noOptions}
      onChange={put}
      onSettled={choose}
    />
  )
}

function useChoices(options: Option[]) {
  const { language } = useScene()
  return options.map(({ text, value, icon }) => {
    const words = (text && inLanguage(text.content, language)) || value
    const face = (
      <>
        {icon && <IconView icon={icon} />}
        <span>{words}</span>
      </>
    )
    return { value, words, face }
  })
}
