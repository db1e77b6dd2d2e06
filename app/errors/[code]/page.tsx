import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { codeAddress } from '#components/errors/code-address.ts'
import { CodeList } from '#components/errors/code-list.tsx'
import { CodePage, Meanings } from '#components/errors/code-page.tsx'
import { UnknownCode } from '#components/errors/unknown-code.tsx'
import { plainWords } from '#components/guidance/code-words.tsx'
import { requireOperator } from '#lib/entry.ts'
import { meaningsOf, subCodesOf } from '#lib/guidance/codes.ts'
import { messagesIn } from '#lib/i18n/translations.ts'
import { readLocale } from '../../request-locale.ts'

type Props = { params: Promise<{ code: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = await params
  const locale = await readLocale()
  const means = meaningsOf(Number(code))[0]?.means[locale]
  return { title: code, description: means && plainWords(means) }
}

/** One code, at an address one can share. A sub code asked for by itself leads to where it stands. */
export default async function CodePageOf({ params }: Props) {
  await requireOperator('look')
  const { code } = await params
  if (!/^\d{1,9}$/.test(code)) notFound()
  const locale = await readLocale()
  const { errors } = messagesIn(locale)
  const meanings = meaningsOf(Number(code))
  const inner = meaningsOf(Number(code), 230099)[0]
  if (meanings.length === 0 && inner) redirect(codeAddress(inner))
  const subCodes = subCodesOf(Number(code))
  return (
    <CodePage name={code} locale={locale}>
      {meanings.length > 0 ? (
        <Meanings meanings={meanings} locale={locale} />
      ) : (
        <section aria-label={code} className="rounded-panel border border-line bg-surface p-4 tablet:p-6">
          <UnknownCode code={code} />
        </section>
      )}
      {subCodes.length > 0 && (
        <section aria-labelledby="sub-codes" className="flex flex-col gap-2">
          <h2 id="sub-codes" className="font-semibold">
            {errors.code.subCodes}
          </h2>
          <p className="text-ink-2">{errors.code.subCodesAbout}</p>
          <CodeList entries={subCodes} locale={locale} />
        </section>
      )}
    </CodePage>
  )
}
