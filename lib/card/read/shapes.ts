import * as z from 'zod/mini'

/**
 * A card is drawn as the client draws it: a wrong value counts as absent, so every shape here falls back and none of
 * them fails. Absence is the usual case, and costs nothing: it is not held against the shape first.
 */
export const otherwise = <Shape extends z.ZodMiniType, const Value extends z.output<Shape>>(
  shape: Shape,
  value: Value,
) => z._default<z.ZodMiniCatch<Shape>>(z.catch(shape, value), value as z.core.util.NoUndefined<z.output<Shape>>)

/** What is absent or wrong is null. */
export const orNull = <Shape extends z.ZodMiniType>(shape: Shape) => otherwise(z.nullable(shape), null)

export const choice = <const T extends readonly [string, ...string[]], const D extends T[number] | null>(
  values: T,
  fallback: D,
) => otherwise(z.union([z.enum(values), z.literal(fallback)]), fallback)

/** Left as it is for whoever reads it next. */
export const anything = z.optional(z.unknown())
export const words = orNull(z.string())
export const flag = (fallback: boolean) => otherwise(z.boolean(), fallback)

/** A whole number within limits, or null. */
export const whole = (min: number, max: number) => orNull(z.int().check(z.gte(min), z.lte(max)))

const languages = otherwise(
  z.pipe(
    z.record(z.string(), z.unknown()),
    z.transform((written): { [locale: string]: string } =>
      Object.fromEntries(Object.entries(written).filter((one): one is [string, string] => typeof one[1] === 'string')),
    ),
  ),
  {},
)

/** Texts by language; `plain` is what stands without one. */
export type ByLanguage = { plain: string | null; languages: { [locale: string]: string } }

/** plain_text or lark_md. */
export const text = z.pipe(
  z.object({
    tag: choice(['plain_text', 'lark_md'], 'plain_text'),
    content: words,
    i18n: languages,
    i18n_content: languages,
    text_size: words,
    text_color: words,
    text_align: choice(['left', 'center', 'right'], 'left'),
    lines: whole(1, 1000),
  }),
  z.transform(({ content, i18n, i18n_content, ...rest }) => ({
    ...rest,
    content: { plain: content, languages: { ...i18n, ...i18n_content } } satisfies ByLanguage,
  })),
)
export type Text = z.infer<typeof text>
export const maybeText = orNull(text)

/** What is asked before something happens; null where nothing is, as in `{}`. */
export const confirm = orNull(
  z.pipe(
    z.object({ title: maybeText, text: maybeText }),
    z.transform((asked) => (asked.title || asked.text ? asked : null)),
  ),
)
export type Confirm = NonNullable<z.infer<typeof confirm>>

/** A text or key and its translations, as two neighbouring fields. */
export const byLanguage = (plain: string | null, translations: unknown): ByLanguage => ({
  plain,
  languages: languages.parse(translations),
})

/** An object that names no tag, as in headers of card JSON 1.0, is what it holds. */
export const icon = orNull(
  z.pipe(
    z.object({
      tag: choice(['standard_icon', 'custom_icon'], null),
      token: words,
      img_key: words,
      i18n_img_key: anything,
      color: words,
    }),
    z.transform(({ tag, img_key, i18n_img_key, ...rest }) => ({
      ...rest,
      tag: tag ?? (img_key && !rest.token ? ('custom_icon' as const) : ('standard_icon' as const)),
      img_key: img_key === null && i18n_img_key === undefined ? null : byLanguage(img_key, i18n_img_key),
    })),
  ),
)
export type Icon = NonNullable<z.infer<typeof icon>>

/** The older spelling of a library icon. */
export const udIcon = orNull(z.object({ token: words, style: orNull(z.object({ color: words })) }))

export const ofUdIcon = (old: z.infer<typeof udIcon>): Icon | null =>
  old && { tag: 'standard_icon', token: old.token, img_key: null, color: old.style?.color ?? null }

/** Top, right, bottom, left, in px: `"4px 12px"`. */
export const box = orNull(
  z.pipe(
    z.string().check(z.regex(/^\s*-?\d+(\.\d+)?(px)?(\s+-?\d+(\.\d+)?(px)?){0,3}\s*$/)),
    z.transform((value): [number, number, number, number] => {
      const [top = 0, right = top, bottom = top, left = right] = value
        .trim()
        .split(/\s+/)
        .map((side) => Math.min(99, Math.max(-99, Number.parseFloat(side))))
      return [top, right, bottom, left]
    }),
  ),
)
export type Box = NonNullable<z.infer<typeof box>>

const named: { [name: string]: number } = { default: 8, small: 4, medium: 8, large: 12, extra_large: 16 }

/** small, medium, large, extra_large or `"Npx"`, in px; null where nothing usable is written. */
export const spacing = orNull(
  z.pipe(
    z.string(),
    z.transform((value) => {
      const size = /^\d+(\.\d+)?(px)?$/.test(value) ? Math.min(99, Number.parseFloat(value)) : named[value]
      return size ?? null
    }),
  ),
)

/** `"12px"` held within limits, in px; null where nothing usable is written. */
export const pxWithin = (min: number, max: number) =>
  orNull(
    z.pipe(
      z.string().check(z.regex(/^\d+(\.\d+)?px$/)),
      z.transform((value) => Math.min(max, Math.max(min, Number.parseFloat(value)))),
    ),
  )

/** `"8px"` or `"30%"`. */
export const radius = orNull(z.string().check(z.regex(/^\d+(\.\d+)?(px|%)$/)))

export const align = choice(['left', 'center', 'right'], 'left')
export const verticalAlign = choice(['top', 'center', 'bottom'], 'top')

/** default, fill, or px. */
export const width = orNull(
  z.union([z.literal('fill'), z.literal('auto'), z.string().check(z.regex(/^\d+(\.\d+)?px$/))]),
)

const url = orNull(z.string().check(z.minLength(1)))
const multiUrl = orNull(z.object({ url, pc_url: url, ios_url: url, android_url: url }))

/** As the link of a platform it switches the click off there. */
const unclickable = 'lark://msgcard/unsupported_action'

/** Where a click leads, on a computer. */
const target = (links: z.infer<typeof multiUrl>) =>
  links?.pc_url === unclickable
    ? null
    : (links?.pc_url ?? links?.url ?? [links?.ios_url, links?.android_url].find((one) => one && one !== unclickable))

export const linkOf = (value: unknown): string | null => target(multiUrl.parse(value)) ?? null

/** `{"multi_url": {...}}` */
export const jump = orNull(
  z.pipe(
    z.object({ multi_url: multiUrl }),
    z.transform(({ multi_url }) => target(multi_url) ?? null),
  ),
)

const behavior = orNull(
  z.object({ type: words, default_url: url, pc_url: url, ios_url: url, android_url: url, value: anything }),
)

/** What a click does: the address it opens, the value it calls back with; each null where it does not. */
export function clickOf(fields: { behaviors?: unknown; url?: unknown; multi_url?: unknown; value?: unknown }) {
  const behaviors = z.catch(z.array(behavior), []).parse(fields.behaviors)
  const opening = behaviors.find((one) => one?.type === 'open_url')
  const calling = behaviors.find((one) => one?.type === 'callback')
  const opens = opening
    ? (target({ ...opening, url: opening.default_url }) ?? null)
    : (url.parse(fields.url) ?? linkOf(fields.multi_url))
  const value = calling ? (calling.value ?? {}) : fields.value
  return { opens, calls_back: value === undefined ? null : JSON.stringify(value) }
}
