'use client'

import { useLocale, useMessagesOf } from '#components/shell/use-messages.tsx'
import { OutsideLink } from '#components/ui/outside-link.tsx'
import type { Guidance as GuidanceData } from '#lib/guidance/codes.ts'
import { actorOf, againOf } from '#lib/guidance/guidance-entry.ts'
import { guidanceWords } from '#lib/i18n/guidance.ts'
import { CodeWords } from './code-words.tsx'
import { Fact, Facts } from './fact.tsx'
import { Steps } from './steps.tsx'

/** What a refusal means, in one sentence. */
export function Meaning({ guidance: { means, reason } }: { guidance: GuidanceData }) {
  return <CodeWords text={(reason?.means ?? means)[useLocale()]} />
}

/** One refusal explained: the sentence (unless it stands above already), who has to act, the steps in order, whether to send again. */
export function Guidance({ guidance, titled = false }: { guidance: GuidanceData; titled?: boolean }) {
  const { guidance: words } = useMessagesOf(guidanceWords)
  const locale = useLocale()
  const { means, reason, steps, note, sendAgain, links, sure } = guidance
  const again = againOf(guidance)
  return (
    <div className="flex max-w-180 flex-col gap-4">
      {!titled && (
        <p className="text-matter">
          <Meaning guidance={guidance} />
        </p>
      )}
      <Facts>
        <Fact name={words.whoActs}>{words.owners[actorOf(guidance)]}</Fact>
      </Facts>
      {reason && (
        <>
          <p>
            <CodeWords text={reason.fix[locale]} />
          </p>
          <p className="text-ink-2">
            {words.inGeneral} <CodeWords text={means[locale]} />
          </p>
        </>
      )}
      <Steps steps={steps.map((step) => step[locale])} />
      {note && (
        <p className="border-l-2 border-line pl-3 text-ink-2">
          <CodeWords text={note[locale]} />
        </p>
      )}
      <Facts>
        <Fact name={words.again[again]}>{words.againIs[again][sendAgain]}</Fact>
        <Fact name={words.links}>
          <ul className="flex flex-wrap gap-x-4 gap-y-2">
            {links.map(({ href, label }) => (
              <li key={href}>
                <OutsideLink href={href}>{label[locale]}</OutsideLink>
              </li>
            ))}
          </ul>
        </Fact>
        <Fact name={words.sure}>{words.sureIs[sure]}</Fact>
      </Facts>
    </div>
  )
}
