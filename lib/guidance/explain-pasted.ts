import { type PastedAnswer, type PastedRefusal, readPastedRefusal } from '#lib/protocol/pasted-refusal.ts'
import { type Guidance, guidanceFor, knownWords, meaningsOf } from './codes.ts'
import type { GuidedCall } from './guidance-entry.ts'

/** Calls that are made on the way to another one. */
const partsOf: { [call in GuidedCall]?: readonly GuidedCall[] } = {
  reply: ['auth'],
  get: ['auth'],
  create: ['reply', 'auth'],
}
const guesses: readonly GuidedCall[] = ['reply', 'create', 'get', 'auth', 'auth-user', 'webhook']

/** What a paste says, and what to do about it. */
export type Explained = { answer: PastedAnswer; guidance: Guidance | null }

/** Reads a pasted answer and looks its code up. Pure: nobody is called, nothing is kept. */
export function explainPasted(pasted: string): Explained {
  const answer = readPastedRefusal(pasted, knownWords)
  return { answer, guidance: answer.found === 'refusal' ? lookUp(answer.refusal, pasted) : null }
}

/**
 * Where the paste tells whose answer it is, that call's meaning or none: another call's would mislead. Else the call
 * is a guess, and the others are tried too; and people paste sub codes without their code.
 */
function lookUp(
  { code, msg, card, endpoint, certain, fields, troubleshooter }: PastedRefusal,
  pasted: string,
): Guidance | null {
  // What tells several meanings apart may stand in a field it names, or in the address of the call.
  const target = pasted.slice(0, 65_536).match(/receive_id_type["']?\s{0,3}[:=]\s{0,3}["']?\w{1,20}/)?.[0]
  const said = [msg, target, ...fields.flatMap(({ field, value, description }) => [field, value, description])]
  const holds = { fields: fields.length > 0, troubleshooter: troubleshooter !== undefined }
  const calls: GuidedCall[] = certain
    ? [endpoint, ...(partsOf[endpoint] ?? []), 'elsewhere']
    : ['elsewhere', endpoint, ...guesses]
  for (const call of calls) {
    const guidance = guidanceFor({
      code,
      endpoint: call,
      msg: said.filter(Boolean).join('\n'),
      sub_code: card?.sub_code,
      holds,
    })
    if (guidance) return guidance
  }
  return certain && endpoint === 'webhook' ? null : (meaningsOf(code, 230099)[0] ?? null)
}
