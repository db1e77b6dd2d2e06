import Link from 'next/link'
import { Copy } from '#components/ui/copy.tsx'
import type { Messages } from '#lib/i18n/translations.ts'
import { Panel } from './sandbox-panel.tsx'
import { type CaseShown, codeOf } from './seen.ts'

/** The message ids that always meet the same thing, by what they meet. */
export function CaseTable({ cases, words }: { cases: CaseShown[]; words: Messages['sandbox'] }) {
  const groups = [...new Set(cases.map(({ group }) => group))]
  return (
    <Panel title={words.cases.title} about={words.cases.about}>
      {groups.map((group) => {
        const inGroup = cases.filter((one) => one.group === group)
        return (
          <details key={group} open={group === 'answers' || group === 'gateway'} className="border-t border-line">
            <summary className="px-4 py-2 text-control hover:bg-hover">
              <span className="font-semibold">{words.groups[group]}</span>
              <span className="ml-2 text-note text-ink-2 tabular-nums">{words.cases.count(inGroup.length)}</span>
            </summary>
            <table className="w-full table-fixed text-control">
              <caption className="sr-only">{words.groups[group]}</caption>
              <colgroup>
                <col />
                <col className="w-16" />
              </colgroup>
              <thead className="sr-only">
                <tr>
                  <th scope="col">{words.cases.what}</th>
                  <th scope="col">{words.cases.use}</th>
                </tr>
              </thead>
              <tbody className="divide-y divide-line border-t border-line">
                {inGroup.map((one) => (
                  <Row key={one.name} one={one} words={words.cases} />
                ))}
              </tbody>
            </table>
          </details>
        )
      })}
    </Panel>
  )
}

function Row({ one, words }: { one: CaseShown; words: Messages['sandbox']['cases'] }) {
  const code = codeOf(one)
  const { message_id, what } = one
  return (
    <tr>
      <td className="py-2 pl-4 align-top">
        <span className="flex items-center gap-1 font-mono text-note">
          <span className="break-all">{message_id}</span>
          <Copy text={message_id} label={words.copyOf(message_id)} />
        </span>
        <span className="block text-ink-2">
          {code && <span className="text-ink tabular-nums">{code} </span>}
          {what}
        </span>
      </td>
      <td className="py-2 pr-4 text-right">
        <Link
          href={`/?message_id=${message_id}`}
          aria-label={words.useOf(message_id)}
          className="text-accent underline-offset-2 hover:underline"
        >
          {words.use}
        </Link>
      </td>
    </tr>
  )
}
