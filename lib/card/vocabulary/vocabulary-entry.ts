import type { Localised } from '#lib/i18n/locale.ts'

/** Card JSON 1.0 and 2.0. */
export type Version = 1 | 2

/** Both ends included; null where there is no end. */
export type Range = readonly [min: number, max: number | null]

/** What a text can be besides words: it is written by other means than letters. */
export type Held = 'markdown' | 'picture' | 'sound' | 'icon' | 'person'

/** What a value may be. The names of objects are those of entries. */
export type Value =
  /** `holds`: what the text is, where more is known of it. */
  | { is: 'string'; max?: number; pattern?: RegExp; example?: string; holds?: Held }
  | { is: 'flag' }
  | { is: 'number'; range: Range | null; whole: boolean }
  /** One of a list, of colours where it `holds` such. `firm`: Feishu builds the component by it, and refuses another value. */
  | { is: 'choice'; of: readonly (string | number | boolean)[]; firm: boolean; holds?: 'colour' }
  /** A colour of the palette, an `rgba(…)`, or a name the card declares itself; `named: false` takes rgba alone. */
  | { is: 'colour'; named: boolean; also: readonly string[] }
  /** A named size, or a name the card declares itself. */
  | { is: 'text_size' }
  /** A name, or a length; `pair` is `"200px 120px"`. */
  | { is: 'length'; names: readonly string[]; px: Range | null; percent: Range | null; pair: Range | null }
  | { is: 'spacing'; names: readonly string[]; px: Range }
  | { is: 'radius' }
  | { is: 'box'; px: Range }
  /** An object without a `tag`. */
  | { is: 'object'; of: string }
  /** An object whose `tag` is one of these; `max` is the most characters its content may have. */
  | { is: 'tagged'; of: readonly string[]; max?: number }
  /** A component; which ones may stand there is for `parents` to say. */
  | { is: 'component' }
  | { is: 'behavior' }
  | { is: 'list'; of: Value }
  | { is: 'map'; keys: 'locale' | 'name' | 'platform'; of: Value }
  /** Whatever the author likes; a chart and the rows of a table have a shape of their own. */
  | { is: 'own'; string: boolean; holds?: 'chart' | 'row' }
  | { is: 'either'; of: readonly Value[] }

/**
 * `present`: refused without; `filled`: refused without or empty; `advised`: the documents ask for it, the server
 * has been seen to do without; `in_form`: an interactive component inside a form needs it.
 */
export type Required = 'present' | 'filled' | 'advised' | 'in_form'

export type Property = {
  value: Value
  says: Localised
  default?: string | number | boolean
  required?: Required
  /** The first client version that knows it. */
  since?: string
  deprecated?: true
  /** Only in these places, written `div.text`; elsewhere no document has it. */
  only_in?: readonly string[]
}

export type Properties = { readonly [name: string]: Property }

/** Where a component may stand; what is in neither list no document mentions. */
export type Parents = { yes: readonly string[]; no: readonly string[] }

type InOneVersion = {
  /** Where it is documented, below https://open.feishu.cn/document/ */
  page: string
  properties: Properties
}

/** A component, a part of one, or an object without a tag: all there is to know of it in each version. */
export type Entry = {
  says: Localised
  kind: 'component' | 'part' | 'text' | 'inline'
  since?: string
  /** null where the version does not have it. */
  1: (InOneVersion & { parents?: Parents }) | null
  2: (InOneVersion & { parents?: Parents }) | null
}

export type Component = Entry & {
  kind: 'component'
  1: (InOneVersion & { parents: Parents }) | null
  2: (InOneVersion & { parents: Parents }) | null
}

export const say = (zh: string, en: string): Localised => ({ 'zh-CN': zh, en })

export const property = (
  value: Value,
  zh: string,
  en: string,
  more: Omit<Property, 'value' | 'says'> = {},
): Property => ({
  value,
  says: say(zh, en),
  ...more,
})

/** For what is the same in both versions. */
export const inBoth = <const P extends Properties>(page: string, properties: P) => ({
  1: { page, properties },
  2: { page, properties },
})
