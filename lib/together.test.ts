import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { app, known, together } from './together.testing.ts'

test('a reply arrives, with every field of the answer', async () => {
  const { send, calls } = await together()
  const result = await send(known)
  expect(result).toMatchObject({
    status: 'done',
    outcome: {
      status: 'sent',
      again: false,
      log_id: expect.any(String),
      message: { root_id: known, parent_id: known },
    },
  })
  expect(calls.map((path) => path.replace('/sandbox', ''))).toEqual([
    '/open-apis/auth/v3/tenant_access_token/internal',
    `/open-apis/im/v1/messages/${known}/reply`,
  ])
})

describe('what the sandbox can be made to do', () => {
  test.each([
    ['expired_token', 'sent', undefined],
    ['accepted_500_once', 'sent', undefined],
    ['lost', 'unanswered', 'timeout'],
    ['broken_off', 'unanswered', undefined],
    ['truncated', 'unanswered', 'unreadable'],
    ['empty', 'unanswered', 'unreadable'],
    ['html_502', 'unanswered', 'unreadable'],
    ['silence', 'unanswered', 'timeout'],
  ])('%s ends as %s', async (name, status, reason) => {
    const { send } = await together()
    const result = await send(`om_sandbox_${name}`)
    expect(result).toMatchObject({ outcome: { status, ...(reason && { reason }) } })
  })

  test.each([
    ['rate_limit', 99991400, 4],
    ['230020', 230020, 4],
    ['230049', 230049, 4],
    ['230002', 230002, 1],
    ['http_200', 230002, 1],
    ['no_scope', 99991672, 1],
  ])('%s is refused with %i after %i tries', async (name, code, tries) => {
    const { send, attempts } = await together()
    expect(await send(`om_sandbox_${name}`)).toMatchObject({ outcome: { status: 'refused', code } })
    expect((await attempts.find('attempt-1'))?.tries).toHaveLength(tries)
  })
})

test('an answer that gets lost and the same uuid again deliver one reply', async () => {
  const { send, arrived, there } = await together()
  there.next.set({ name: 'lost', times: 1, delay_ms: 0, reset_s: 1 })
  expect(await send(known, { uuid: 'same' })).toMatchObject({ outcome: { status: 'unanswered', reason: 'timeout' } })
  const before = arrived()
  expect(await send(known, { uuid: 'same' })).toMatchObject({ outcome: { status: 'sent', again: false } })
  expect(await send(known, { uuid: 'same' })).toMatchObject({ outcome: { status: 'sent', again: true } })
  expect(arrived()).toBe(before)
})

test('two tabs with the same reply deliver it once', async () => {
  const { send, arrived } = await together()
  const before = arrived()
  await Promise.all([send(known, { uuid: 'same' }), send(known, { uuid: 'same' })])
  expect(arrived() - before).toBe(1)
})

test('the message is seen, with its chat and its sender', async () => {
  const { client } = await together()
  expect(await client.readMessage(known)).toMatchObject({
    status: 'seen',
    message_id: known,
    chat_name: expect.any(String),
    chat_mode: 'group',
    sender: { name: expect.any(String) },
    summary: expect.stringMatching(/./),
  })
  expect(await client.readMessage('om_nobody')).toMatchObject({ status: 'unseen', reason: 'not_found' })
})

test('no secret and no token is in the log or in the database', async () => {
  const { send, client, folder, lines, tokens } = await together()
  for (const name of ['230002', 'expired_token', 'html_502', 'lost', 'no_scope']) await send(`om_sandbox_${name}`)
  await client.readMessage(known)
  const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'latin1')))
  const everything = [...lines, ...files].join('\n')
  expect(everything).toContain('om_sandbox_230002')
  const secrets = [...tokens, app.app_secret].filter(Boolean)
  expect(secrets.length).toBeGreaterThan(2)
  for (const secret of secrets) expect(everything).not.toContain(secret)
})
