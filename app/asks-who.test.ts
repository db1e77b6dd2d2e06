import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('./', import.meta.url)
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
const source = (file: string) => readFileSync(new URL(encodeURI(file).replaceAll('#', '%23'), folder), 'utf8')

/** Asks for a token of the app instead, as Feishu does. */
const public_ = new Set(['sandbox/open-apis/[...path]/route.ts'])

/** Each function a file hands out, from its head to the end of the file or the next. */
const handed = (text: string) =>
  text.split(/^(?=export (?:default )?(?:async )?function )/m).filter((part) => part.startsWith('export'))

const pages = files.filter((file) => /(^|\/)(page|layout|not-found)\.tsx$/.test(file))
const routes = files.filter((file) => /(^|\/)route\.ts$/.test(file))
const actions = files.filter((file) => file.endsWith('.ts') && source(file).startsWith("'use server'"))

test('there are pages, routes and actions to look at', () => {
  expect([pages.length, routes.length, actions.length].every((count) => count >= 3)).toBe(true)
})

test.each([...pages, ...routes].filter((file) => !public_.has(file)))('%s asks who is there, first', (file) => {
  const parts = handed(source(file)).filter((part) => !/^export (async )?function generate\w+/.test(part))
  expect(parts.length).toBeGreaterThan(0)
  for (const part of parts)
    expect(firstStatement(part), part.slice(0, 80)).toMatch(/await require(Operator|OwnPage)\(\)/)
})

// What changes something, and every action: also whether a page of ours asks for it.
test.each(actions)('every action of %s asks for a page of ours, first', (file) => {
  for (const part of handed(source(file))) expect(firstStatement(part)).toMatch(/await requireOwnPage\(\)/)
})
test.each(routes.filter((file) => /function (POST|PUT|PATCH|DELETE)/.test(source(file)) && !public_.has(file)))(
  '%s changes something for a page of ours only',
  (file) => {
    for (const part of handed(source(file))) expect(firstStatement(part)).toMatch(/await requireOwnPage\(\)/)
  },
)

/** The first line of a function's body. */
const firstStatement = (part: string) => part.match(/\{\n {2}(?! )(.*)/)?.[1] ?? ''
