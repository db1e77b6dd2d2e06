'use client'

import { ChevronUp, TriangleAlert } from 'lucide-react'
import dynamic from 'next/dynamic'
import { type ReactNode, type RefObject, useCallback, useId, useMemo } from 'react'
import type { ProblemListProps } from '#components/problems/problem-list.tsx'
import { printed } from '#components/shell/keys.ts'
import { lazyCode, retriedImport, useLazyCode } from '#components/shell/lazy.tsx'
import { lazyPart } from '#components/shell/not-loaded.tsx'
import { useLocale, useMessages } from '#components/shell/use-messages.tsx'
import { usePlatform } from '#components/shell/use-platform.ts'
import { Button } from '#components/ui/buttons.tsx'
import { Menu } from '#components/ui/menu.tsx'
import { Popover } from '#components/ui/popover.tsx'
import type { Facts } from '#lib/model/rules.ts'
import { entryOf, isKeyed, type MsgType, messages } from '#lib/protocol/messages.ts'
import type { Problem } from '#lib/protocol/problems.ts'
import { inKB } from '#lib/protocol/size.ts'
import type { Target } from '#lib/protocol/target.ts'
import { callsEveryone } from '#lib/shown/everyone.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { targetProblems } from '#lib/shown/target-problems.ts'
import { overridable, type Reading } from '../draft/reading.ts'
import type { RuledBy } from './ruling.ts'
import { SizeMeter } from './size-meter.tsx'

const problemList = lazyCode(() =>
  import('#components/problems/problem-list.tsx').then(({ ProblemList }) => ({ ProblemList })),
)
const ruling = lazyCode(() => import('./ruling.ts').then(({ rulingOf }) => ({ rulingOf })))
const Heaviest = lazyPart(
  dynamic(() => retriedImport(() => import('#components/card-editor/heaviest.tsx')), { ssr: false }),
)

const none: Problem[] = []

type Props = {
  reading: Reading
  msg_type: MsgType
  sending: boolean
  uuid: ReactNode
  /** What sends it as a test, where it is a card. */
  test: ReactNode
  /** Which app replies, where there are several. */
  app: ReactNode
  /** The message to be answered, as far as it is known. */
  target: Target | null
  /** What is wrong with the app that replies. */
  ailing: Problem[] | undefined
  /** The button that explains the size. */
  explains: RefObject<HTMLButtonElement | null>
  /** Send itself. */
  sends: RefObject<HTMLButtonElement | null>
  /** Whether it is held back for a moment. */
  held: boolean
  /** Whether it went out as it stands: pressed again, it is the same reply. */
  sent: boolean
  /** Why the operator may not send at all; null where they may. */
  whyNot: string | null
  /** What the rules say to them, and the app they are asked for; null where there are none. */
  ruled: (RuledBy & Pick<Facts, 'app'>) | null
  onSend(how: { anyway?: boolean; ask?: true }): void
  onShow(problem: Problem): void
  /** Writes another JSON in the place of the draft’s. */
  onWrite: ProblemListProps['onWrite']
  /** Goes to a place of the source. */
  onGoTo(from: number): void
}

