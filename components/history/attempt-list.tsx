import Link from 'next/link'
import type { ReactNode } from 'react'
import { OperatorName } from '#components/shell/operator-name.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { LocalTime } from '#components/ui/local-time.tsx'
import { ShortId } from '#components/ui/short-id.tsx'
import { Tag } from '#components/ui/tag.tsx'
import type { Messages } from '#lib/i18n/translations.ts'
import { type Attempt, chatOf, isBlanked, outcomeOf } from '#lib/model/attempt.ts'
import { isMsgType } from '#lib/protocol/messages.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { chatNames } from './chat-names.ts'
import { OutcomeTag } from './outcome-tag.tsx'

type Props = {
  attempts: Attempt[]
  /** Where a record leads to. */
  hrefOf: (id: string) => string
  /** Ids of those that were changed in the database, as far as a check found. */
  tampered: ReadonlySet<string>
  /** By app_id, where there are several. */
  appNames: ReadonlyMap<string, string> | null
  messages: Messages
}

const columns =
  'tablet:grid-cols-[96px_136px_minmax(0,1fr)_152px] desktop:grid-cols-[96px_152px_minmax(0,1fr)_176px_176px_128px]'

/** Attempts in a table; on a phone each is a card: what was said, to whom, then what came of it, when, by whom. */
export function AttemptList({ attempts, hrefOf, tampered, appNames, messages }: Props) {
  const { heads, title } = messages.history
  const shared = sharedNames(attempts)
  const names = chatNames(attempts)
  return (
    <table
      aria-label={title}
      className="block overflow-hidden rounded-panel border border-line bg-surface text-left text-control"
    >
      <thead className="sr-only tablet:not-sr-only tablet:block">
        <tr className={`grid gap-x-3 border-b border-line px-3 py-1 text-note text-ink-2 ${columns}`}>
          <Head>{heads.at}</Head>
          <Head>{heads.outcome}</Head>
          <Head>{heads.what}</Head>
          <Head>{heads.chat}</Head>
          <Head className="tablet:hidden desktop:block">{heads.answered}</Head>
          <Head className="tablet:hidden desktop:block">{heads.operator}</Head>
        </tr>
      </thead>
      <tbody className="block divide-y divide-line">
        {attempts.map((attempt) => (
          <Row
            key={attempt.id}
            attempt={attempt}
            href={hrefOf(attempt.id)}
            appName={appNames?.get(attempt.app_id) ?? null}
            shared={shared.has(attempt.operator.name)}
            tampered={tampered.has(attempt.id)}
            names={names}
            messages={messages}
          />
        ))}
      </tbody>
    </table>
  )
}

function Head({ className = '', children }: { className?: string; children: string }) {
  return (
    <th scope="col" className={`block font-normal ${className}`}>
      {children}
    </th>
  )
}

type RowProps = {
  attempt: Attempt
  href: string
  appName: string | null
  /** Whether somebody else in the list has the name of who sent it. */
  shared: boolean
  tampered: boolean
  /** Of chats, by their ids. */
  names: ReadonlyMap<string, string>
  messages: Messages
}

/** Names that stand for more than one person here. */
function sharedNames(attempts: readonly Attempt[]): Set<string> {
  const ids = new Map<string, string>()
  const shared = new Set<string>()
  for (const { operator } of attempts) {
    const known = ids.get(operator.name)
    if (known !== undefined && known !== operator.id) shared.add(operator.name)
    ids.set(operator.name, operator.id)
  }
  return shared
}

function Row({ attempt, href, appName, shared, tampered, names, messages }: RowProps) {
  const { at, msg_type, message_id, operator, summary, answered } = attempt
  const { history } = messages
  const type = isMsgType(msg_type) ? messages.composer.type[msg_type] : msg_type
  const chat = chatOf(attempt)
  return (
    <tr className={`relative grid grid-cols-6 items-start gap-x-3 gap-y-1 px-3 py-2 hover:bg-hover ${columns}`}>
      <Cell className="order-5 col-span-3 text-right text-ink-2 tablet:order-1 tablet:text-left tablet:col-span-1">
        <LocalTime at={at} />
      </Cell>
      <Cell className="order-4 col-span-3 tablet:order-2 tablet:col-span-1">
        <OutcomeTag outcome={outcomeOf(attempt)} messages={messages} />
        {attempt.test && <Tag>{history.test}</Tag>}
        {tampered && <Tag tone="danger">{history.tampered}</Tag>}
      </Cell>
      <Cell className="order-1 col-span-6 tablet:order-3 tablet:col-span-1">
        <Link
          href={href}
          prefetch={false}
          className="block truncate text-body after:absolute after:inset-0 tablet:text-control"
        >
          {summary ? (
            <Isolated text={summary} />
          ) : (
            <span className="text-ink-2">{isBlanked(attempt) ? history.notKept : history.noWords(type)}</span>
          )}
        </Link>
        <Small>
          {type}
          {appName !== null && (
            <>
              {' · '}
              <Isolated text={appName} />
            </>
          )}
        </Small>
      </Cell>
      <Cell className="order-2 col-span-3 tablet:order-4 tablet:col-span-1">
        <Named name={names.get(chat.id ?? '') ?? chat.name} id={chat.id} />
      </Cell>
      <Cell className="order-3 col-span-3 tablet:order-5 tablet:col-span-1 tablet:hidden desktop:block">
        <Named name={answered?.person_name ?? null} id={message_id} />
      </Cell>
      <Cell className="order-6 col-span-6 truncate text-ink-2 tablet:col-span-2 tablet:col-start-3 desktop:col-span-1 desktop:col-start-auto">
        <span title={isolated(operator.id)}>
          <OperatorName operator={operator} />
        </span>
        {shared && (
          <Small>
            <ShortId id={operator.id} />
          </Small>
        )}
      </Cell>
    </tr>
  )
}

function Cell({ className, children }: { className: string; children: ReactNode }) {
  return <td className={`block min-w-0 ${className}`}>{children}</td>
}

/** A name, and small its id; the id alone where no name is known. */
function Named({ name, id }: { name: string | null; id: string | null }) {
  return (
    <>
      {name !== null && (
        <span className="block truncate">
          <Isolated text={name} />
        </span>
      )}
      {id !== null && (
        <Small>
          <ShortId id={id} />
        </Small>
      )}
    </>
  )
}

function Small({ children }: { children: ReactNode }) {
  return <span className="block truncate text-note text-ink-2">{children}</span>
}
