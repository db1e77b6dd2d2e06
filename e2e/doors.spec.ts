import { readdirSync } from 'node:fs'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { isPublic } from '#lib/auth/doors.ts'
import { always, policyOf, policyOfFile } from '#lib/auth/security-headers.ts'
import { expect, test } from './support/journey.ts'

/** An address of each page and route there is, by its folder; one nobody planned has no entry, and fails. */
const addresses: { [folder: string]: string } = {
  '': '/',
  admin: '/admin',
  approvals: '/approvals',
  'approvals/waiting': '/approvals/waiting',
  audit: '/audit',
  'audit/check': '/audit/check',
  errors: '/errors',
  'errors/[...at]': '/errors/230099/200550',
  'explained/[...at]': '/explained/230002',
  'events/[app]': '/events/cli_sandbox',
  healthz: '/healthz',
  metrics: '/metrics',
  readyz: '/readyz',
  status: '/status',
  'history/(list)': '/history',
  'history/[id]': '/history/unknown-attempt',
  jobs: '/jobs',
  'jobs/[id]': '/jobs/unknown-job',
  preview: '/preview',
  sandbox: '/sandbox',
  'sandbox/chats': '/sandbox/chats',
  'sandbox/open-apis/[...path]': '/sandbox/open-apis/im/v1/messages/om_x',
  'attempts/[id]': '/attempts/unknown-attempt',
  'attempts/[id]/stop': '/attempts/unknown-attempt/stop',
  'exports/[id]': '/exports/unknown-export',
  'exports/[id]/file': '/exports/unknown-export/file',
  'targets/[message_id]': '/targets/om_dc13264520392913993dd051dba21dcf',
  'targets/[message_id]/members': '/targets/om_dc13264520392913993dd051dba21dcf/members',
  'people/[user_id]': '/people/ou_1',
  'people/search': '/people/search',
  chats: '/chats',
  'chats/[container_id]': '/chats/oc_1',
  mentions: '/mentions',
  'images/[image_key]': '/images/img_v3_x',
  uploads: '/uploads',
  'uploads/recent': '/uploads/recent',
  session: '/session',
  'shared-uploads/[id]': '/shared-uploads/unknown-upload',
  'sign-in': '/sign-in',
  'sign-in/callback': '/sign-in/callback',
  'sign-in/done': '/sign-in/done',
  'sign-in/go': '/sign-in/go',
  'sign-out': '/sign-out',
  'sign-out/back-channel': '/sign-out/back-channel',
}

const inTree = readdirSync(new URL('../app/', import.meta.url), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .flatMap((file) => file.match(/^(.*?)\/?(?:page\.tsx|route\.ts)$/)?.[1] ?? [])

type Answer = { status: number; headers: IncomingHttpHeaders; text: string }

/** As a browser, or something that calls itself one, would ask: the address and the headers just as given. */
function asks(url: string, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const asked = httpRequest({ hostname, port, path, method, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (piece) => {
        text += piece
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
    })
    asked.on('error', reject)
    asked.end(method === 'GET' ? undefined : '[]')
  })
}

const ownFetch = { 'x-reply-console': '1' }

test('every page and route has an address to try', () => {
  expect(Object.keys(addresses).sort()).toEqual([...inTree].sort())
})

test('every page, route and file says what it may do, and no more than the table allows', async ({ server }) => {
  for (const path of [...Object.values(addresses), '/nowhere', '/icon.svg']) {
    const { headers, text } = await asks(server.url, path, ownFetch)
    for (const [name, value] of Object.entries(always))
      expect(headers[name.toLowerCase()], `${path} ${name}`).toBe(value)
    expect(headers['x-powered-by'], path).toBeUndefined()
    const policy = String(headers['content-security-policy'])
    if (path.startsWith('/images/') || isPublic(path)) {
      expect(policy, path).toBe(policyOfFile(path))
      continue
    }
    const nonce = policy.match(/'nonce-([^']+)'/)?.[1] ?? 'none'
    expect(policy, path).toBe(policyOf(nonce))
    const scripts = text.match(/<script\b[^>]*>/g) ?? []
    if (text.startsWith('<!DOCTYPE html>')) expect(scripts.length, path).toBeGreaterThan(0)
    for (const script of scripts) expect(script, path).toContain(`nonce="${nonce}"`)
  }
  const first = (await asks(server.url, '/')).headers['content-security-policy']
  expect((await asks(server.url, '/')).headers['content-security-policy']).not.toBe(first)
})

test.describe('with a real app', () => {
  const settings = { FEISHU_APP_ID: 'cli_doors', FEISHU_APP_SECRET: 'S3cretOfTheDoors0123456789' }

  test('by a foreign name, and from a foreign page, every door is shut with 403', async ({
    startConsole,
    recordingFeishu,
  }) => {
    const feishu = await recordingFeishu()
    const { url } = await startConsole({ ...settings, FEISHU_BASE_URL: feishu.url })
    const host = new URL(url).host
    const doors = [...Object.values(addresses), '/nowhere'].filter((path) => !isPublic(path))
    expect(doors.length).toBeGreaterThan(12)
    for (const path of doors) {
      for (const method of ['GET', 'POST']) {
        const foreign = await asks(url, path, { host: 'evil.example', ...ownFetch }, method)
        expect(foreign.status, `${method} ${path} by a foreign name`).toBe(403)
        expect(foreign.text).toContain('PUBLIC_URL')
      }
      // As a server action is called: with its header, from another page, old browsers and new ones.
      const sites: Record<string, string>[] = [
        { 'sec-fetch-site': 'cross-site' },
        { 'x-forwarded-host': 'evil.example' },
        {},
      ]
      for (const site of sites) {
        const headers = { host, origin: 'http://evil.example', 'next-action': 'a'.repeat(42), ...site }
        const asked = await asks(url, path, headers, 'POST')
        expect(asked.status, `POST ${path} from a foreign page, ${JSON.stringify(site)}`).toBe(403)
      }
    }
    // What an <img> of a foreign page can do over plain http: no header tells it from ours, so nothing is asked.
    for (const path of ['/targets/om_1', '/people/ou_1', '/chats', '/chats/oc_1', '/mentions', '/images/img_v3_x'])
      expect((await asks(url, path, { host })).status, path).toBe(403)
    expect(feishu.to('')).toHaveLength(0)
    for (const path of ['/targets/%E0%A4%A', '/history/%', '/%zz', '/errors/%ff'])
      expect((await asks(url, path, { host, ...ownFetch })).status, path).toBe(400)
  })
})
