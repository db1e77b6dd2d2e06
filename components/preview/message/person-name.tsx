'use client'

import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { cardWords } from '#lib/i18n/card.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { initialsOf, usePerson } from './use-person.ts'

/** px of an avatar; Feishu does not publish them. */
export const avatarPx = { extra_small: 20, small: 24, medium: 32, large: 48 }

const hues = ['blue', 'wathet', 'turquoise', 'green', 'orange', 'carmine', 'violet', 'purple', 'indigo']

/** The same colour for the same id, always. */
function hueOf(id: string): string {
  let sum = 0
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973
  return hues[sum % hues.length] ?? 'blue'
}

/** Enough of an id to tell people apart, where no name is known. */
const shortId = (id: string) => (id.length > 12 ? `${id.slice(0, 4)}…${id.slice(-4)}` : id)

type Props = {
  id: string
  avatar?: boolean
  named?: boolean
  /** Of the avatar, each side. */
  px?: number
  capsule?: boolean
}

/** Somebody, by avatar, by name, or both. Pictures stand on other servers and are never loaded: initials stand in. */
export function Person({ id, avatar = true, named = true, px = 20, capsule = false }: Props) {
  const { elements } = useMessagesOf(cardWords)
  const { name } = usePerson(id || null)
  const shown = name ?? (id ? shortId(id) : elements.unknownPerson)
  const initials = initialsOf(name ?? (id.replace(/^o[un]_/, '').slice(0, 1) || '?'))
  const hue = hueOf(id)
  return (
    <span
      className={capsule ? 'fs-person fs-capsule' : 'fs-person'}
      title={[name, id]
        .map((part) => part && isolated(part))
        .filter(Boolean)
        .join('\n')}
    >
      {avatar && (
        <span
          className="fs-face"
          {...(named ? { 'aria-hidden': true } : { role: 'img', 'aria-label': isolated(shown) })}
          style={{
            width: px,
            height: px,
            fontSize: Math.round(px * (initials.length > 1 ? 0.36 : 0.45)),
            background: `var(--fs-${hue}-200)`,
            color: `var(--fs-${hue}-800)`,
          }}
        >
          {initials}
        </span>
      )}
      {named && <bdi className="fs-name">{shown}</bdi>}
    </span>
  )
}