/** Always in sight: what stands in the way, how large it is, and Send. */
export function SendBar({
  reading,
  msg_type,
  sending,
  uuid,
  test,
  app,
  target,
  ailing = none,
  explains,
  sends,
  held,
  sent,
  whyNot,
  ruled,
  onSend,
  onShow,
  onWrite,
  onGoTo,
}: Props) {
  const { composer } = useMessages()
  const platform = usePlatform()
  const { send } = composer
  const { measure, blocks, source, content } = reading
  const problems = useMemo(() => {
    const about = targetProblems(target)
    return [...(about.some(({ kind }) => kind === 'app') ? [] : ailing), ...about, ...reading.problems]
  }, [ailing, target, reading.problems])
  const seen = target?.status === 'seen' ? target : null
  const everyone = !reading.empty && callsEveryone(msg_type, content)
  const toSend = useCallback(() => sends.current?.focus(), [sends])
  const id = useId()
  const locale = useLocale()
  const holdsCard = messages[msg_type].holds === 'card'
  const blocked = sending ? 'sending' : held ? 'held' : blocks[0]
  const rules = useLazyCode(ruling, ruled)
  // Nothing is said before it is known where it goes.
  const ruledOut = useMemo(
    () =>
      ruled && target && blocks.length === 0
        ? (rules?.rulingOf(ruled, { ...ruled, target, msg_type, content }, locale) ?? null)
        : null,
    [ruled, rules, target, blocks, msg_type, content, locale],
  )
  const canOverride =
    !sending && !held && whyNot === null && blocks.length > 0 && blocks.every((block) => overridable.has(block))
  const over = measure.limit !== null && measure.fit === 'too_large' ? measure.bytes - measure.limit : 0
  const tooLarge = composer.size.tooLarge(
    inKB(over),
    entryOf(composer.size.types, composer.type[msg_type], msg_type),
    inKB(measure.limit ?? 0),
  )
  const why = blocked === 'empty' && isKeyed(msg_type) ? 'nothingChosen' : blocked
  const reason =
    whyNot ??
    (blocked === 'size'
      ? tooLarge
      : why
        ? send.blocked[why]
        : (ruledOut?.reason ?? (sent ? composer.draft.sentBefore.here : '')))
  const isOff = blocked !== undefined || whyNot !== null
  return (
    <div className="bottom-0 z-10 flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 border-t border-line bg-surface px-4 py-2 tablet:sticky tablet:col-span-full tablet:row-start-3">
      <Problems
        msg_type={msg_type}
        problems={problems}
        tooLarge={blocks.includes('size') ? tooLarge : null}
        clear={blocks.length === 0}
        source={source ?? content}
        onShow={onShow}
        onWrite={onWrite}
        onNone={toSend}
      />
      <SizeMeter
        measure={measure}
        msg_type={msg_type}
        explains={explains}
        heaviest={
          holdsCard &&
          source !== null &&
          !reading.empty && <Heaviest source={source} bytes={measure.bytes} onShow={onGoTo} />
        }
      />
      {uuid}
      <div className="ml-auto flex min-w-0 items-center justify-end gap-3 max-tablet:flex-wrap">
        {everyone && !ruledOut && (
          <p className="min-w-0 text-right text-note text-warn" data-everyone>
            {send.everyone(seen?.chat_name ? isolated(seen.chat_name) : null, seen?.members ?? null)}
          </p>
        )}
        <p
          id={id}
          className={`min-w-0 text-right text-note text-ink-2 ${ruledOut ? 'max-tablet:w-full' : ''}`}
          aria-live="polite"
        >
          {reason}
        </p>
        {blocked === 'size' && holdsCard && (
          <Button className="h-7" onClick={() => explains.current?.click()}>
            {composer.size.heaviest}
          </Button>
        )}
        {test}
        {app}
        {ruledOut?.ask && (
          <Button
            look="primary"
            aria-disabled={isOff}
            aria-describedby={id}
            onClick={() => isOff || onSend({ ask: true })}
          >
            {ruledOut.ask}
          </Button>
        )}
        <div className="flex shrink-0">
          <Button
            ref={sends}
            look={sent ? 'plain' : 'primary'}
            // Not `disabled`: a button that says why it does nothing must be reachable.
            aria-disabled={isOff || ruledOut !== null}
            aria-describedby={id}
            onClick={() => !isOff && !ruledOut && onSend({})}
            className={canOverride ? 'rounded-r-none' : ''}
          >
            {sending ? send.sending : send.button}
            {!sending && (
              <kbd aria-hidden className="hidden font-sans text-note desktop:inline">
                {printed('send', 'everywhere', platform)}
              </kbd>
            )}
          </Button>
          {canOverride && (
            <Menu
              trigger={
                <Button look="primary" aria-label={send.more} className="rounded-l-none border-l-on-accent/40 px-1">
                  <ChevronUp size={16} strokeWidth={1.5} aria-hidden />
                </Button>
              }
              items={[
                {
                  key: 'anyway',
                  onSelect: () => onSend({ anyway: true }),
                  face: (
                    <>
                      {send.anyway}
                      <span className="text-note text-ink-2">{send.anywayHint}</span>
                    </>
                  ),
                },
              ]}
            />
          )}
        </div>
      </div>
    </div>
  )
}

type ProblemsProps = ProblemListProps & {
  /** Whether nothing stands in the way of sending. */
  clear: boolean
}

function Problems({ clear, ...list }: ProblemsProps) {
  const { composer } = useMessages()
  const words = composer.problems
  const { problems, tooLarge } = list
  const count = problems.length + (tooLarge ? 1 : 0)
  // Brought before it is asked for, so that the list opens filled.
  const loaded = useLazyCode(problemList, count)
  if (count === 0) return clear ? <span className="text-note text-ink-2">{words.none}</span> : null
  const refused = tooLarge !== null || problems.some(({ severity }) => severity === 'refused')
  return (
    <Popover
      label={words.title}
      trigger={
        <button
          type="button"
          className={`flex items-center gap-1 rounded-control p-1 text-note hover:bg-hover ${refused ? 'text-danger' : 'text-warn'}`}
        >
          <TriangleAlert size={14} strokeWidth={1.5} aria-hidden />
          {words.button(count)}
        </button>
      }
    >
      <h2 className="mb-2 font-semibold">{words.title}</h2>
      {loaded && <loaded.ProblemList {...list} />}
    </Popover>
  )
}
