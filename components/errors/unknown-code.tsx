'use client'

import Link from 'next/link'
import { Steps } from '#components/guidance/steps.tsx'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { OutsideLink } from '#components/ui/outside-link.tsx'
import type { GuidedCall } from '#lib/guidance/guidance-entry.ts'
import { errorsWords } from '#lib/i18n/errors.ts'

const generic = 'https://open.feishu.cn/document/ukTMukTMukTM/ugjM14COyUjL4ITN'
const support = 'https://applink.feishu.cn/TLJpeNdW'

type Props = {
  code: string
  hasTroubleshooter?: boolean
  /** The calls on which the number has a meaning, which need not be this one. */
  knownOn?: readonly GuidedCall[]
}

/** A code nobody has written about: said plainly, with the three places that may know it. */
export function UnknownCode({ code, hasTroubleshooter = true, knownOn = [] }: Props) {
  const { unknown, on } = useMessagesOf(errorsWords).errors
  return (
    <div className="flex max-w-180 flex-col gap-4">
      <p className="text-matter">{unknown.body(code)}</p>
      {knownOn.length > 0 && (
        <p className="flex flex-wrap gap-x-4 gap-y-1">
          {unknown.knownOn}
          {knownOn.map((call) => (
            <Link key={call} href={`/errors/${call}/${code}`} className="text-accent hover:underline">
              {on[call]}
            </Link>
          ))}
        </p>
      )}
      <Steps
        steps={[
          unknown.steps.generic,
          ...(hasTroubleshooter ? [unknown.steps.troubleshooter] : []),
          unknown.steps.support,
        ]}
      />
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-control">
        <OutsideLink href={generic}>{unknown.generic}</OutsideLink>
        <OutsideLink href={support}>{unknown.support}</OutsideLink>
      </p>
    </div>
  )
}
