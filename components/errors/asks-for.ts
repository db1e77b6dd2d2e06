/** The field of the form that is there where no script follows the typing. */
export const withoutScripts = 'without_scripts'

/** Longer words are no search; the address holds no more either. */
const longestSearch = 200

/**
 * What a text in the box of the errors page asks for: `list` are the words to look for among the codes, null where it
 * is an answer or a log; `answer` says whether it is read as one. A code by itself and several words are both: Feishu's
 * own sentence for a code is often all somebody has.
 */
export function asksFor(text: string): { list: string | null; answer: boolean } {
  const words = text.trim()
  if (words === '') return { list: '', answer: false }
  if (words.length > longestSearch || /[\n{}[\]="]/.test(words) || /\w: ?\S/.test(words))
    return { list: null, answer: true }
  return { list: words, answer: /^\d{3,9}(\/\d{3,9})?$|\S\s+\S+\s+\S|[，。：]/.test(words) }
}
