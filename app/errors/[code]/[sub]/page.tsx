import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CodePage, Meanings } from '#components/errors/code-page.tsx'
import { plainWords } from '#components/guidance/code-words.tsx'
import { requireOperator } from '#lib/entry.ts'
import { meaningsOf, subCodesOf } from '#lib/guidance/codes.ts'
import { messagesIn } from '#lib/i18n/translations.ts'
import { readLocale } from '../../../request-locale.ts'

type Props = { params: Promise<{ code: string; sub: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code, sub } = await params
  const locale = await readLocale()
  const means = meaningsOf(Number(sub), Number(code))[0]?.means[locale]
  return { title: `${code}/${sub}`, description: means && plainWords(means) }
}

/** A sub code inside a code. One nobody documents falls back to the code it stands in, and says so. */
export default async function SubCodePage({ params }: Props) {
  await requireOperator('look')
  const { code, sub } = await params
  if (!/^\d{1,9}$/.test(code) || !/^\d{1,9}$/.test(sub) || subCodesOf(Number(code)).length === 0) notFound()
  const locale = await readLocale()
  const { errors } = messagesIn(locale)
  const meanings = meaningsOf(Number(sub), Number(code))
  return (
    <CodePage name={`${code}/${sub}`} locale={locale}>
      {meanings.length === 0 && <p>{errors.code.missingSub(sub)}</p>}
      <Meanings meanings={meanings.length > 0 ? meanings : meaningsOf(Number(code))} locale={locale} />
    </CodePage>
  )
}
