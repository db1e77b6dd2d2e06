import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { codeAddress, readAddress } from '#components/errors/code-address.ts'
import { CodeList } from '#components/errors/code-list.tsx'
import { CodePage, Meanings } from '#components/errors/code-page.tsx'
import { UnknownCode } from '#components/errors/unknown-code.tsx'
import { plainWords } from '#components/guidance/code-words.tsx'
import { requireOperator } from '#lib/entry.ts'
import { codesOn, meaningsOf, subCodesOf } from '#lib/guidance/codes.ts'
import type { GuidedCall } from '#lib/guidance/guidance-entry.ts'
import type { Locale } from '#lib/i18n/locale.ts'
import { messagesIn } from '#lib/i18n/translations.ts'
import { readLocale } from '../../request-locale.ts'
import { callIn, meaningsAt } from '../meanings-at.ts'

type Props = { params: Promise<{ at: string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { at } = await params
  const asked = readAddress(at)
  if (!asked) return {}
  const locale = await readLocale()
  const call = 'call' in asked && callIn(asked.call)
  const means = asked.of === 'call' ? undefined : meaningsAt(asked)[0]?.means[locale]
  const { errors } = messagesIn(locale)
  return {
    title: asked.of === 'call' && call ? errors.code.onCall(errors.on[call]) : at.join('/'),
    description: means && plainWords(means),
  }
}

/** One code, a sub code inside a code, a code on one call, or all codes of a call, at an address one can share. */
export default async function ErrorPage({ params }: Props) {
  await requireOperator('look')
  const asked = readAddress((await params).at)
  if (!asked) notFound()
  const locale = await readLocale()
  switch (asked.of) {
    case 'code':
      return <OfCode code={asked.code} locale={locale} />
    case 'sub_code':
      return <OfSubCode {...asked} locale={locale} />
    case 'call':
    case 'code_on_call': {
      const call = callIn(asked.call)
      if (!call) notFound()
      return asked.of === 'call' ? (
        <OfCall call={call} locale={locale} />
      ) : (
        <OnCall call={call} code={asked.code} locale={locale} />
      )
    }
  }
}

/** Every meaning of a code. A number that is a sub code only leads to where it stands. */
function OfCode({ code, locale }: { code: number; locale: Locale }) {
  const outer = meaningsOf(code)
  const inner = meaningsOf(code, { parent: 230099 }).filter((one) => !one.alone)
  if (outer.length === 0 && inner[0]) redirect(codeAddress(inner[0]))
  const meanings = [...inner, ...outer]
  return (
    <CodePage name={String(code)} locale={locale}>
      {meanings.length > 0 ? <Meanings meanings={meanings} locale={locale} /> : <Unknown code={code} />}
      <SubCodes code={code} locale={locale} />
    </CodePage>
  )
}

/** One nobody documents falls back to the code it stands in, and says so. */
function OfSubCode({ parent, code, locale }: { parent: number; code: number; locale: Locale }) {
  if (subCodesOf(parent).length === 0) notFound()
  const { errors } = messagesIn(locale)
  const meanings = meaningsOf(code, { parent })
  return (
    <CodePage name={`${parent}/${code}`} locale={locale}>
      {meanings.length === 0 && <p>{errors.code.missingSub(String(code))}</p>}
      <Meanings meanings={meanings.length > 0 ? meanings : meaningsOf(parent)} locale={locale} />
    </CodePage>
  )
}

/** What a code means on one call; other calls' meanings are only named, for they may be others. */
function OnCall({ call, code, locale }: { call: GuidedCall; code: number; locale: Locale }) {
  const { errors } = messagesIn(locale)
  const meanings = meaningsOf(code, { call })
  const others = meaningsOf(code).filter(({ endpoints }) => !endpoints.includes(call))
  return (
    <CodePage name={String(code)} locale={locale}>
      {meanings.length > 0 ? (
        <Meanings meanings={meanings} locale={locale} />
      ) : (
        <>
          <p>{errors.code.notOnCall(String(code), errors.on[call])}</p>
          <Unknown code={code} />
        </>
      )}
      {others.length > 0 && (
        <section aria-labelledby="other-meanings" className="flex flex-col gap-2">
          <h2 id="other-meanings" className="font-semibold">
            {errors.code.otherMeanings}
          </h2>
          <CodeList entries={others} locale={locale} />
        </section>
      )}
      <SubCodes code={code} locale={locale} />
    </CodePage>
  )
}

function OfCall({ call, locale }: { call: GuidedCall; locale: Locale }) {
  const { errors } = messagesIn(locale)
  return (
    <CodePage name={errors.code.onCall(errors.on[call])} locale={locale}>
      <CodeList entries={codesOn(call)} locale={locale} call={call} />
    </CodePage>
  )
}

function Unknown({ code }: { code: number }) {
  return (
    <section aria-label={String(code)} className="rounded-panel border border-line bg-surface p-4 tablet:p-6">
      <UnknownCode code={String(code)} />
    </section>
  )
}

function SubCodes({ code, locale }: { code: number; locale: Locale }) {
  const { errors } = messagesIn(locale)
  const entries = subCodesOf(code)
  if (entries.length === 0) return null
  return (
    <section aria-labelledby="sub-codes" className="flex flex-col gap-2">
      <h2 id="sub-codes" className="font-semibold">
        {errors.code.subCodes}
      </h2>
      <p className="text-ink-2">{errors.code.subCodesAbout}</p>
      <CodeList entries={entries} locale={locale} />
    </section>
  )
}
