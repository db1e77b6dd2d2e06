import { emojiNames } from '#lib/i18n/emoji-names.ts'
import { emojiKeys } from '#lib/markdown/emoji.ts'

const codes = [...emojiKeys]
const nowhere = 1000

const names = Object.values(emojiNames)

/** Emoji whose code, or name in either language, has what was typed, those that begin with it first. */
export function emojiFor(query: string): string[] {
  const wanted = query.toLowerCase()
  const places = codes.map((code) => {
    const said = [code.toLowerCase(), ...names.map((name) => (name[code] ?? '').toLowerCase().replaceAll(' ', ''))]
    return { code, at: Math.min(...said.map((one) => one.indexOf(wanted)).map((at) => (at < 0 ? nowhere : at))) }
  })
  return places
    .filter(({ at }) => at < nowhere)
    .sort((a, b) => Number(a.at > 0) - Number(b.at > 0))
    .map(({ code }) => code)
}
