'use client'

import { Fragment } from 'react'
import { Button } from '#components/ui/buttons.tsx'
import { PageDialog } from '#components/ui/dialog.tsx'
import { keys as en } from '#lib/i18n/en/keys.ts'
import type { Locale } from '#lib/i18n/locale.ts'
import { keys as zh } from '#lib/i18n/zh/keys.ts'
import { useLocale, useMessages } from './use-messages.tsx'

type Does = keyof typeof en.does

const words: { [L in Locale]: typeof en } = { en, 'zh-CN': zh }

/** Each alternative is a chord, or two after each other; a chord is its keys. */
type Keys = { either: string[][]; next?: string[][] }

const chords = (mac: boolean): { [Group in keyof typeof en.groups]: [Does, Keys][] } => {
  const [mod, alt, shift] = mac ? ['⌘', '⌥', '⇧'] : ['Ctrl', 'Alt', 'Shift']
  const onElement: [Does, Keys][] = [
    [
      'move',
      {
        either: [
          [alt, '↑'],
          [alt, '↓'],
        ],
      },
    ],
    [
      'carry',
      {
        either: [
          [alt, '←'],
          [alt, '→'],
        ],
      },
    ],
    ['duplicate', { either: [[shift, alt, '↓']] }],
    ['columns', { either: [[alt, 'C']] }],
  ]
  return {
    everywhere: [
      ['send', { either: [[mod, 'Enter']] }],
      ['close', { either: [['Esc']] }],
      ['help', { either: [['?']] }],
    ],
    source: [
      ['palette', { either: [[mod, 'K']] }],
      ['complete', { either: [['Ctrl', 'Space']] }],
      // There it walks through words.
      ...onElement.filter(([does]) => !mac || does !== 'carry'),
      ['remove', { either: [[alt, 'Del']] }],
      ['undo', { either: [[mod, 'Z']] }],
      ['find', { either: [[mod, 'F']] }],
      ['leave', { either: [['Esc']], next: [['Tab']] }],
    ],
    outline: [
      ['walk', { either: [['↑'], ['↓']] }],
      ['fold', { either: [['→'], ['←']] }],
      ['show', { either: [['Enter']] }],
      ...onElement,
      ['remove', { either: [['Del']] }],
    ],
  }
}

/** The keys of the console, as they are called on the reader's machine. */
export default function KeysDialog({ onClose }: { onClose(): void }) {
  const { common } = useMessages()
  const { title, groups, does, next: thenNext } = words[useLocale()]
  const all = chords(/Mac|iPhone|iPad/.test(navigator.userAgent))
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
              {all[group as keyof typeof groups].map(([act, { either, next }]) => (
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
