import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('./', import.meta.url)
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
const source = (file: string) => readFileSync(new URL(encodeURI(file).replaceAll('#', '%23'), folder), 'utf8')

/** Asked for by whoever is nobody yet, or proves itself in another way: each with what it asks instead. */
const open: { [file: string]: string } = {
  'events/[app]/route.ts': 'Asks for a signature of Feishu’s.',
  'healthz/route.ts': 'Says that the process answers.',
  'metrics/route.ts': 'Asks for METRICS_TOKEN, and is not there without it.',
  'readyz/route.ts': 'Says whether the database can be read, and no more.',
  'sandbox/open-apis/[...path]/route.ts': 'Asks for a token of the app, as Feishu does.',
  'sign-in/page.tsx': 'Where one signs in.',
  'sign-in/done/page.tsx': 'Says that one has signed in, and nothing of anybody’s.',
  'sign-in/go/route.ts': 'Begins a sign-in.',
  'sign-in/callback/route.ts': 'Asks for what the provider proves.',
  'sign-out/route.ts': 'Ends the session that is there, if any.',
  'sign-out/back-channel/route.ts': 'Asks for a token the provider signed.',
}

/** Each function a file hands out, from its head to the end of the file or the next. */
const handed = (text: string) =>
  text.split(/^(?=export (?:default )?(?:async )?function )/m).filter((part) => part.startsWith('export'))

const pages = files.filter((file) => /(^|\/)page\.tsx$/.test(file))
const routes = files.filter((file) => /(^|\/)route\.ts$/.test(file))
const actions = files.filter((file) => file.endsWith('.ts') && source(file).startsWith("'use server'"))

test('there are pages, routes and actions to look at', () => {
  expect([pages.length, routes.length, actions.length].every((count) => count >= 3)).toBe(true)
})

const permission = "\\('(look|read_chats|send|send_jobs|approve|see_all_history|administer)'\\)"

test.each(pages.filter((file) => !Object.hasOwn(open, file)))('%s asks who is there, first', (file) => {
  const parts = handed(source(file)).filter((part) => !/^export (async )?function generate\w+/.test(part))
  expect(parts.length).toBeGreaterThan(0)
  for (const part of parts)
    expect(statements(part)[0], part.slice(0, 80)).toMatch(new RegExp(`await requireOperator${permission}$`))
})

test.each(routes.filter((file) => !Object.hasOwn(open, file)))('%s asks who is there, first', (file) => {
  const parts = handed(source(file))
  expect(parts.length).toBeGreaterThan(0)
  for (const part of parts) {
    const [asks, refuses] = statements(part)
    expect(asks, part.slice(0, 80)).toMatch(
      new RegExp(`^const entry = await entryFor(Change)?${permission.replace('\\)', '(?:, request)?\\)')}$`),
    )
    expect(refuses).toBe("if ('refused' in entry) return noEntry(entry)")
  }
})

test('what asks nobody is there, and says what it asks instead', () => {
  for (const [file, why] of Object.entries(open)) {
    expect(files).toContain(file)
    expect(why).toMatch(/^[A-Z].{10,}\.$/)
  }
})

// What changes something, and every action: also whether a page of ours asks for it.
test.each(actions)('every action of %s asks for a page of ours, first', (file) => {
  for (const part of handed(source(file)))
    expect(statements(part)[0]).toMatch(new RegExp(`^const entry = await entryForChange${permission}$`))
})
test.each(routes.filter((file) => /function (POST|PUT|PATCH|DELETE)/.test(source(file)) && !Object.hasOwn(open, file)))(
  '%s changes something for a page of ours only',
  (file) => {
    for (const part of handed(source(file))) expect(statements(part)[0]).toContain('await entryForChange(')
  },
)

/** The first two lines of a function's body. */
function statements(part: string): string[] {
  const [, body = ''] = part.match(/\{\n {2}(?! )([\s\S]*)/) ?? []
  return body
    .split('\n')
    .slice(0, 2)
    .map((line) => line.trim())
}
