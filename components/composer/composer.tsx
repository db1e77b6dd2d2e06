'use client'

import dynamic from 'next/dynamic'
import { type CSSProperties, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Shown } from '#components/code-editor/editor-props.ts'
import { PreviewPane } from '#components/preview/preview-pane.tsx'
import { SelectionProvider } from '#components/preview/use-selection.tsx'
import { useContentCheck } from '#components/problems/use-content-check.ts'
import type { RowShown } from '#components/several/several.tsx'
import { lazyCode, retriedImport, useLazyCode } from '#components/shell/lazy.tsx'
import { lazyPart } from '#components/shell/not-loaded.tsx'
import { AppProvider } from '#components/shell/use-app.tsx'
import { useDebounced } from '#components/shell/use-debounced.ts'
import { JsonReaderProvider, useJsonReader } from '#components/shell/use-json-reader.tsx'
import { useMessages } from '#components/shell/use-messages.tsx'
import { Segmented } from '#components/ui/segmented.tsx'
import { Switch } from '#components/ui/switch.tsx'
import { TabPane, TabRow, Tabs } from '#components/ui/tabs.tsx'
import { type Draft, emptyDraft, isEmpty, typedIn } from '#lib/model/draft.ts'
import type { JobActions } from '#lib/model/job.ts'
import type { SendRequest, SendResult } from '#lib/model/send-result.ts'
import type { Cloud } from '#lib/protocol/chat-link.ts'
import { isKeyed, type MsgType, messages, msgTypes, type WordedType } from '#lib/protocol/messages.ts'
import type { Problem } from '#lib/protocol/problems.ts'
import { mintNonce } from '#lib/protocol/uuid.ts'
import { blankDraft, byAppOf, moreThanWords, textOf } from './draft/draft-in-hand.ts'
import { isAbout, readingOf, targetReader } from './draft/reading.ts'
import { type Start, useDraft } from './draft/use-draft.ts'
import { Answered, AnsweredChat, AnsweredMessage } from './editors/answered.ts'
import type { AppShown } from './send/app-choice.tsx'
import { OutcomeArea } from './send/outcome-area.tsx'
import type { RuledBy } from './send/ruling.ts'
import { SendBar } from './send/send-bar.tsx'
import { usePinnedRefusal } from './send/use-pinned-refusal.ts'
import { type Sending, type Settled, useSend } from './send/use-send.ts'
import { UuidButton } from './send/uuid-button.tsx'
import { goOn } from './target/go-on.ts'
import { TargetField } from './target/target-field.tsx'
import { type RecentTarget, recentOf, useRecentTargets } from './target/use-recent-targets.ts'
import { useLookAgain, useTarget } from './target/use-target.ts'
import { useDrawnWhenQuick } from './use-drawn-when-quick.ts'
import { useReplyActions } from './use-reply-actions.ts'
import { useReplyOffers } from './use-reply-offers.ts'
import { Written } from './written.tsx'

const splitter = lazyCode(() => import('#components/ui/splitter.tsx').then(({ Splitter }) => ({ Splitter })))

const panes = ['compose', 'preview'] as const
type Pane = (typeof panes)[number]

type Props = {
  send(request: unknown): Promise<SendResult>
  /** What the address asks the draft to begin with. */
  start: Start | null
  /** A message one can try on, in the sandbox. */
  sample: RecentTarget | null
  /** How much of the width what one writes in takes, in percent; null: half. */
  panes: number | null
  /** The apps they may reply as. */
  apps: readonly (AppShown & { cloud: Cloud })[]
  /** What is known to be wrong with them. */
  ailing: { [app_id: string]: Problem[] }
  /** Whether the console has more than one app. */
  isOneOfSeveral: boolean
  /** Whose page it is. */
  operator_id: string
  /** Whether they may read chats. */
  mayRead: boolean
  /** Why they may not send, in their language; null where they may. */
  whyNot: string | null
  /** What the rules say to them; null where there are none. */
  ruled: RuledBy | null
  /** Of the console, for reports. */
  version: string
  /** Answers many messages at once; null where they may not. */
  startJob: JobActions['startJob'] | null
}

