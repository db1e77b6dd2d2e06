import { card1, card2, type Fixture } from './fixture.ts'

export type Told = Omit<Fixture, 'tag' | 'version'>

type Place = {
  version: 1 | 2
  /** A card of these controls, each where its version wants it: in an `action` of card JSON 1.0, in the body of 2.0. */
  loose: (...elements: object[]) => object
  /** Their pointer, less the number. */
  root: string
  /** A card with a form of these, and what submits it. */
  form: (...elements: object[]) => object
  formRoot: string
}

export const submit = (version: 1 | 2) => ({
  tag: 'button',
  name: 'send',
  text: { tag: 'plain_text', content: 'Send' },
  ...(version === 1 ? { action_type: 'form_submit' } : { form_action_type: 'submit' }),
})

/** The same control told in both versions. */
export const inBoth = (tag: string, tell: (place: Place) => Told[]): Fixture[] =>
  ([1, 2] as const).flatMap((version) => {
    const card = version === 1 ? card1 : card2
    const body = version === 1 ? '/elements' : '/body/elements'
    const place: Place = {
      version,
      loose: version === 1 ? (...actions) => card1({ tag: 'action', actions }) : card2,
      root: version === 1 ? '/elements/0/actions' : body,
      form: (...elements) => card({ tag: 'form', name: 'f', elements: [...elements, submit(version)] }),
      formRoot: `${body}/0/elements`,
    }
    return tell(place).map((told) => ({ tag, version, ...told }))
  })

/** A control standing in a column, in either version. */
export const inColumn = (...elements: object[]) => ({ tag: 'column_set', columns: [{ tag: 'column', elements }] })
export const calling = (value: unknown) => [{ type: 'callback', value }]
export const options = (...names: string[]) =>
  names.map((name) => ({ text: { tag: 'plain_text', content: name }, value: name.toLowerCase() }))
