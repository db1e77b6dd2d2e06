import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bodyLimits, longestAction } from '#lib/auth/body-limits.ts'

const folder = new URL('./', import.meta.url)
const source = (file: string) => readFileSync(new URL(encodeURI(file).replaceAll('#', '%23'), folder), 'utf8')
const routes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /(^|\/)route\.tsx?$/.test(file))

/** Everything of a Request that reads what it brings. */
const reads = /\.(?:text|json|formData|arrayBuffer|blob|bytes|body|clone)\b/
/** A request handed on whole is read by somebody else. */
const takesBody = /\b(?:POST|PUT|PATCH|DELETE)\b/

const limitOf = (file: string) =>
  Object.keys(bodyLimits).find((address) =>
    `/${file.replace(/\/route\.tsx?$/, '/')}`.startsWith(address.replace(/\/?$/, '/')),
  )

test.each(routes.filter((file) => takesBody.test(source(file))))('%s reads no body, or one with a limit', (file) => {
  const text = source(file).replace(/Response\.json|body\.toString/g, '')
  const limit = limitOf(file)
  if (limit) expect(text).toContain(`readAtMost(request, bodyLimits['${limit}'])`)
  else expect(text).not.toMatch(reads)
})

test('each limit is that of a route there is', () => {
  expect(routes.flatMap((file) => limitOf(file) ?? []).sort()).toEqual(Object.keys(bodyLimits).sort())
})

test('Next reads no more of an action than the console lets through', () => {
  const config = readFileSync(new URL('../next.config.js', folder), 'utf8')
  expect(config).toContain(`bodySizeLimit: '${longestAction / 1024 / 1024}mb'`)
})
