import { plainWords } from '#components/guidance/code-words.tsx'
import type { Guidance } from '#lib/guidance/codes.ts'
import { foretoldBy } from '#lib/guidance/foretold-codes.ts'
import { actorOf, againOf, callsTold } from '#lib/guidance/guidance-entry.ts'
import { errorsWords } from '#lib/i18n/errors.ts'
import { guidanceWords } from '#lib/i18n/guidance.ts'
import type { Locale } from '#lib/i18n/locale.ts'

/** What a program is told of a meaning: all of it, in both languages. */
export const asJson = ({ code, parent, endpoints, when, msg, means, steps, note, owner, ...more }: Guidance) => ({
  code,
  parent,
  calls: endpoints,
  when,
  msg,
  means,
  steps: steps.map(({ en, 'zh-CN': zh }) => ({ 'zh-CN': zh, en })),
  note,
  owner,
  sendAgain: more.sendAgain,
  links: more.links,
  source: more.source,
  sure: more.sure,
})

/** The same for people at a terminal, or to be pasted into a ticket. */
export function asMarkdown(name: string, meanings: readonly Guidance[], locale: Locale): string {
  const { errors } = errorsWords[locale]
  const { guidance: words } = guidanceWords[locale]
  const [between, colon] = locale === 'en' ? [', ', ': '] : ['、', '：']
  const parts = meanings.map((guidance) => {
    const { means, steps, note, sendAgain, links, sure, msg } = guidance
    const again = againOf(guidance)
    const before = foretoldBy(guidance)
    return [
      `## ${callsTold(guidance)
        .map((call) => errors.on[call])
        .join(between)}`,
      means[locale],
      steps.map((step, i) => `${i + 1}. ${step[locale]}`).join('\n'),
      note && `> ${note[locale]}`,
      [
        `- ${words.whoActs}${colon}${words.owners[actorOf(guidance)]}`,
        `- ${words.again[again]}${locale === 'en' ? ' ' : colon}${words.againIs[again][sendAgain]}`,
        `- ${words.sure}${colon}${words.sureIs[sure]}`,
        before && `- ${errors.code.before}${colon}${before.how[locale]}`,
        msg && `- ${errors.code.says}${colon}\`${plainWords(msg)}\``,
        ...links.map(({ href, label }) => `- [${label[locale]}](${href})`),
      ]
        .filter(Boolean)
        .join('\n'),
    ]
      .filter(Boolean)
      .join('\n\n')
  })
  return `${[`# ${name}`, ...parts].join('\n\n')}\n`
}
