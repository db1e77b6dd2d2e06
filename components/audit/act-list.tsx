import Link from 'next/link'
import { ExactTime } from '#components/history/exact-time.tsx'
import { OperatorName } from '#components/shell/operator-name.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { auditWords } from '#lib/i18n/audit.ts'
import type { Locale } from '#lib/i18n/locale.ts'
import { type ActOnRecord, theConsole } from '#lib/model/audit.ts'
import { local } from '#lib/model/identity.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { actsHref } from './act-filter.tsx'

/** The name of who did it, and the id of what, each lead to all acts of theirs. */
const narrows = 'underline decoration-line underline-offset-2 hover:decoration-current'

/** A result in words, with its code or id behind it; one without words of its own as it stands on record. */
function resultWords(result: string, words: { [code: string]: string }): string {
  return result
    .split(' ')
    .map((word) => words[word] ?? word)
    .join(' ')
}

/** By which two people of one name are told apart; an id that stands for the name, or for nobody, says no more. */
const idOf = ({ id, name }: ActOnRecord['who']) => (name !== '' && id !== name && id !== local.subject ? id : null)

/** Of a reply that waits, or never went out. */
const unsent = new Set([
  'approval_asked',
  'test_approval_asked',
  'approval_declined',
  'approval_expired',
  'approval_withdrawn',
])

type Props = {
  acts: ActOnRecord[]
  /** Numbers of those a check found not to be as they were put there. */
  faulty: ReadonlySet<number>
  locale: Locale
}

/** Acts in a line each: when, what, who, to what, from where. */
export function ActList({ acts, faulty, locale }: Props) {
  const words = auditWords[locale]
  return (
    <ol className="divide-y divide-line overflow-hidden rounded-panel border border-line bg-surface">
      {acts.map(({ seq, at, act, who, subject, result, request_id, attempt_id, content }) => (
        <li
          key={seq}
          className="grid items-baseline gap-x-4 gap-y-1 px-4 py-2 text-control tablet:grid-cols-[13rem_12rem_minmax(0,1fr)]"
        >
          <span className="text-ink-2">
            <ExactTime at={at} />
          </span>
          <span className="flex flex-wrap gap-1">
            <Tag>{words.acts[act] ?? act}</Tag>
            {faulty.has(seq) && <Tag tone="danger">{words.faulty}</Tag>}
          </span>
          <div className="min-w-0">
            <p className="break-words">
              <span title={isolated(who.id)}>
                {who.id === '' ? (
                  words.nobody
                ) : who.id === theConsole.id ? (
                  words.console
                ) : (
                  <Link href={actsHref({ who: who.id })} prefetch={false} className={narrows}>
                    <OperatorName operator={who} />
                  </Link>
                )}
              </span>
              {' · '}
              <Subject id={subject} />
              <Isolated text={resultWords(result, words.results)} />
              {attempt_id !== null && !unsent.has(act) && (
                <>
                  {' '}
                  <Link href={`/history/${attempt_id}`} prefetch={false} className="text-accent underline">
                    {words.attempt}
                  </Link>
                </>
              )}
            </p>
            <p className="font-mono text-note break-all text-ink-2">
              <Isolated text={[seq, idOf(who), who.email, who.address, request_id].filter(Boolean).join(' · ')} />
            </p>
            {content !== null && Object.keys(content).length > 0 && (
              <details className="text-note">
                <summary className="-my-1 w-fit cursor-pointer py-1 text-ink-2">{words.details}</summary>
                <pre className="mt-1 font-mono break-all whitespace-pre-wrap">
                  <Isolated text={JSON.stringify(content, null, 2)} />
                </pre>
              </details>
            )}
            {content === null && <p className="text-note text-ink-2">{words.notKept}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** What it was done to: an id of Feishu’s leads to all acts on it, an address of a page is none. */
function Subject({ id }: { id: string }) {
  if (id === '' || id.startsWith('/')) return null
  const shown = (
    <code className="font-mono text-note break-all">
      <Isolated text={id} />
    </code>
  )
  return (
    <>
      {/^o[cmnu]_/.test(id) ? (
        <Link href={actsHref({ subject: id })} prefetch={false} className={narrows}>
          {shown}
        </Link>
      ) : (
        shown
      )}
      {' · '}
    </>
  )
}
