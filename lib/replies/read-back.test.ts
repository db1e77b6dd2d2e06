import { describe, expect, test } from 'vitest'
import type { Attempt } from '#lib/model/attempt.ts'
import type { ChatMessage, Conversation } from '#lib/protocol/conversation.ts'
import type { Target } from '#lib/protocol/target.ts'
import { readBack } from './read-back.ts'

const pressed = Date.UTC(2026, 10, 28, 10)
const minute = 60_000

const contentOf = (text: string) => JSON.stringify({ text })
const bodyOf = (content: string, msg_type = 'text') =>
  JSON.stringify({ content, msg_type, reply_in_thread: false, uuid: 'u-1' })

const attempt: Attempt = {
  ...{ id: 'a-1', at: new Date(pressed).toISOString(), operator: { id: 'local', name: 'Lin' }, app_id: 'cli_a1' },
  ...{ message_id: 'om_1', msg_type: 'text', reply_in_thread: false, uuid: 'u-1', body: bodyOf(contentOf('On it.')) },
  ...{ summary: '', outcome: null, tries: [], finished_at: null, duration_ms: null, runner: null, alive_at: null },
}

const said = (over: Partial<ChatMessage> = {}): ChatMessage => ({
  ...{ message_id: 'om_there', chat_id: 'oc_1', thread_id: null, parent_id: 'om_1', writer: { is: 'own_app' } },
  ...{
    create_time: String(pressed + 2000),
    msg_type: 'text',
    content: contentOf('On it.'),
    summary: '',
    recalled: false,
  },
  ...over,
})

const target = (over: Partial<Extract<Target, { status: 'seen' }>> = {}): Target => ({
  ...{ status: 'seen', message_id: 'om_1', chat_id: 'oc_1', chat_name: null, chat_mode: 'group' },
  ...{ sender: { name: null, id: null, sender_type: null }, msg_type: 'text', summary: '', content: null },
  ...{ create_time: null, thread_id: null, deleted: false },
  ...over,
})

type Given = {
  of?: Partial<Attempt>
  seen?: Target
  pages?: (ChatMessage[] | null)[]
  anothers?: string[]
  others?: Partial<Attempt>[]
  sent_ms?: number
  later_ms?: number
}

async function looking({ of = {}, seen = target(), pages = [[]], later_ms = 5 * minute, ...given }: Given) {
  const { anothers = [], others = [], sent_ms } = given
  const asked: string[] = []
  const settled = await readBack(
    { ...attempt, ...of },
    {
      feishu: {
        readMessage: async () => seen,
        conversation: async (container, token): Promise<Conversation> => {
          asked.push(container)
          const at = Number(token ?? 0)
          const messages = pages[at]
          return messages
            ? { status: 'read', messages, next: at + 1 < pages.length ? String(at + 1) : null }
            : { status: 'not_read', reason: 'no_permission', code: 230027, msg: '', log_id: null, scopes: [] }
        },
      },
      isAnothers: async (message_id) => anothers.includes(message_id),
      others: async () => others.map((one) => ({ ...attempt, id: 'a-2', uuid: 'u-2', ...one })),
      sent_at: sent_ms === undefined ? null : pressed + sent_ms,
      now: () => pressed + later_ms,
    },
  )
  return { asked, settled }
}

const there = { verdict: 'delivered', how: 'read_back', message_id: 'om_there', why: null }
const notThere = { verdict: 'not_delivered', how: 'read_back', message_id: null, why: null }
const cannotTell = (why: string) => ({ verdict: 'cannot_tell', how: 'read_back', message_id: null, why })

