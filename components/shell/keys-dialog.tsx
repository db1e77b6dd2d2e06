'use client'

import { Fragment } from 'react'
import { Button } from '#components/ui/buttons.tsx'
import { PageDialog } from '#components/ui/dialog.tsx'
import { keys as en } from '#lib/i18n/en/keys.ts'
import type { Locale } from '#lib/i18n/locale.ts'
import { keys as zh } from '#lib/i18n/zh/keys.ts'
import { type Chord, capsOf, chordsOf, type KeyName, type Where } from './keys.ts'
import { useLocale, useMessages } from './use-messages.tsx'
import { usePlatform } from './use-platform.ts'

type Does = keyof typeof en.does

const words: { [L in Locale]: typeof en } = { en, 'zh-CN': zh }

/** What is listed where: what it does, by which of the keys; `then` is pressed after it. */
const listed: { [W in Where]: [does: Does, names: KeyName[], then?: Chord][] } = {
  everywhere: [
    ['send', ['send']],
    ['palette', ['palette']],
    ['close', ['close']],
    ['places', ['next_place', 'previous_place']],
    ['help', ['help']],
  ],
  text: [
    ['bold', ['bold']],
    ['italic', ['italic']],
    ['underline', ['underline']],
  ],
  source: [
    ['complete', ['complete']],
    ['move', ['up', 'down']],
    ['carry', ['out', 'into']],
    ['duplicate', ['duplicate']],
    ['columns', ['columns']],
    ['remove', ['remove']],
    ['undo', ['undo']],
    ['find', ['find']],
    ['leave', ['leave'], { key: 'Tab' }],
  ],
  outline: [
    ['walk', ['walk']],
    ['fold', ['fold']],
    ['show', ['show']],
    ['move', ['up', 'down']],
    ['carry', ['out', 'into']],
    ['duplicate', ['duplicate']],
    ['columns', ['columns']],
    ['remove', ['remove']],
  ],
}

/** More ways to do the same are not listed: the first of each key, and the two of a pair. */
const shownOf = (name: KeyName, where: Where): readonly Chord[] =>
  chordsOf(name, where).slice(0, name === 'walk' || name === 'fold' ? 2 : 1)

/** The keys of the console, as they are called on the reader's machine. */
export default function KeysDialog({ onClose }: { onClose(): void }) {
  const { common } = useMessages()
  const { title, groups, does, next: thenNext } = words[useLocale()]
  const platform = usePlatform()
  const rowsOf = (where: Where) =>
    listed[where].flatMap(([act, names, next]) => {
      const either = names
        .flatMap((name) => shownOf(name, where))
        .filter(({ mac }) => mac !== false || platform !== 'mac')
        .map((chord) => capsOf(chord, platform))
      return either.length ? [{ act, either, next: next && [capsOf(next, platform)] }] : []
    })
  return (
    <PageDialog label={title} onClose={onClose} className="w-[min(760px,calc(100vw-32px))]">
      <div className="flex items-center justify-between">
        <h2 className="text-heading font-semibold">{title}</h2>
        <form method="dialog">
          <Button type="submit" look="quiet">
            {common.close}
          </Button>
        </form>
      </div>
      <div className="gap-x-8 tablet:columns-2">
        {Object.entries(groups).map(([group, name]) => (
          <section key={group} className="mb-4 break-inside-avoid">
            <h3 className="mb-1 text-note text-ink-2">{name}</h3>
            <dl className="flex flex-col">
              {rowsOf(group as Where).map(({ act, either, next }) => (
                <div key={act} className="flex items-center justify-between gap-4 border-t border-line py-1">
                  <dt className="min-w-0">{does[act]}</dt>
                  <dd className="flex shrink-0 items-center gap-1">
                    <Chords of={either} />
                    {next && <span className="text-note text-ink-2">{thenNext}</span>}
                    {next && <Chords of={next} />}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </PageDialog>
  )
}

function Chords({ of }: { of: string[][] }) {
  return of.map((chord, i) => (
    <Fragment key={chord.join(' ')}>
      {i > 0 && <span className="text-note text-ink-2">/</span>}
      {chord.map((key) => (
        <kbd
          key={key}
          className="min-w-5 rounded-control border border-line bg-page px-1 text-center font-sans text-note text-ink-2"
        >
          {key}
        </kbd>
      ))}
    </Fragment>
  ))
}