/** Paste, write, see, send: the page staff live in. */
export function Composer(props: Props) {
  return (
    <JsonReaderProvider>
      <Page {...props} />
    </JsonReaderProvider>
  )
}

function Page(props: Props) {
  const {
    send,
    start,
    sample,
    panes: panesSplit,
    apps,
    ailing,
    isOneOfSeveral,
    operator_id,
    mayRead,
    whyNot,
    ruled,
    version,
    startJob,
  } = props
  const { composer } = useMessages()
  const readJson = useJsonReader()
  const begun = useDraft(start, operator_id)
  const { draft: stored, change, takeOver, saved, replaced, bringBack, sentBefore, asked, answerAsked } = begun
  const [blank] = useState(blankDraft)
  const ready = stored !== null
  const split = useLazyCode(splitter, ready)
  const asApp = useCallback((draft: Draft) => byAppOf(draft, apps, isOneOfSeveral), [apps, isOneOfSeveral])
  const draft = useMemo(() => asApp(stored ?? blank), [asApp, stored, blank])
  const { app } = draft
  const { targets, remember } = useRecentTargets(operator_id, app)
  const [shown, setShown] = useState<Shown>({ n: 0 })
  // A reply that went out tells more than the last one that did not.
  const [well, setWell] = useState<string | null>()
  const [wentOut, setWentOut] = useState('')
  const [pane, setPane] = useState<Pane>('compose')
  // Many messages in the place of one: their table and what sends them stand where one’s do.
  const [many, setMany] = useState(false)
  const [row, setRow] = useState<RowShown | null>(null)
  const [head, setHead] = useState<HTMLElement | null>(null)
  const [bar, setBar] = useState<HTMLElement | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const explains = useRef<HTMLButtonElement>(null)
  const sends = useRef<HTMLButtonElement>(null)

  // A key draws the field, and the picture with it where that is quick; what else follows waits until typing pauses.
  const pictured = useDrawnWhenQuick(draft, typedIn(draft).length)
  const debounced = useDebounced(pictured, moreThanWords)
  const contentCheck = useContentCheck(draft.msg_type, isEmpty(draft))
  const [find] = useState(targetReader)
  const reading = useMemo(
    () => readingOf(debounced, contentCheck, readJson, find),
    [debounced, contentCheck, readJson, find],
  )
  const answering = many ? (row?.message_id ?? null) : reading.message_id
  const { target, pending } = useTarget(answering, app)
  const lookAgain = useLookAgain(app)
  const sender = target?.status === 'seen' ? target.sender : null
  const { id, name } = sender ?? { id: null, name: null }
  const answered = useMemo(
    () => (id?.startsWith('ou_') && name ? { id, name: name.replace(/[<>]/g, '') } : null),
    [id, name],
  )

  const { chat_id = null, chat_name = null, chat_mode = null } = target?.status === 'seen' ? target : {}
  const chat = useMemo(
    () => (chat_id && chat_mode !== 'p2p' ? { id: chat_id, name: chat_name ?? chat_id } : null),
    [chat_id, chat_name, chat_mode],
  )

  const onSettled = ({ message_id, ...sent }: SendRequest, result: Settled) => {
    // The draft as it is this moment: what was typed since the press is not sent.
    const unchanged = () => readingOf(draft, null, readJson, find).uuid === sent.uuid
    if (result.status === 'done' && result.outcome.status === 'sent') {
      setWell(sent.app ?? null)
      if (!sent.test) setWentOut(sent.uuid)
      if (unchanged()) begun.markSent()
    }
    if ((sent.app ?? null) === app && !sent.test) remember(recentOf(message_id, target))
  }
  const { sending, start: startSending, stop, dismiss, pin, holdBack } = useSend(send, onSettled, operator_id)

  usePinnedRefusal(begun.mends, reading.content, pin)

  useEffect(() => {
    if (ready && field.current?.value === '') field.current.focus()
  }, [ready])

  const show = useCallback((place: Omit<Shown, 'n'>) => {
    setPane('compose')
    setShown(({ n }) => ({ n: n + 1, ...place }))
  }, [])

  const toCompose = useCallback(() => setPane('compose'), [])
  const { sendNow, resend, actions, looking, turnedOff, setTurnedOff, held, mended, undo } = useReplyActions({
    draft,
    contentCheck,
    ready: ready && !many,
    sending,
    startSending,
    holdBack,
    lookAgain,
    dismiss,
    change,
    show,
    toCompose,
    sends,
    field,
    operator_id,
    whyNot,
  })

  const isGone = isSent(sending) && isAbout(sending.request, reading)
  useReplyOffers({
    send: reading.blocks.length === 0 && whyNot === null && !many ? () => sendNow() : null,
    answered: isGone ? actions : null,
    targets,
    field,
    change,
    toCompose,
  })

  // Each part is drawn when what it shows has changed, not with every key.
  const { msg_type, reply_in_thread } = draft
  const top = useMemo(
    () => (
      <>
        {many ? (
          <div ref={setHead} />
        ) : (
          <TargetField
            text={draft.pasted}
            pasted={reading.pasted}
            chosen={draft.chosen}
            message_id={reading.message_id}
            seen={target}
            pending={pending}
            recents={targets}
            sample={sample}
            mayRead={mayRead}
            field={field}
            onChange={(text, chosen) => change({ pasted: text, chosen: chosen ?? null })}
            onSticker={(file_key) =>
              change(({ contents }) => ({ msg_type: 'sticker', contents: { ...contents, sticker: { file_key } } }))
            }
          />
        )}
        <Segmented
          label={composer.type.label}
          value={msg_type}
          options={msgTypes.map((value) => ({ value, label: composer.type[value] }))}
          onChange={(msg_type) => change({ msg_type })}
          // The editor of another type comes with the next paint.
          onPressed={() => requestAnimationFrame(() => goOn(field.current))}
          className="self-start"
        />
      </>
    ),
    [
      many,
      draft.pasted,
      draft.chosen,
      msg_type,
      reading.pasted,
      reading.message_id,
      target,
      pending,
      targets,
      sample,
      mayRead,
      change,
      composer,
    ],
  )
  const isTurnedOff = turnedOff && !reply_in_thread
  const again = start?.again ?? null
  const as = app ?? apps[0]?.app_id
  const holdsCard = messages[debounced.msg_type].holds === 'card'
  const ruledAs = useMemo(
    () => (ruled && as ? { ...ruled, app: { app_id: as, of: as.replace(/@.*/, '') } } : null),
    [ruled, as],
  )
  const bottom = useMemo(
    () => (
      <div data-bars className="sticky low:static bottom-0 z-10 flex flex-col max-tablet:order-last tablet:contents">
        <OutcomeArea
          ready={ready && reading.blocks.length === 0}
          sending={sending}
          reading={reading}
          target={target}
          cloud={cloudOf(sending, apps)}
          recents={targets}
          app_id={as ?? null}
          version={version}
          held={held}
          actions={actions}
          onStop={stop}
          onGone={dismiss}
          onSendAfterHour={() => resend({ after_hour: true })}
        />
        <SendBar
          reading={reading}
          msg_type={debounced.msg_type}
          sending={looking || sending.state === 'running'}
          uuid={
            <UuidButton
              uuid={ready ? reading.uuid : ''}
              valid={!ready || !reading.blocks.includes('uuid')}
              // Of the draft as it is now: what is shown may be a moment behind.
              onChange={(value) =>
                change((now) => ({
                  own_uuid: { value, of: readingOf(asApp(now), null, undefined, find).derived_uuid },
                }))
              }
              onRenew={() => change({ nonce: mintNonce(), own_uuid: null })}
            />
          }
          explains={explains}
          sends={sends}
          held={held !== null}
          sent={reading.uuid === wentOut}
          test={
            holdsCard &&
            ready && (
              <TestButton
                operator_id={operator_id}
                app={app}
                reading={reading}
                recents={targets}
                sending={looking || sending.state === 'running'}
                whyNot={whyNot}
                onSend={startSending}
              />
            )
          }
          app={app !== null && <AppChoice apps={apps} app_id={app} onChange={(app) => change({ app })} />}
          target={target}
          ailing={well === app ? undefined : ailing[app ?? apps[0]?.app_id ?? '']}
          whyNot={whyNot}
          ruled={ruledAs}
          onSend={sendNow}
          onShow={({ at }) => show(at ? { from: at.from } : {})}
          onWrite={actions.write}
          onGoTo={(from) => show({ from })}
        />
      </div>
    ),
    [
      ready,
      sending,
      looking,
      holdsCard,
      operator_id,
      startSending,
      reading,
      target,
      apps,
      app,
      actions,
      stop,
      dismiss,
      debounced.msg_type,
      resend,
      sendNow,
      show,
      whyNot,
      ruledAs,
      change,
      find,
      asApp,
      targets,
      as,
      version,
      held,
      ailing,
      well,
      wentOut,
    ],
  )
  // What a column fills in is no problem.
  const written = useMemo(
    () => (many ? { ...reading, problems: reading.problems.filter(({ kind }) => kind !== 'placeholder') } : reading),
    [many, reading],
  )
  const body = many ? undefined : reading.empty ? null : reading.body
  const content = many && row ? row.content : null
  const preview = useMemo(
    () => (
      <PreviewPane
        msg_type={pictured.msg_type}
        content={content ?? textOf(pictured)}
        target={target}
        target_pending={pending}
        reply_in_thread={pictured.reply_in_thread}
        body={body}
        empty={isEmpty(pictured)}
        written={pictured.msg_type === 'post' ? pictured.contents.post.language : ''}
      />
    ),
    [pictured, content, body, target, pending],
  )

  return (
    <AppProvider value={app}>
      <main
        id="content"
        // What came of the last send stands in a row of its own below the draft; the bar below both columns.
        className="flex flex-1 flex-col tablet:grid tablet:h-[calc(100dvh-49px)] tablet:flex-none tablet:grid-cols-[clamp(320px,var(--panes,50%),100%-280px)_minmax(0,1fr)] tablet:grid-rows-[minmax(0,1fr)_auto_auto]"
        style={{ '--panes': panesSplit === null ? undefined : `${panesSplit}%` } as CSSProperties}
      >
        <h1 className="sr-only">{composer.title}</h1>
        <Tabs<Pane> value={pane} onChange={setPane}>
          {/* On a phone the draft and its preview are two tabs of one thing; else both are in sight. */}
          <TabRow
            label={composer.panes.label}
            tabs={panes.map((value) => ({ value, label: composer.panes[value] }))}
            className="tablet:hidden"
          />
          <SelectionProvider>
            <TabPane
              value="compose"
              className="flex min-h-0 flex-1 flex-col bg-surface max-tablet:data-[state=inactive]:hidden"
            >
              <form
                className="flex min-h-0 flex-1 flex-col gap-2 p-4 tablet:overflow-y-auto"
                onSubmit={(event) => event.preventDefault()}
              >
                {asked && <AskedBar pasted={asked.pasted} onAnswer={answerAsked} />}
                {ready && !many && <FileCatcher onType={(msg_type) => change({ msg_type })} />}
                <fieldset disabled={!ready} className="contents">
                  {top}
                  <div className="flex max-tablet:max-h-[70dvh] min-h-64 flex-1 flex-col overflow-clip tablet:overflow-y-auto rounded-panel border border-line focus-within:border-accent tablet:min-h-28">
                    <AnsweredMessage value={reading.message_id}>
                      <AnsweredChat value={chat}>
                        <Answered value={answered}>
                          <Written draft={draft} reading={written} shown={shown} change={change} takeOver={takeOver} />
                        </Answered>
                      </AnsweredChat>
                    </AnsweredMessage>
                  </div>
                  <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
                    <Switch
                      label={composer.thread.label}
                      hint={composer.thread.hint}
                      on={reply_in_thread}
                      onChange={(reply_in_thread) => {
                        setTurnedOff(false)
                        change({ reply_in_thread })
                      }}
                    />
                    {ready && startJob && (
                      <Several
                        head={head}
                        bar={bar}
                        on={many}
                        begun={start !== null}
                        reading={reading}
                        reply_in_thread={reply_in_thread}
                        app={app}
                        apps={apps}
                        target={target}
                        pending={pending}
                        operator_id={operator_id}
                        mayRead={mayRead}
                        ruled={ruledAs}
                        start={startJob}
                        onTurn={setMany}
                        onShown={setRow}
                      />
                    )}
                    {isWorded(reading.msg_type) && !reading.empty && !many && (
                      <AsTypeButton
                        // Where one is used, what offered it closes.
                        key={reading.msg_type}
                        msg_type={reading.msg_type}
                        content={reading.content}
                        onUse={(words) => {
                          takeOver(words)
                          requestAnimationFrame(() => goOn(field.current))
                        }}
                      />
                    )}
                  </div>
                  <div className="flex flex-wrap gap-x-4 text-note text-ink-2 empty:hidden" aria-live="polite">
                    {(mended || isTurnedOff || again || sentBefore || replaced || !saved) && (
                      <Notices
                        saved={saved}
                        again={again}
                        turnedOff={isTurnedOff}
                        replaced={replaced !== null}
                        sentBefore={sentBefore}
                        onBringBack={bringBack}
                        onAfresh={() =>
                          change(({ pasted, chosen, app, msg_type }) => ({
                            ...emptyDraft(),
                            pasted,
                            chosen,
                            app,
                            msg_type,
                          }))
                        }
                        mended={mended}
                        onUndo={undo}
                      />
                    )}
                  </div>
                </fieldset>
              </form>
            </TabPane>
            {/* Before the preview: from what is written the next step leads to Send. */}
            {many ? <div data-bars ref={setBar} className={barPlace} /> : bottom}
            {split && (
              <split.Splitter
                label={composer.panes.split}
                name="panes"
                className="col-start-2 row-span-2 row-start-1 justify-self-start max-tablet:hidden"
              />
            )}
            <TabPane
              value="preview"
              className="min-h-0 border-line max-tablet:flex-1 max-tablet:data-[state=inactive]:hidden tablet:col-start-2 tablet:row-span-2 tablet:row-start-1 tablet:border-l"
            >
              {preview}
            </TabPane>
          </SelectionProvider>
        </Tabs>
      </main>
    </AppProvider>
  )
}