describe('delivered', () => {
  test.each<[string, Given]>([
    ['as it was sent', { pages: [[said()]] }],
    [
      'among what others said',
      { pages: [[said({ message_id: 'om_x', writer: { is: 'person', id: 'ou_1', name: 'Lin' } }), said()]] },
    ],
    ['on a later page', { pages: [[said({ message_id: 'om_x', writer: { is: 'unknown' } })], [said()]] }],
    [
      'a mention reads back with the name Feishu knows',
      {
        of: { body: bodyOf(contentOf('<at user_id="ou_1">Lin</at> on <b>it</b>!')) },
        pages: [[said({ content: contentOf('<at user_id="on_9">李雷</at> on it!') })]],
      },
    ],
    [
      'a post reads back without its language',
      {
        of: {
          msg_type: 'post',
          body: bodyOf(
            JSON.stringify({ zh_cn: { title: '标题', content: [[{ tag: 'text', text: '正文' }]] } }),
            'post',
          ),
        },
        pages: [
          [
            said({
              msg_type: 'post',
              content: JSON.stringify({ title: '标题', content: [[{ tag: 'text', text: '正文' }]] }),
            }),
          ],
        ],
      },
    ],
    [
      'a file is told by its key, whatever else comes back',
      {
        of: { msg_type: 'file', body: bodyOf('{"file_key":"file_v3_1"}', 'file') },
        pages: [[said({ msg_type: 'file', content: '{"file_key":"file_v3_1","file_name":"a.pdf"}' })]],
      },
    ],
    [
      'beside another reply on record with the same words',
      { pages: [[said({ message_id: 'om_other' }), said()]], anothers: ['om_other'] },
    ],
    [
      'in a thread, which names its first message',
      { seen: target({ thread_id: 'omt_1' }), pages: [[said({ parent_id: 'om_root' })]] },
    ],
  ])('%s', async (_, given) => {
    expect((await looking(given)).settled).toEqual(there)
  })

  test('it is looked for in the thread, where there is one', async () => {
    expect((await looking({ seen: target({ thread_id: 'omt_1' }) })).asked).toEqual(['omt_1'])
    expect((await looking({})).asked).toEqual(['oc_1'])
  })
})

const answered = said({ message_id: 'om_1', parent_id: null, writer: { is: 'person', id: 'ou_1', name: 'Lin' } })

describe('not delivered', () => {
  test.each<[string, Given]>([
    ['nothing was said', { pages: [[answered]] }],
    ['all of its time was read', { pages: [[said({ create_time: String(pressed - 5 * minute) })], null] }],
    ['the app answered another message', { pages: [[said({ parent_id: 'om_2' })]] }],
    ['the app sent another type', { pages: [[said({ msg_type: 'image' })]] }],
    [
      'the app said something else, without any mark that could be lost',
      { pages: [[said({ content: contentOf('On its way') })]] },
    ],
    ['another bot said the same', { pages: [[said({ writer: { is: 'app', id: 'cli_b2' } })]] }],
    ['what stands there is another reply on record', { pages: [[said()]], anothers: ['om_there'] }],
  ])('%s', async (_, given) => {
    expect((await looking(given)).settled).toEqual(notThere)
  })
})

describe('nobody can tell', () => {
  test.each<[string, Given, string]>([
    ['where not even the message answered stands, nothing was read', { pages: [[]] }, 'unread'],
    ['it is not said who wrote what may be it', { pages: [[answered, said({ writer: { is: 'unknown' } })]] }, 'alike'],
    ['two replies say the same, and neither is settled', { pages: [[answered, said()]], others: [{}] }, 'alike'],
    ['it was sent once more a moment ago', { pages: [[answered]], sent_ms: 5 * minute - 20_000 }, 'too_early'],
  ])('%s', async (_, given, why) => {
    expect((await looking(given)).settled).toEqual(cannotTell(why))
  })

  test.each<[string, Given, string]>([
    [
      'the message answered is not to be read',
      { seen: { ...target(), status: 'unseen', reason: 'no_permission', code: 1, msg: '', log_id: null } as Target },
      'unread',
    ],
    ['the chat may not be read', { pages: [null] }, 'unread'],
    ['a later page may not be read', { pages: [[said({ writer: { is: 'unknown' } })], null] }, 'unread'],
    ['a thread it may have opened has no name', { of: { reply_in_thread: true } }, 'unread'],
    ['it may still be on its way', { later_ms: 30_000 }, 'too_early'],
    [
      'it may be, for a repeat was on its way',
      {
        of: {
          tries: [
            {
              at: new Date(pressed + 4.5 * minute).toISOString(),
              ms: 10,
              outcome: { status: 'unanswered', reason: 'timeout' },
              wait_ms: null,
            },
          ],
        },
      },
      'too_early',
    ],
    ['two of it stand there', { pages: [[said({ message_id: 'om_a' }), said()]] }, 'alike'],
    [
      'words with marks in them differ a little',
      { of: { body: bodyOf(contentOf('**On** it.')) }, pages: [[said({ content: contentOf('On its') })]] },
      'alike',
    ],
    ['it was recalled', { pages: [[said({ recalled: true, content: null })]] }, 'alike'],
    ['its words are not kept', { of: { body: '' } }, 'no_words'],
    [
      'too much was said since',
      { pages: Array.from({ length: 11 }, () => [said({ writer: { is: 'unknown' } })]) },
      'too_far',
    ],
  ])('%s', async (_, given, why) => {
    expect((await looking(given)).settled).toEqual(cannotTell(why))
  })
})
