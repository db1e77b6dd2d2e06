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

/** What passes on as it comes what its Content-Length says, which it asks first. */
const passedOn = ['uploads/route.ts']

const limitOf = (file: string) =>
  Object.keys(bodyLimits).find((address) =>
    `/${file.replace(/\/route\.tsx?$/, '/')}`.startsWith(address.replace(/\/?$/, '/')),
  )

test.each(routes.filter((file) => takesBody.test(source(file))))('%s reads no body, or one with a limit', (file) => {
  const text = source(file).replace(/Response\.json|body\.toString/g, '')
  const limit = limitOf(file)
  if (passedOn.includes(file)) expect(text).toMatch(/bodyRefusal\(/)
  else if (limit)
    expect(
      [
        `readAtMost(request, bodyLimits['${limit}'])`,
        'readAtMost(request, bodyLimitOf(new URL(request.url).pathname))',
      ].some((one) => text.includes(one)),
      file,
    ).toBe(true)
  else expect(text).not.toMatch(reads)
})

test('each limit is that of a route there is', () => {
  const all = routes.filter(limitOf).map((file) => `/${file.replace(/(?:\/\[[^/]*\])?\/route\.tsx?$/, '')}`)
  for (const address of Object.keys(bodyLimits))
    expect(
      all.some((route) => address.startsWith(route)),
      address,
    ).toBe(true)
})

test('what is larger than Next holds for proxy.ts goes past it', () => {
  const source = readFileSync(new URL('../proxy.ts', folder), 'utf8')
  const matcher = new RegExp(`^${/^ {4}'(\/.+)',$/m.exec(source)?.[1]}$`)
  for (const [address, limit] of Object.entries(bodyLimits))
    expect(matcher.test(address), address).toBe(limit < 10 * 1024 * 1024)
  for (const address of ['/', '/uploads/', '/uploads/recent', '/sandbox/open-apis/im/v1/images/x', '/history'])
    expect(matcher.test(address), address).toBe(true)
})

test('Next reads no more of an action than the console lets through', () => {
  const config = readFileSync(new URL('../next.config.js', folder), 'utf8')
  expect(config).toContain(`bodySizeLimit: '${longestAction / 1024 / 1024}mb'`)
})
