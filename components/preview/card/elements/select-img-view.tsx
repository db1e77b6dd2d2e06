'use client'

import { ZoomIn } from 'lucide-react'
import { useState } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { PageDialog } from '#components/ui/dialog.tsx'
import type { ElementOf } from '#lib/card/elements.ts'
import { chosen } from '#lib/card/read/controls.ts'
import { cardWords } from '#lib/i18n/card.ts'
import { drawingWords } from '#lib/i18n/drawing.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { inLanguage } from '#lib/shown/locales.ts'
import { ImageBox } from '../../message/image-box.tsx'
import { useScene } from '../../scene.tsx'
import { tipOf } from '../controls/tips.tsx'
import { useControl } from '../controls/use-control.ts'
import { viewerZone } from '../controls/viewer-zone.ts'
import { useWords } from './card-text.tsx'

type SelectImg = ElementOf<'select_img'>
type Option = SelectImg['options'][number]

/** Pictures to choose from. Outside a form they are plain, and one click says which. */
export function SelectImgView({ element }: { element: SelectImg }) {
  const { multi_select } = element
  return multi_select ? <Several element={element} /> : <One element={element} />
}

function One({ element }: { element: SelectImg }) {
  const { value, choose, inForm, missing } = useControl<string>(element, '')
  return (
    <Pictures
      element={element}
      chosen={value ? [value] : []}
      missing={missing}
      role={inForm ? 'radio' : null}
      onChoose={choose}
    />
  )
}

const none: string[] = []

function Several({ element }: { element: SelectImg }) {
  const { value, choose, missing } = useControl(element, none)
  const toggle = (picked: string) =>
    choose(value.includes(picked) ? value.filter((one) => one !== picked) : [...value, picked])
  return <Pictures element={element} chosen={value} missing={missing} role="checkbox" onChoose={toggle} />
}

type Props = {
  element: SelectImg
  chosen: string[]
  missing: boolean
  /** null: a plain picture that is a button. */
  role: 'radio' | 'checkbox' | null
  onChoose: (value: string) => void
}

function Pictures({ element, chosen, missing, role, onChoose }: Props) {
  const { name, layout, options, required } = element
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take them
    <div
      className="fs-pick"
      data-clicks=""
      data-layout={layout}
      data-missing={missing || undefined}
      role={role === 'radio' ? 'radiogroup' : 'group'}
      aria-label={isolated(name ?? element.tag)}
      aria-required={role === 'radio' ? required || undefined : undefined}
    >
      {options.map((option, i) => (
        <Tile
          // biome-ignore lint/suspicious/noArrayIndexKey: a picture is its place in the grid
          key={i}
          element={element}
          option={option}
          n={i + 1}
          on={chosen.includes(option.value)}
          role={role}
          onChoose={() => onChoose(option.value)}
        />
      ))}
    </div>
  )
}

function Tile({
  element,
  option,
  n,
  on,
  role,
  onChoose,
}: Pick<Props, 'element' | 'role'> & { option: Option; n: number; on: boolean; onChoose: () => void }) {
  const { controls } = useMessagesOf(cardWords)
  const drawing = useMessagesOf(drawingWords)
  const { language, device } = useScene()
  const [open, setOpen] = useState(false)
  const disabled = element.disabled || option.disabled
  const hint = useWords(device === 'pc' ? option.hover_tips : null)
  const ownReason = useWords(option.disabled_tips)
  const reason = useWords(element.disabled_tips)
  const img_key = inLanguage(option.img_key, language) ?? ''
  const ratio = element.aspect_ratio.replace(':', ' / ')
  const action = role ? null : chosen(element, option.value, viewerZone)
  return (
    <div className="fs-picked" data-on={on || undefined}>
      <button
        type="button"
        {...(role && { role, 'aria-checked': on })}
        aria-disabled={disabled || undefined}
        {...tipOf(
          (disabled && (ownReason || reason)) || hint,
          !disabled && action && drawing.callsBack(JSON.stringify(action)),
        )}
        onClick={() => {
          if (!disabled) onChoose()
        }}
      >
        <ImageBox
          img_key={img_key}
          label={[controls.picture(n), hint].filter(Boolean).join(', ')}
          style={{ width: '100%', aspectRatio: ratio, borderRadius: 6 }}
        />
        {role && (
          <i className="fs-tick" data-round={role === 'radio' || undefined} data-on={on || undefined} aria-hidden />
        )}
      </button>
      {role && element.can_preview && (
        <button type="button" className="fs-closer" aria-label={controls.lookCloser(n)} onClick={() => setOpen(true)}>
          <ZoomIn size={16} aria-hidden />
        </button>
      )}
      {open && (
        <PageDialog
          label={controls.picture(n)}
          onClose={() => setOpen(false)}
          className="w-[min(960px,calc(100vw-32px))]"
        >
          <div className="feishu">
            <ImageBox img_key={img_key} style={{ width: '100%', aspectRatio: '16 / 9' }} fit="whole" />
          </div>
        </PageDialog>
      )}
    </div>
  )
}
