import { describe, expect, test } from 'vitest'
import { at, card, testSandbox } from '../sandbox.testing.ts'
import { refusedCards, refusedContents, sentCards } from './fixtures.testing.ts'

const base = 'Your request contains an invalid request parameter, '

describe('contents that do not fit their msg_type', () => {
  test.each(refusedContents)('%j', async (body, ext) => {
    const seen = await testSandbox().reply(at.ordinary, body)
    expect(seen.body).toMatchObject({ code: 230001, msg: base + ext })
  })

  test.each([
    [{ msg_type: 'image', content: '{"image_key":"img_sandbox_foreign"}' }, 230017],
    [{ msg_type: 'file', content: '{"file_key":"file_sandbox_mp4"}' }, 230055],
    [{ msg_type: 'media', content: '{"file_key":"file_sandbox_opus"}' }, 230055],
    [{ msg_type: 'share_chat', content: '{"chat_id":"oc_a9ea4d1664c622a2ca2eff7a9f06ede3"}' }, 230015],
    [{ msg_type: 'text', content: '{"text":"sandbox-sensitive"}' }, 230022],
    [card({ elements: [{ tag: 'markdown', content: 'sandbox-dlp' }] }), 230028],
    [{ msg_type: 'media', content: '{"file_key":"file_sandbox_mp4"}' }, 0],
    [{ msg_type: 'text', content: '{"text":"hi","unknown":12345678901234567890}' }, 0],
  ])('%j: %i', async (body, code) => {
    expect((await testSandbox().reply(at.ordinary, body)).body.code).toBe(code)
  })
})

describe('cards', () => {
  test.each(refusedCards)('%j', async (body, part) => {
    const seen = await testSandbox().reply(at.ordinary, body)
    expect(seen.body.code).toBe(230099)
    expect(seen.body.msg).toContain(part)
  })

  test.each(sentCards)('%j is sent', async (body) => {
    expect((await testSandbox().reply(at.ordinary, body)).body.code).toBe(0)
  })
})
