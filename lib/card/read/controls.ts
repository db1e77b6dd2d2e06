import { inLanguage } from '#lib/shown/locales.ts'
import type { Element, ElementOf } from '../elements.ts'
import { withOffset, type Zone } from './moment.ts'

const tags = [
  'input',
  'select_static',
  'multi_select_static',
  'select_person',
  'multi_select_person',
  'date_picker',
  'picker_time',
  'picker_datetime',
  'select_img',
  'checker',
] as const

type ControlTag = (typeof tags)[number]
type PickerTag = 'date_picker' | 'picker_time' | 'picker_datetime'

/** A component that holds a value. */
export type Control = { [T in ControlTag]: ElementOf<T> }[ControlTag]
export type Picker = { [T in PickerTag]: ElementOf<T> }[PickerTag]
export type ControlValue = string | string[] | boolean

const isControl = (element: Element): element is Control => (tags as readonly string[]).includes(element.tag)
const isPicker = (control: Control): control is Picker =>
  control.tag === 'date_picker' || control.tag === 'picker_time' || control.tag === 'picker_datetime'

export const isUnfilled = (value: ControlValue): boolean => value === '' || (Array.isArray(value) && value.length === 0)

/** What a control holds before anybody touches it. */
export function initialOf(control: Control, language: string): ControlValue {
  switch (control.tag) {
    case 'input':
      return inLanguage(control.initial, language) ?? ''
    case 'select_img':
      return control.multi_select ? nothing : ''
    case 'checker':
      return control.checked
    default:
      return control.initial
  }
}
/** One and the same list every time, so that an untouched control is seen to be unchanged. */
const nothing: string[] = []

/** Every control at any depth below, in the order written. */
export function* controlsIn(elements: Element[]): Generator<Control> {
  for (const element of elements) {
    if (isControl(element)) yield element
    for (const held of Object.values(element)) if (isElements(held)) yield* controlsIn(held)
  }
}
const isElements = (held: unknown): held is Element[] =>
  Array.isArray(held) && typeof held[0] === 'object' && held[0] !== null && 'place' in held[0]

/**
 * The `action` of a `card.action.trigger` event: what was done to the card.
 * @see https://open.feishu.cn/document/feishu-cards/card-callback-communication
 */
export type Action = {
  tag: string
  value?: unknown
  name?: string
  form_value?: { [name: string]: ControlValue }
  input_value?: string
  option?: string
  options?: string[]
  checked?: boolean
  timezone?: string
}

type Caller = { tag: string; calls_back: string | null; name: string | null }

/** What every callback says of the component it comes from. */
export const actionOf = ({ tag, calls_back, name }: Caller): Action => ({
  tag,
  ...(calls_back !== null && { value: JSON.parse(calls_back) as unknown }),
  ...(name && { name }),
})

/**
 * What is called back with when a control that stands in no form is given a value. A checker without `behaviors` only
 * ticks; the others call back by themselves.
 */
export function chosen(control: Control, value: ControlValue, zone: Zone): Action | null {
  const action = actionOf(control)
  if (control.tag === 'input') return { ...action, input_value: String(value) }
  if (isPicker(control)) return { ...action, option: withOffset(String(value), zone), timezone: zone.timezone }
  if (typeof value === 'boolean') return control.calls_back === null ? null : { ...action, checked: value }
  return Array.isArray(value) ? { ...action, options: value } : { ...action, option: value }
}

/** What is called back with when a form is submitted: every named control in it, filled or not. */
export function submitted(
  button: Caller,
  controls: Control[],
  heldBy: (control: Control) => ControlValue,
  zone: Zone,
): Action {
  const form_value: { [name: string]: ControlValue } = {}
  for (const control of controls) {
    const value = heldBy(control)
    if (control.name) form_value[control.name] = isPicker(control) ? withOffset(String(value), zone) : value
  }
  return { ...actionOf(button), form_value, ...(controls.some(isPicker) && { timezone: zone.timezone }) }
}
