'use client'

import { useMessagesOf } from '#components/shell/use-messages.tsx'
import type { ElementOf } from '#lib/card/elements.ts'
import type { Option } from '#lib/card/read/option.ts'
import { cardWords } from '#lib/i18n/card.ts'
import { inLanguage } from '#lib/shown/locales.ts'
import { useScene } from '../../scene.tsx'
import { ChoiceField } from '../controls/choice-field.tsx'
import { useControl } from '../controls/use-control.ts'
import { IconView } from './icon-view.tsx'

/** So many options are looked through by typing. */
const searchedFrom = 8

/** One of several options. */
export function SelectStaticView({ element }: { element: ElementOf<'select_static'> }) {
  const { controls } = useMessagesOf(cardWords)
  const choices = useChoices(element.options)
  const { value, missing, choose } = useControl(element, element.initial)
  return (
    <ChoiceField
      element={element}
      choices={choices}
      search={choices.length >= searchedFrom}
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
      search={choices.length >= searchedFrom}
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
