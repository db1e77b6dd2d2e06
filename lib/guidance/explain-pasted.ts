import type { Endpoint } from '#lib/protocol/outcome.ts'
import { type PastedAnswer, type PastedRefusal, readPastedRefusal } from '#lib/protocol/pasted-refusal.ts'
import { type Guidance, guidanceFor, meaningsOf } from './codes.ts'

/** What a paste says, and what to do about it. */
export type Explained = { answer: PastedAnswer; guidance: Guidance | null }

/** Reads a pasted answer and looks its code up. Pure: nobody is called, nothing is kept. */
export function explainPasted(pasted: string): Explained {
  const answer = readPastedRefusal(pasted)
  return { answer, guidance: answer.found === 'refusal' ? lookUp(answer.refusal) : null }
}

/** The call is a guess in a paste, so the others are tried too; and people paste sub codes without their code. */
function lookUp({ code, msg, card, endpoint }: PastedRefusal): Guidance | null {
  const calls: Endpoint[] = [endpoint, 'reply', 'get', 'auth']
  for (const call of calls) {
    const guidance = guidanceFor({ code, endpoint: call, msg, sub_code: card?.sub_code })
    if (guidance) return guidance
  }
  return meaningsOf(code, 230099)[0] ?? null
}
