'use client'

import type { ElementOf } from '#lib/card/elements.ts'
import { Fitting } from '../../message/fitting.tsx'
import { avatarPx, Person } from '../../message/person-name.tsx'
import { IconView } from './icon-view.tsx'

/** People in a line that wraps; avatars without names overlap. */
export function PersonListView({ element }: { element: ElementOf<'person_list'> }) {
  const { persons, size, show_name, show_avatar, lines, icon } = element
  const px = avatarPx[size]
  // Neither asked for would leave nothing to tell anybody by.
  const named = show_name || !show_avatar
  const line = Math.max(22, show_avatar ? px : 0)
  return (
    <div className={icon ? 'fs-with-icon' : undefined} style={icon ? { lineHeight: `${line}px` } : undefined}>
      {icon && <IconView icon={icon} />}
      <Fitting
        className="fs-people"
        strung={!named}
        height={lines === null ? null : lines * line + (lines - 1) * 4}
        style={{ rowGap: 4 }}
      >
        {persons.map((id, i) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: somebody may be named twice
            key={`${id}${i}`}
            style={!named && i > 0 ? { marginLeft: -px / 4 } : undefined}
          >
            <Person id={id} px={px} avatar={show_avatar} named={named} />
          </span>
        ))}
      </Fitting>
    </div>
  )
}
