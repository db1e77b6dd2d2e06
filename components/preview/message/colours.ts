const hues = new Set(
  'blue wathet turquoise green lime yellow sunflower orange red carmine violet purple indigo grey'.split(' '),
)
const shades = new Set('50 100 200 300 350 400 500 600 700 800 900'.split(' '))
const greys = new Set([...shades, '00', '650', '950', '1000'])
const rgba = /^rgba?\(\s*\d{1,3}\s*,\s*\d{1,3}\s*,\s*\d{1,3}\s*(,\s*(\d+(\.\d+)?|\.\d+)\s*)?\)$/

/** Colours a card declares for itself, by name. */
export type OwnColours = { [name: string]: { light_mode: string | null; dark_mode: string | null } | null }

/** A colour of Feishu's as CSS; undefined for `default` and for what Feishu ignores, such as hex. */
export function colour(name: string | null | undefined, own: OwnColours = {}): string | undefined {
  if (!name || name === 'default') return undefined
  const declared = Object.hasOwn(own, name) ? own[name] : undefined
  if (declared) {
    const [light, dark] = [safe(declared.light_mode), safe(declared.dark_mode)]
    return light || dark ? `light-dark(${light ?? dark}, ${dark ?? light})` : undefined
  }
  if (name === 'white' || name === 'bg-white') return `var(--fs-${name})`
  const [hue = '', shade = '600', more] = name.split('-')
  if (more === undefined && hues.has(hue) && (hue === 'grey' ? greys : shades).has(shade))
    return `var(--fs-${hue}-${shade})`
  return safe(name)
}

/**
 * The colour of a ground. There `grey` is older than the palette and means one light grey, in both versions of cards as
 * they are found: words in the usual ink stand on it, and it is seen on the card in both schemes.
 */
export const ground = (name: string | null, own: OwnColours) =>
  name === 'grey' && !Object.hasOwn(own, 'grey') ? 'var(--fs-ground-grey)' : colour(name, own)

/** The colour of a frame: its `grey` is that of other lines, which is also what stands where none is named. */
export const frame = (name: string | null, own: OwnColours) =>
  name === 'grey' && !Object.hasOwn(own, 'grey') ? 'var(--fs-grey-300)' : (colour(name, own) ?? 'var(--fs-grey-300)')

const safe = (value: string | null) => (value !== null && rgba.test(value.trim()) ? value.trim() : undefined)

const pills = new Set(
  'neutral blue turquoise lime orange violet indigo wathet green yellow red purple carmine'.split(' '),
)

/** The ground and ink of a text tag. */
export function pill(name: string | null, otherwise: 'blue' | 'neutral') {
  // Neither list has `grey`; who writes it means the one there is.
  const known = name === 'grey' ? 'neutral' : name !== null && pills.has(name) ? name : otherwise
  return { background: `var(--fs-pill-${known})`, color: `var(--fs-pill-${known}-ink)` }
}
