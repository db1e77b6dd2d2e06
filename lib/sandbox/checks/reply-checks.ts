import type { Options } from '../options.ts'
import { type Refusal, refusal } from '../refusal-words.ts'
import type { Message } from '../world.ts'
import { checkCard } from './card-check.ts'
import { checkContent, checkWords, replyTypes } from './content-check.ts'
import type { ReplyBody } from './reply-body.ts'

/** KB of the whole body; the other types have no documented limit. */
const limits: Record<string, number> = { text: 150, post: 30, interactive: 30 }

/** Everything Feishu checks before it sends: the target first, then the content from the outside in. */
export function checkReply(target: Message, body: ReplyBody, options: Options): Refusal | null {
  const type = replyTypes.find((type) => type === body.msg_type)
  const refuses = target.refuses ?? target.chat.refuses
  if (refuses) return refusal(refuses)
  if (target.chat.external && !options.external_sharing) return refusal(230027)
  const refusesThread = target.refusesThread ?? target.chat.refusesThread
  if (body.reply_in_thread && refusesThread) return refusal(refusesThread)
  if (!type) return refusal(230001, 'invalid msg_type')
  if (isTooLarge(body, options)) return refusal(230025)
  if (type === 'interactive') return checkCard(body.content, options) ?? checkWords(body.content)
  return checkContent(type, body.content, options) ?? checkWords(body.content)
}

function isTooLarge({ msg_type, content, bytes }: ReplyBody, { kb, bytes_per_style_tag }: Options): boolean {
  const limit = limits[msg_type]
  if (limit === undefined) return false
  const styles = content.match(/<[bius]>|"style"\s*:\s*\[\s*"/g)?.length ?? 0
  return bytes + styles * bytes_per_style_tag > limit * kb
}
