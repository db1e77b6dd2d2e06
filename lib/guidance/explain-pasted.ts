import type { PastedCall } from '#lib/protocol/pasted-refusal/calls.ts'
import { type PastedAnswer, type PastedRefusal, readPastedRefusal } from '#lib/protocol/pasted-refusal.ts'
import { type Guidance, guidanceFor, knownWords, meaningsOf } from './codes.ts'
import { factsIn } from './facts.ts'
import type { GuidedCall } from './guidance-entry.ts'

/** Calls that are made on the way to another one. */
const partsOf: { [call in GuidedCall]?: readonly GuidedCall[] } = {
  reply: ['auth'],
  get: ['auth'],
  create: ['reply', 'auth'],
}
/** Where the paste does not tell whose answer it is: the likely ones, and those that are hardly meant. */
const likely: readonly GuidedCall[] = ['reply', 'create']
const unlikely: readonly GuidedCall[] = ['get', 'auth', 'auth-user', 'webhook']

/** Calls that build cards, and so give the sub codes of 230099; not all of them put 230099 around them. */
const buildCards: ReadonlySet<GuidedCall> = new Set([
  'reply',
  'create',
  'update',
  'patch',
  'batch',
  'ephemeral',
  'legacy-im',
  'cardkit',
  'card-delay-update',
])

/**
 * What a paste says, and what to do about it. `knownOn`: where there is no guidance, the calls on which the code has a
 * meaning; it need not be this one.
 */
export type Explained = { answer: PastedAnswer; guidance: Guidance | null; knownOn: PastedCall[] }

/** Reads a pasted answer and looks its code up. Pure: nobody is called, nothing is kept. */
export function explainPasted(pasted: string): Explained {
  const answer = readPastedRefusal(pasted, knownWords)
  if (answer.found !== 'refusal') return { answer, guidance: null, knownOn: [] }
  const guidance = lookUp(answer.refusal, pasted)
  const known = guidance ? [] : meaningsOf(answer.refusal.code).flatMap(({ endpoints }) => endpoints)
  return { answer, guidance, knownOn: [...new Set(known)] }
}

/**
 * Where the paste tells whose answer it is, that call's meaning or none: another call's would mislead. Else the call
 * is a guess, and the others are tried too; and people paste sub codes without their code.
 */
function lookUp(refusal: PastedRefusal, pasted: string): Guidance | null {
  const { code, msg, card, endpoint, certain, fields } = refusal
  // What tells several meanings apart may stand in a field it names, or in the address of the call.
  const target = pasted.slice(0, 65_536).match(/receive_id_type["']?\s{0,3}[:=]\s{0,3}["']?\w{1,20}/)?.[0]
  const told = [msg, target, ...fields.flatMap(({ field, value, description }) => [field, value, description])]
  const words = told.filter(Boolean).join('\n')
  const facts = factsIn({ ...refusal, reset_s: undefined })
  const on = (call: GuidedCall, ways?: readonly GuidedCall[]) =>
    guidanceFor({ code, endpoint: call, msg: words, sub_code: card?.sub_code, facts, ways })
  const inCard = () =>
    (!certain || buildCards.has(endpoint)) && meaningsOf(code, { parent: 230099 }).length > 0
      ? guidanceFor({ code: 230099, sub_code: code, endpoint: certain ? endpoint : 'reply', msg: words, facts })
      : null
  if (certain) return on(endpoint, partsOf[endpoint]) ?? inCard()
  // What holds for any call is worded for somebody else's program, as the call probably is.
  return (
    (endpoint === 'reply' ? on('any', likely) : on(endpoint)) ??
    inCard() ??
    on('any', unlikely) ??
    onlyMeaning(code, msg, on)
  )
}

/** Of a code that is none of the calls we guess at: what it means, where it means one thing, or its words say which. */
function onlyMeaning(code: number, msg: string, on: (call: GuidedCall) => Guidance | null): Guidance | null {
  const meanings = meaningsOf(code)
  const [fits, ...more] =
    meanings.length === 1 ? meanings : meanings.filter((one) => one.msg !== '' && msg.includes(one.msg))
  return fits && more.length === 0 ? on(fits.endpoints[0]) : null
}
