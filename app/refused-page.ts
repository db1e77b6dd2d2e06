import type { Closed } from '#lib/auth/doors.ts'
import { always, inertPolicy } from '#lib/auth/policy.ts'
import { doorWords } from '#lib/i18n/door.ts'
import { type Locale, locales } from '#lib/i18n/locale.ts'

/** A page without script or style that says in both languages, the reader's first, why a request went no further. */
export function refusedPage(closed: Closed, first: Locale): Response {
  const order = [first, ...locales.filter((locale) => locale !== first)]
  const said = order.map((locale) => ({ locale, ...doorWords[locale][closed] }))
  const html = `<!DOCTYPE html>
<html lang="${first}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${said[0]?.title}</title>
<main>
${said.map(({ locale, title, body }) => `<section lang="${locale}">\n<h1>${title}</h1>\n<p>${body}</p>\n</section>`).join('\n')}
</main>
</html>
`
  return new Response(html, {
    status: statuses[closed],
    headers: {
      ...always,
      'Content-Security-Policy': inertPolicy,
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
    },
  })
}

const statuses: { [Why in Closed]: number } = {
  bad_address: 400,
  long_address: 414,
  foreign_host: 403,
  foreign_page: 403,
}
