import { always, plainPolicy } from '#lib/auth/security-headers.ts'
import { type Locale, locales } from '#lib/i18n/locale.ts'
import { plainLook } from './plain-look.ts'

export type PlainWords = {
  title: string
  body: string
  /** What to do, one after the other. */
  steps?: readonly string[]
}

type Page = {
  status: number
  words: { [Language in Locale]: PlainWords }
  /** The reader’s language, which comes first. */
  first: Locale
  /** What whoever runs the console finds it by. */
  request_id?: { id: string; label: { [Language in Locale]: string } } | undefined
  link?: { href: string; label: { [Language in Locale]: string } } | undefined
  headers?: [name: string, value: string][]
}

/** A page without scripts that says in both languages, the reader’s first, why a request went no further. */
export function plainPage({ status, words, first, request_id, link, headers = [] }: Page): Response {
  const order = [first, ...locales.filter((locale) => locale !== first)]
  const sections = order.map((locale) => {
    const { title, body, steps = [] } = words[locale]
    return [
      `<section lang="${locale}">`,
      `<h1>${escaped(title)}</h1>`,
      `<p>${escaped(body)}</p>`,
      ...(steps.length ? ['<ol>', ...steps.map((step) => `<li>${escaped(step)}</li>`), '</ol>'] : []),
      ...(link ? [`<p><a href="${escaped(link.href)}">${escaped(link.label[locale])}</a></p>`] : []),
      ...(request_id
        ? [`<p><small>${escaped(request_id.label[locale])} <code>${escaped(request_id.id)}</code></small></p>`]
        : []),
      '</section>',
    ].join('\n')
  })
  const html = `<!DOCTYPE html>
<html lang="${first}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped(words[first].title)}</title>
<style>${plainLook}</style>
<main>
${sections.join('\n')}
</main>
</html>
`
  const answer = new Response(html, {
    status,
    headers: {
      ...always,
      'Content-Security-Policy': plainPolicy,
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
    },
  })
  for (const [name, value] of headers) answer.headers.append(name, value)
  return answer
}

const entities: { [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
