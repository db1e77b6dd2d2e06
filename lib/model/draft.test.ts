import { describe, expect, test } from 'vitest'
import { uuidOf } from '#lib/protocol/uuid.ts'
import { contentOf, emptyDraft, isEmpty, readDraft, sourceOf, uuidFor, wordsAgain } from './draft.ts'

test.each([
  [undefined],
  [null],
  [7],
  ['{}'],
  [{}],
  [{ contents: 3 }],
  [{ msg_type: 'fax', contents: { text: { text: 4 }, post: [] } }],
])('whatever the browser kept, %j gives a draft one can go on with', (stored) => {
  const draft = readDraft(stored)
  expect(draft.msg_type).toBe('text')
  expect(isEmpty(draft)).toBe(true)
})

test('a draft survives being stored', () => {
  const draft = { ...emptyDraft(), pasted: 'om_1', msg_type: 'post' as const, reply_in_thread: true, app: 'cli_2' }
  draft.contents.post = { mode: 'markdown', language: 'en_us', json: '{"en_us":{}}', aside: '{}' }
  expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
})

describe('a post of an earlier version', () => {
  const locales = {
    zh_cn: { title: '结果', body: '**已修复**' },
    en_us: { title: '', body: '**Fixed**' },
    ja_jp: { title: '', body: ' ' },
  }
  const sent = {
    zh_cn: { title: '结果', content: [[{ tag: 'md', text: '**已修复**' }]] },
    en_us: { content: [[{ tag: 'md', text: '**Fixed**' }]] },
  }
  const postOf = (post: object) => readDraft({ msg_type: 'post', contents: { post } })

  test('is sent with the bytes it had, and the JSON beside it is kept', () => {
    const draft = postOf({ mode: 'simple', language: 'en_us', locales, json: '{"own":1}', made: '' })
    expect(contentOf(draft)).toBe(JSON.stringify(sent))
    expect(draft.contents.post).toMatchObject({ mode: 'markdown', language: 'en_us', aside: '{"own":1}' })
    const again = postOf({ mode: 'simple', language: 'en_us', locales, json: '{}', made: '{}' })
    expect(again.contents.post.aside).toBe('')
  })

  test('written as JSON stays that, and the Markdown beside it is kept', () => {
    const { post } = postOf({ mode: 'json', language: 'zh_cn', locales, json: '{"zh_cn":{}}', made: '' }).contents
    expect(post).toMatchObject({ mode: 'json', json: '{"zh_cn":{}}' })
    expect(JSON.parse(post.aside)).toEqual(sent)
  })

  test('nobody had begun is one nobody has', () => {
    const draft = postOf({ mode: 'simple', language: 'zh_cn', locales: {}, json: '', made: '' })
    expect(isEmpty(draft)).toBe(true)
    expect(draft.contents.post.mode).toBe('written')
  })
})

test('a card goes out token for token, and broken JSON as typed', () => {
  const draft = { ...emptyDraft(), msg_type: 'interactive' as const }
  draft.contents.interactive.json = '{ "id": 7371713483664506900, // the entity\n}'
  expect(contentOf(draft)).toBe('{"id":7371713483664506900}')
  expect(sourceOf(draft)).toBe(draft.contents.interactive.json)
  draft.contents.interactive.json = '{ "id": '
  expect(contentOf(draft)).toBe('{ "id": ')
})

test('a uuid typed by the operator holds for the reply it was typed for', () => {
  const intent = { message_id: 'om_1', msg_type: 'text', content: '{"text":"a"}', reply_in_thread: false }
  const draft = emptyDraft()
  const of = uuidOf(draft.nonce, intent)
  expect(uuidFor({ ...draft, own_uuid: { value: 'mine', of } }, intent)).toBe('mine')
  expect(uuidFor({ ...draft, own_uuid: { value: 'mine', of } }, { ...intent, content: '{"text":"b"}' })).not.toBe(
    'mine',
  )
})

test.each([
  ['text', '{"text":"<b>On it</b> \\"now\\""}'],
  ['post', '{"zh_cn":{"title":"结果","content":[[{"tag":"md","text":"**x**"}]]}}'],
  ['interactive', '{"type":"card","data":{"card_id":"1","n":7371713483664506900123}}'],
])('replying again with a %s composes to the very same content, and touches no other type', (msg_type, content) => {
  const words = wordsAgain(msg_type, content)
  const draft = emptyDraft()
  expect(contentOf({ ...draft, ...words, contents: { ...draft.contents, ...words?.contents } })).toBe(content)
  expect(Object.keys(words?.contents ?? {})).toEqual([msg_type])
})

test('a type no reply can have is not guessed at', () => {
  expect(wordsAgain('system', '{"type":"divider"}')).toBeNull()
})

test('a draft of an older version keeps what was pasted', () => {
  expect(readDraft({ target: 'om_1' })).toMatchObject({ pasted: 'om_1' })
  expect(readDraft({ target: 'om_1', pasted: 'om_2' })).toMatchObject({ pasted: 'om_2' })
})
