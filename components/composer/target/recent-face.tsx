import { Fragment } from 'react'
import { Isolated } from '#components/ui/isolated.tsx'
import { LocalTime } from '#components/ui/local-time.tsx'
import type { RecentTarget } from './use-recent-targets.ts'

/** The chat, who wrote it and when, then what: the id alone where nothing of that is known. */
export function RecentFace({ message_id, words, chat, person, at }: RecentTarget) {
  const names = [chat, person].filter((name) => name !== undefined)
  return (
    <>
      {(names.length > 0 || at) && (
        <span className="truncate">
          {names.map((name, i) => (
            <Fragment key={name}>
              {i > 0 && ' · '}
              <Isolated text={name} />
            </Fragment>
          ))}
          {at && (
            <>
              {names.length > 0 && ' · '}
              <LocalTime at={Number(at)} />
            </>
          )}
        </span>
      )}
      {words && words !== message_id && (
        <span className="truncate text-ink-2">
          <Isolated text={words} />
        </span>
      )}
      <span className="truncate font-mono text-note text-ink-2">{message_id}</span>
    </>
  )
}
