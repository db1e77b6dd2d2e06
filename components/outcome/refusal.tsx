'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { textForDeveloper } from '#components/guidance/for-developer.ts'
import { Guidance as GuidanceView } from '#components/guidance/guidance-view.tsx'
import { useLocale, useMessagesOf } from '#components/shell/use-messages.tsx'
import { linkClass } from '#components/ui/buttons.tsx'
import { CopyButton } from '#components/ui/copy.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { OutsideLink } from '#components/ui/outside-link.tsx'
import type { Guidance } from '#lib/guidance/codes.ts'
import { guidanceWords } from '#lib/i18n/guidance.ts'
import { outcomeWords } from '#lib/i18n/outcome.ts'
import type { Refused } from '#lib/protocol/outcome.ts'
import { Facts } from './facts.tsx'

type Props = {
  outcome: Refused
  guidance: Guidance | null
  /** Whether the one sentence stands above already. */
  titled?: boolean
  /** What can be done from here, before the steps: it must be in sight on a small screen. */
  children?: ReactNode
  /** What else can be copied of it. */
  copies?: ReactNode
}

/** All there is to say of a refusal: the guidance, what Feishu named, where to read on, and Feishu's own words. */
export function Refusal({ outcome, guidance, titled = false, children, copies }: Props) {
  const { outcome: words } = useMessagesOf(outcomeWords)
  const { guidance: guided } = useMessagesOf(guidanceWords)
  const locale = useLocale()
  const { code, msg, log_id, card, http, endpoint, troubleshooter, scopes, fields, reset_s } = outcome
  const name = card?.sub_code ? `${code}/${card.sub_code}` : String(code)
  return (
    <>
      {children && <div className="flex flex-wrap items-center gap-x-4 gap-y-2">{children}</div>}
      {guidance ? <GuidanceView guidance={guidance} titled={titled} /> : <p>{words.unknownCode}</p>}
      {scopes.length > 0 && (
        <p>
          {words.scopes}:{' '}
          <code className="font-mono text-control">
            <Isolated text={scopes.join(', ')} />
          </code>
        </p>
      )}
      {fields.length > 0 && (
        <div>
          {words.fieldViolations}
          <ul className="list-disc pl-5 font-mono text-note">
            {fields.map(({ field, value, description }) => (
              <li key={field + description}>
                <Isolated text={[field, value, description].filter(Boolean).join(' · ')} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <CopyButton text={textForDeveloper(outcome, guidance, locale)}>{guided.forDeveloper}</CopyButton>
        {copies}
        <Link href={`/errors/${name}`} className={linkClass}>
          {words.lookUp(name)}
        </Link>
        {troubleshooter && (
          <OutsideLink href={troubleshooter} className="text-control">
            {words.troubleshooter}
          </OutsideLink>
        )}
        {!guidance && (
          <OutsideLink href="https://open.feishu.cn/document/ukTMukTMukTM/ugjM14COyUjL4ITN" className="text-control">
            {words.genericCodes}
          </OutsideLink>
        )}
      </div>
      <Facts facts={{ code, msg, log_id, http, endpoint, ...card, reset_s }} />
    </>
  )
}
