/** Longer pastes are no message: Feishu takes 150 KB at most. In UTF-16 units, escapes included. */
const longest = 200_000

/**
 * Whether it is worth bringing the reader: cheap enough for every key.
 * @param text what stands in an editor
 */
export function mayHoldMessage(text: string): boolean {
  return (
    text.length > 8 &&
    text.length <= longest &&
    /[{｛]|%7B/i.test(text) &&
    /ontent|card|elements|template_id|_key|chat_id|user_id|["'“]text/.test(text)
  )
}
