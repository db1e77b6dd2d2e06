import { catalogue, subCodesOf } from '#lib/guidance/codes.ts'
import type { Localised } from '#lib/i18n/locale.ts'

/** What a reply can be made to meet. */
export type Meets =
  /** Refused with a documented code; over HTTP 200 where `http` says so. */
  | { kind: 'refusal'; code: number; http?: 200 }
  | { kind: 'card_refusal'; sub_code: number }
  /** Taken and kept, but the answer is no good: always, or only until the same uuid comes again. */
  | { kind: 'accepted'; answer: Spoilt; until_repeated?: true }
  | { kind: 'delay' }
  /** Not taken: something in front of Feishu answers. */
  | { kind: 'gateway'; answer: 'html_502' | 'rate_limit' | 'expired_token' | 'no_scope' | 'silence' }

export type Spoilt = 'lost' | 'broken_off' | 'http_500' | 'empty' | 'truncated'

export type CaseGroup = 'answers' | 'gateway' | 'refusals' | 'cards'

/** A thing that can happen to a reply, by a name: `next` takes it, and om_sandbox_<name> always meets it. */
export type Case = {
  name: string
  message_id: string
  group: CaseGroup
  /** What happens. */
  what: Localised
  meets: Meets
}

/** The codes of the reply page, 230001 to 232009; 230099 only ever comes with a sub code. */
const documented = catalogue
  .filter(
    ({ code, parent, endpoints, when }) =>
      !parent && !when && code > 230000 && code < 233000 && endpoints.includes('reply'),
  )
  .filter(({ code }) => code !== 230099)
  .sort((a, b) => a.code - b.code)

const plain = (what: Localised): Localised => ({
  'zh-CN': what['zh-CN'].replaceAll('`', ''),
  en: what.en.replaceAll('`', ''),
})

type Row = [name: string, meets: Meets, chinese: string, english: string]

const answers: Row[] = [
  ['delay', { kind: 'delay' }, '3 秒后才发出并回答。', 'Sent and answered after 3 seconds.'],
  ['lost', { kind: 'accepted', answer: 'lost' }, '已发出，但永远等不到回答。', 'Sent, but no answer ever comes.'],
  [
    'lost_once',
    { kind: 'accepted', answer: 'lost', until_repeated: true },
    '已发出，第一次等不到回答；同一个 uuid 再发时照常回答。',
    'Sent, but the first answer never comes; the same uuid again is answered.',
  ],
  [
    'broken_off',
    { kind: 'accepted', answer: 'broken_off' },
    '已发出，但回答到一半连接断开。',
    'Sent, but the connection breaks in the middle of the answer.',
  ],
  [
    'accepted_500',
    { kind: 'accepted', answer: 'http_500' },
    '已发出，但回答 HTTP 500。',
    'Sent, but answered with HTTP 500.',
  ],
  [
    'accepted_500_once',
    { kind: 'accepted', answer: 'http_500', until_repeated: true },
    '已发出，第一次回答 HTTP 500；同一个 uuid 再发时照常回答。',
    'Sent, but the first answer is HTTP 500; the same uuid again is answered.',
  ],
  ['empty', { kind: 'accepted', answer: 'empty' }, '已发出，但回答为空。', 'Sent, but the answer is empty.'],
  [
    'truncated',
    { kind: 'accepted', answer: 'truncated' },
    '已发出，但回答的 JSON 被截断。',
    'Sent, but the JSON of the answer is cut short.',
  ],
]

const gateway: Row[] = [
  [
    'expired_token',
    { kind: 'gateway', answer: 'expired_token' },
    '访问凭证失效（99991663），换新凭证后照常发出；每个凭证一次。',
    'The token has expired (99991663); with a new one it is sent. Once for each token.',
  ],
  [
    'rate_limit',
    { kind: 'gateway', answer: 'rate_limit' },
    '调用过多（HTTP 429，99991400），1 秒后可再试。',
    'Too many calls (HTTP 429, 99991400); free again in 1 second.',
  ],
  [
    'html_502',
    { kind: 'gateway', answer: 'html_502' },
    '没有送达：代理返回 HTTP 502 网页。',
    'Not sent: a proxy answers HTTP 502 with a web page.',
  ],
  ['silence', { kind: 'gateway', answer: 'silence' }, '没有送达，也没有回答。', 'Not sent, and never answered.'],
  [
    'no_scope',
    { kind: 'gateway', answer: 'no_scope' },
    '应用没有发消息的权限（99991672）。',
    'The app lacks the scope to send (99991672).',
  ],
]

const of =
  (group: CaseGroup) =>
  ([name, meets, chinese, english]: Row): Case => ({
    name,
    message_id: `om_sandbox_${name}`,
    group,
    what: { 'zh-CN': chinese, en: english },
    meets,
  })

/**
 * Everything a reply can be made to meet. The page, the README and the tests derive from this list, and the
 * list from the guidance: a new error code there is a new case here.
 */
export const cases: Case[] = [
  ...answers.map(of('answers')),
  ...gateway.map(of('gateway')),
  ...documented.map(
    ({ code, means }): Case => ({
      name: String(code),
      message_id: `om_sandbox_${code}`,
      group: 'refusals',
      what: plain(means),
      meets: { kind: 'refusal', code },
    }),
  ),
  of('refusals')([
    'http_200',
    { kind: 'refusal', code: 230002, http: 200 },
    '230002，但 HTTP 状态码是 200。',
    '230002, but with HTTP status 200.',
  ]),
  ...subCodesOf(230099).map(
    ({ code, means }): Case => ({
      name: `230099_${code}`,
      message_id: `om_sandbox_230099_${code}`,
      group: 'cards',
      what: plain(means),
      meets: { kind: 'card_refusal', sub_code: code },
    }),
  ),
]

export const findCase = (name: string): Case | undefined => cases.find((one) => one.name === name)
export const caseOf = (message_id: string): Case | undefined => cases.find((one) => one.message_id === message_id)
