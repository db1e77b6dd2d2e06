'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { Guidance } from '#components/guidance/guidance-view.tsx'
import { Facts } from '#components/outcome/facts.tsx'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { OutsideLink } from '#components/ui/outside-link.tsx'
import type { Explained } from '#lib/guidance/explain-pasted.ts'
import { errorsWords } from '#lib/i18n/errors.ts'
import type { PastedRefusal } from '#lib/protocol/pasted-refusal.ts'
import { codeAddress } from './code-address.ts'
import { UnknownCode } from './unknown-code.tsx'

/** What a pasted answer says: its guidance, then Feishu's own words. */
export function ExplainedAnswer({
  explained: { answer, guidance, knownOn },
  children,
}: {
  explained: Explained
  /** What can be done with a refusal from here. */
  children?: ReactNode
}) {
  const { errors } = useMessagesOf(errorsWords)
  const { paste } = errors
  switch (answer.found) {
    case 'nothing':
      return <Result>{paste.nothing}</Result>
    case 'accepted':
      return <Result>{paste.accepted}</Result>
    case 'status':
      return (
        <Result>
          <p>{paste.status(answer.http)}</p>
          <Facts facts={{ http: answer.http, log_id: answer.log_id }} />
        </Result>
      )
    case 'refusal': {
      const { code, card, msg, http, log_id, troubleshooter, scope_page, scopes, fields, ids, endpoint, certain } =
        answer.refusal
      const entry = guidance ?? { code }
      const name = guidance?.parent ? `${guidance.parent}/${guidance.code}` : String(entry.code)
      return (
        <Result>
          <h2 className="text-heading font-semibold">
            <Link href={codeAddress(entry)} className="font-mono text-accent tabular-nums hover:underline">
              {name}
            </Link>
          </h2>
          {children}
          {certain && endpoint !== 'reply' && <p className="text-ink-2">{paste.whose(errors.on[endpoint])}</p>}
          {guidance ? (
            <Guidance guidance={guidance} />
          ) : (
            <UnknownCode code={name} hasTroubleshooter={troubleshooter !== undefined} knownOn={knownOn} />
          )}
          <Named scopes={scopes} fields={fields} />
          {(troubleshooter || scope_page) && (
            <p className="flex flex-wrap gap-x-4 gap-y-1">
              {scope_page && <OutsideLink href={scope_page}>{paste.scopePage}</OutsideLink>}
              {troubleshooter && <OutsideLink href={troubleshooter}>{paste.troubleshooter}</OutsideLink>}
            </p>
          )}
          <Facts facts={{ code, msg, log_id, http, ...card, ids: ids.join(', ') || undefined }} />
        </Result>
      )
    }
  }
}

function Result({ children }: { children: ReactNode }) {
  const { errors } = useMessagesOf(errorsWords)
  return (
    <section aria-label={errors.paste.result} className="appear flex flex-col gap-4 border-t border-line p-4">
      {children}
    </section>
  )
}

/** The scopes and fields the answer names. */
function Named({ scopes, fields }: Pick<PastedRefusal, 'scopes' | 'fields'>) {
  const { errors } = useMessagesOf(errorsWords)
  return (
    <>
      {scopes.length > 0 && (
        <p>
          {errors.paste.scopes}
          <code className="block font-mono text-control break-words">{scopes.join(', ')}</code>
        </p>
      )}
      {fields.length > 0 && (
        <div>
          <p>{errors.paste.fields}</p>
          <Facts
            facts={Object.fromEntries(fields.map(({ field, description, value }) => [field, description ?? value]))}
          />
        </div>
      )}
    </>
  )
}
