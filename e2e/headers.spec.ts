import { always, plainPolicy, policyOfFile } from '#lib/auth/security-headers.ts'
import { ask, everyAddress } from './support/addresses.ts'
import { expect, test } from './support/journey.ts'

const withPolicy = (policy: string) =>
  Object.fromEntries(
    Object.entries({ ...always, 'Content-Security-Policy': policy }).map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]),
  )

test('a file of the build may do next to nothing, and no other page may read any answer', async ({ server }) => {
  const { pages, routes, files } = await everyAddress()
  expect(files.length).toBeGreaterThan(20)
  for (const path of [...files, '/icon.svg', '/sandbox/open-apis/im/v1/messages/om_1'])
    expect((await ask(server.url, path)).headers, path).toMatchObject(withPolicy(policyOfFile(path)))
  for (const path of [...pages, ...routes, ...files.slice(0, 3)]) {
    const { headers } = await ask(server.url, path, { headers: { origin: 'http://evil.example' } })
    expect(
      Object.keys(headers).filter((name) => name.startsWith('access-control-')),
      path,
    ).toEqual([])
  }
})

test('an address that cannot be read is answered in plain words', async ({ server }) => {
  const { pages, routes } = await everyAddress()
  const damaged = [...pages, ...routes].flatMap((path) => [
    path.replace(/[^/]*$/, '%E0%A4%A'),
    `${path.replace(/^\/$/, '')}/%`,
    `${path}?q=%ff`,
    `${path}?message_id=%`,
  ])
  for (const path of damaged) {
    const { status, headers, body } = await ask(server.url, path)
    expect(status, path).toBe(400)
    expect(headers, path).toMatchObject(withPolicy(plainPolicy))
    expect(body).toContain('This address is damaged')
    expect(body).toContain('这个地址已损坏')
  }
  const long = await ask(server.url, `/history?message_id=${'x'.repeat(9000)}`)
  expect(long.status).toBe(414)
  expect(long.body).toContain('这个地址太长')
})
