'use client'

import type { ElementOf } from '#lib/card/elements.ts'
import { avatarPx, Person } from '../../message/person-name.tsx'
import { useCard } from '../card-context.tsx'

/** Card JSON 1.0 has no say in what is shown: avatar and name. Without an id nothing stands there. */
export function PersonView({ element }: { element: ElementOf<'person'> }) {
  const { version } = useCard()
  const { user_id, size, show_avatar, show_name, style } = element
  if (!user_id || (version === 2 && !show_avatar && !show_name)) return null
  return (
    <Person
      id={user_id}
      px={avatarPx[size]}
      avatar={version === 1 || show_avatar}
      named={version === 1 || show_name}
      capsule={version === 2 && style === 'capsule'}
    />
  )
}
