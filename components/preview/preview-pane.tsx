'use client'

import { memo, useMemo, useState } from 'react'
import { lazyCode, useLazyCode } from '#components/shell/lazy.tsx'
import { useJsonReader } from '#components/shell/use-json-reader.tsx'
import { useLocale, useMessages } from '#components/shell/use-messages.tsx'
import { Segmented } from '#components/ui/segmented.tsx'
import type { Target } from '#lib/protocol/target.ts'
import { languagesOffered, localesIn } from '#lib/shown/locales.ts'
import { ChatFrame } from './chat/chat-frame.tsx'
import { Followed } from './followed.tsx'
import type { Device, Scheme } from './scene.tsx'
import type { Languages } from './side-by-side.tsx'
import { useLastKnown } from './use-last-known.ts'
import { useNarrowPage } from './use-narrow-page.ts'
import { usePageScheme } from './use-page-scheme.ts'

// Nothing to tell in a line before something is written.
const chatLines = lazyCode(() => import('./chat/chat-lines.tsx').then(({ ChatLines }) => ({ ChatLines })))

// It knows the parts of a card.
const whoSees = lazyCode(() => import('./card/who-sees.tsx').then(({ WhoSees }) => ({ WhoSees })))

// Nor of where it lands before it is known to answer something.
const landingLine = lazyCode(() => import('./chat/landing-line.tsx').then(({ LandingLine }) => ({ LandingLine })))

// It is looked at below everything else.
const request = lazyCode(() => import('./request-body.tsx').then(({ RequestBody }) => ({ RequestBody })))

// Of most messages there is one language.
const sideBySide = lazyCode(() => import('./side-by-side.tsx'))

const none: string[] = []

type Props = {
  msg_type: string
  /** The content as it would be sent: a JSON text. */
  content: string
  target: Target | null
  target_pending: boolean
  reply_in_thread: boolean
  /** The exact request body; null while there is none; undefined: nobody knows it before it is sent. */
  body: string | null | undefined
  /** Whether nothing has been written yet. */
  empty: boolean
  /** The language that is being written; '' where nobody knows. */
  written: string
}

/** How the reply will look, where it will stand, and what is sent to get it there. */
export function PreviewPane(props: Props) {
  const { msg_type, content, target, target_pending, reply_in_thread, body, empty, written } = props
  const { preview } = useMessages()
  const own = useLocale() === 'en' ? 'en_us' : 'zh_cn'
  const [pickedDevice, setDevice] = useState<Device | null>(null)
  const isNarrow = useNarrowPage()
  const device = pickedDevice ?? (isNarrow ? 'phone' : 'pc')
  const page = usePageScheme()
  const [picked, setScheme] = useState<Scheme | null>(null)
  const scheme = picked ?? page
  const [chosen, setChosen] = useState(written)
  // Whoever goes on in another language sees that one.
  const [followed, follow] = useState(written)
  if (followed !== written) {
    follow(written)
    setChosen(written)
  }
  const readJson = useJsonReader()
  const found = useLastKnown(msg_type, empty ? none : localesIn(msg_type, content, readJson)) ?? none
  const locales = languagesOffered(msg_type, found)
  const language = locales.includes(chosen) ? chosen : own
  const [beside, setBeside] = useState<string | null>(null)
  const pair = useLazyCode(sideBySide, locales.length > 1)
  const message = useMemo(() => (empty ? null : { msg_type, content }), [empty, msg_type, content])
  const lines = useLazyCode(chatLines, message)
  const bodyShown = useLazyCode(request, true)
  const seen = useLazyCode(whoSees, message?.msg_type === 'interactive')
  const landing = useLazyCode(landingLine, target_pending || target)
  const scene = { scheme, device, language }
  const chat = { target, message, scene, reply_in_thread }
  return (
    // What changes inside moves nothing outside, and the browser may know. (Of an item of a grid it would not believe it.)
    <section aria-label={preview.label} className="flex h-full min-h-0 flex-col bg-page tablet:contain-strict">
      <Looks
        device={device}
        setDevice={setDevice}
        scheme={scheme}
        setScheme={setScheme}
        language={language}
        setLanguage={setChosen}
        locales={locales}
        Languages={pair?.Languages}
        beside={beside}
        setBeside={setBeside}
      />
      <div className="px-4 py-2 text-control" aria-live="polite" aria-atomic="true">
        {landing ? (
          <landing.LandingLine target={target} pending={target_pending} reply_in_thread={reply_in_thread} />
        ) : (
          <p className="text-ink-2">{preview.noLanding}</p>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className="min-h-64 flex-1 overflow-auto px-4 pb-4 tablet:min-h-0" tabIndex={0}>
        <Followed>
          {pair && message && beside !== null && beside !== language && locales.includes(beside) ? (
            <pair.SideBySide {...chat} languages={[language, beside]} />
          ) : (
            <ChatFrame {...chat} />
          )}
        </Followed>
        {message && lines && <lines.ChatLines target={target} message={message} scene={scene} />}
        {message?.msg_type === 'interactive' && seen && <seen.WhoSees content={message.content} />}
      </div>
      {body !== undefined &&
        (bodyShown ? (
          <bodyShown.RequestBody body={body} />
        ) : (
          <div className="h-10 shrink-0 border-t border-line bg-surface" />
        ))}
    </section>
  )
}

type LooksProps = {
  device: Device
  setDevice(device: Device): void
  scheme: Scheme
  setScheme(scheme: Scheme): void
  language: string
  setLanguage(language: string): void
  /** The languages there are words in. */
  locales: string[]
  /** What chooses among them, once that is here. */
  Languages: typeof Languages | undefined
  beside: string | null
  setBeside(language: string | null): void
}

/** Whose eyes the message is seen with. */
const Looks = memo(function Looks(props: LooksProps) {
  const { device, setDevice, scheme, setScheme, language, setLanguage, locales, Languages, beside, setBeside } = props
  const { preview } = useMessages()
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line bg-surface px-4 py-2">
      <Segmented<Device>
        label={preview.device}
        value={device}
        options={[
          { value: 'pc', label: preview.pc },
          { value: 'phone', label: preview.phone },
        ]}
        onChange={setDevice}
      />
      <Segmented<Scheme>
        label={preview.scheme}
        value={scheme}
        options={[
          { value: 'light', label: preview.light },
          { value: 'dark', label: preview.dark },
        ]}
        onChange={setScheme}
      />
      {Languages && locales.length > 1 && (
        <Languages
          language={language}
          setLanguage={setLanguage}
          locales={locales}
          beside={beside}
          setBeside={setBeside}
        />
      )}
    </div>
  )
})
