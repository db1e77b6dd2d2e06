'use client'

import { Steps } from '#components/guidance/steps.tsx'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { OutsideLink } from '#components/ui/outside-link.tsx'
import { errorsWords } from '#lib/i18n/errors.ts'

const generic = 'https://open.feishu.cn/document/ukTMukTMukTM/ugjM14COyUjL4ITN'
const support = 'https://applink.feishu.cn/TLJpeNdW'

/** A code nobody has written about: said plainly, with the three places that may know it. */
export function UnknownCode({ code, hasTroubleshooter = true }: { code: string; hasTroubleshooter?: boolean }) {
  const { unknown } = useMessagesOf(errorsWords).errors
  return (
    <div className="flex max-w-180 flex-col gap-4">
      <p className="text-matter">{unknown.body(code)}</p>
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