/** Whether what is shown is that a reply went out. */
const isSent = (sending: Sending): sending is Extract<Sending, { state: 'settled' }> =>
  sending.state === 'settled' && sending.result.status === 'done' && sending.result.outcome.status === 'sent'

/** The cloud a reply went to. */
function cloudOf(sending: Sending, apps: Props['apps']): Cloud {
  const app = sending.state === 'idle' ? undefined : sending.request.app
  return (apps.find(({ app_id }) => app_id === app) ?? apps[0])?.cloud ?? 'feishu'
}

const AppChoice = lazyPart(dynamic(() => retriedImport(() => import('./send/app-choice.tsx'))))
const TestButton = lazyPart(dynamic(() => retriedImport(() => import('./send/test-button.tsx')), { ssr: false }))
const AsTypeButton = lazyPart(
  dynamic(() => retriedImport(() => import('./as-type/as-type-button.tsx')), { ssr: false }),
)
const AskedBar = lazyPart(dynamic(() => retriedImport(() => import('./draft/asked-bar.tsx')), { ssr: false }))
const Several = lazyPart(dynamic(() => retriedImport(() => import('#components/several/several.tsx')), { ssr: false }))
const FileCatcher = lazyPart(dynamic(() => retriedImport(() => import('./editors/file-catcher.tsx')), { ssr: false }))
const Notices = lazyPart(dynamic(() => retriedImport(() => import('./notices.tsx')), { ssr: false }))
/** A person writes its words: they can be said as another type. */
const isWorded = (msg_type: MsgType): msg_type is WordedType => !isKeyed(msg_type)

/** Of what sends many. */
const barPlace =
  'sticky low:static bottom-0 z-10 flex flex-col max-tablet:order-last tablet:col-span-full tablet:row-start-3'
