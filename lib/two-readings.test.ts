import { expect, test } from 'vitest'
import { contentProblems } from '#lib/card/content-problems.ts'
import { samples, written } from '#lib/card/rules.testing.ts'
import { checkContent } from '#lib/protocol/check.ts'
import { type MsgType, messages } from '#lib/protocol/messages.ts'
import { encodeReply } from '#lib/protocol/reply.ts'
import { refusedCards, refusedContents, sentCards } from '#lib/sandbox/checks/fixtures.testing.ts'
import { foretold } from '#lib/shown/rules.ts'
import { known, together } from './together.testing.ts'

/**
 * What is said before sending and what the sandbox refuses are two readings of the same documents, and neither calls the
 * other. Here each is tried on what the other was made for. Where they differ the difference is written down: one that
 * is new, or gone, fails.
 */

const isKnownType = (msg_type: string): msg_type is MsgType => Object.hasOwn(messages, msg_type)

/** What either says of a content: how sure we are that it is refused, and with what the sandbox answers. */
async function readings(msg_type: MsgType, content: string, client: Awaited<ReturnType<typeof together>>['client']) {
  const told = checkContent(msg_type, content, content, contentProblems).map((problem) => foretold(problem, msg_type))
  const worst = (['refused', 'likely', 'note'] as const).find((sure) => told.some((one) => one.sure === sure)) ?? 'good'
  const codes = new Set(told.filter(({ sure }) => sure !== 'note').flatMap(({ codes }) => codes))
  const body = encodeReply({ msg_type, content, reply_in_thread: false, uuid: crypto.randomUUID() })
  const outcome = await client.reply(known, body)
  const code = outcome.status === 'refused' ? outcome.code : 0
  const inside = outcome.status === 'refused' ? Number(/ErrCode: (\d{1,9})/.exec(outcome.msg)?.[1] ?? 0) : 0
  return { worst, codes, code, inside }
}

/** How the two differ; null where they agree on whether it is refused, and the code was foretold. */
function difference({ worst, codes, code, inside }: Awaited<ReturnType<typeof readings>>): string | null {
  if (code === 0) return worst === 'refused' ? 'we say refused, it is sent' : null
  if (worst === 'good' || worst === 'note') return `we say ${worst}, it is refused: ${inside || code}`
  return codes.has(code) ? null : `we say ${[...codes].join()}, it is refused: ${inside || code}`
}

async function differences(all: Iterable<readonly [string, MsgType, string]>) {
  const { client, clock } = await together()
  const found: { [title: string]: string } = {}
  for (const [title, msg_type, content] of all) {
    // A minute apart, so that the pace of the chat refuses none.
    clock.now += 60_000
    const told = difference(await readings(msg_type, content, client))
    if (told) found[title] = told
  }
  return found
}

const titles = (known: Differences) => Object.fromEntries(known.flatMap(({ told, of }) => of.map((one) => [one, told])))

type Differences = { told: string; why: string; of: string[] }[]

/** A sample by its rule and its number among them. */
const ours = Object.entries(samples).flatMap(([kind, all]) =>
  all.flatMap(({ msg_type, fails, passes }, i) => [
    [`${kind} ${i + 1}`, msg_type, written(fails)] as const,
    [`${kind} ${i + 1}, kept`, msg_type, written(passes)] as const,
  ]),
)

const sent = 'we say refused, it is sent'

const onOurs: Differences = [
  {
    told: sent,
    why: 'The documents want a number in a cell of numbers; the sandbox takes a text that reads as one.',
    of: ['wrong_cell 1'],
  },
]

test('what the rules are made for, the sandbox reads alike', async () => {
  expect(await differences(ours)).toEqual(titles(onOurs))
})

const theirs = [...refusedContents, ...refusedCards]
  .map(([one]) => one)
  .concat(sentCards)
  .flatMap(({ msg_type, content }) =>
    isKnownType(msg_type) && typeof content === 'string' ? [[content, msg_type, content] as const] : [],
  )

const template = (template_id: string, template_variable = {}) =>
  JSON.stringify({ type: 'template', data: { template_id, template_variable } })

const onTheirs: Differences = [
  {
    told: sent,
    why: 'The documents want a time to show something in either version; the sandbox asks for it in 2.0 alone.',
    of: ['{"elements":[{"tag":"picker_time"},{"tag":"column","elements":[]}]}'],
  },
  {
    told: 'we say good, it is refused: 230001',
    why: 'Whether a person exists nobody tells before sending.',
    of: ['{"zh_cn":{"content":[[{"tag":"md","text":"<at user_id=\\"ou_sandbox_nobody\\"></at>"}]]}}'],
  },
  {
    told: 'we say good, it is refused: 230001',
    why: 'Whether what a key names exists nobody tells before sending.',
    of: ['{"image_key":"img_sandbox_unknown"}', '{"chat_id":"oc_x"}', '{"user_id":"ou_x"}'],
  },
  {
    told: 'we say good, it is refused: 100290',
    why: 'Whether a person exists nobody tells before sending.',
    of: ['{"elements":[{"tag":"markdown","content":"<at id=ou_sandbox_nobody></at>"}]}'],
  },
  {
    told: 'we say good, it is refused: 200380',
    why: 'No call tells of templates.',
    of: [template('AAqsandboxMissing')],
  },
  {
    told: 'we say good, it is refused: 200381',
    why: 'No call tells of templates.',
    of: [template('AAqsandboxHidden')],
  },
  {
    told: 'we say good, it is refused: 200732',
    why: 'No call tells which variables a template has.',
    of: [template('AAqsandboxIncident', { title: 5 })],
  },
]

test('what the sandbox is tried on, the rules read alike', async () => {
  expect(theirs.length).toBeGreaterThan(80)
  expect(await differences(theirs)).toEqual(titles(onTheirs))
})
