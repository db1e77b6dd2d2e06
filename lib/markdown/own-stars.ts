import type { Options } from 'mdast-util-from-markdown'

type Extension = Exclude<NonNullable<Options['extensions']>[number], unknown[]>
type Construct = Exclude<NonNullable<Extension['text']>[number], unknown[] | undefined>

const isSpace = (code: number | null | undefined) => code == null || code < 0 || code === 32 || code === 0x3000

/**
 * Feishu's older dialects ask only that no space stands inside the stars; CommonMark also looks at punctuation
 * outside, and would leave `**时间：**10:42` unread.
 */
const stars: Construct = {
  name: 'attention',
  resolveAll(events, context) {
    const commonmark = context.parser.constructs.insideSpan.null?.find(
      (construct) => 'name' in construct && construct.name === 'attention',
    )
    return commonmark?.resolveAll?.(events, context) ?? events
  },
  tokenize(effects, ok) {
    const before = this.previous
    return (code) => {
      effects.enter('attentionSequence')
      return inside(code)
    }
    function inside(code: number | null): ReturnType<typeof ok> {
      if (code === 42) {
        effects.consume(code)
        return inside
      }
      const sequence = effects.exit('attentionSequence')
      sequence._open = !isSpace(code)
      sequence._close = !isSpace(before)
      return ok(code)
    }
  },
}

export const ownStars: Extension = { text: { 42: stars } }

/** The same of the waves around what is struck out, which GitHub's Markdown takes as strictly. */
export function withOwnWaves(strike: Extension): Extension {
  const construct = strike.text?.[126]
  if (!construct || Array.isArray(construct)) return strike
  const waves: Construct = {
    ...construct,
    tokenize(effects, ok, nok) {
      const before = this.previous
      let run: ReturnType<typeof effects.exit> | null = null
      const exit: typeof effects.exit = (type) => {
        run = effects.exit(type)
        return run
      }
      return construct.tokenize.call(
        this,
        { ...effects, exit },
        (code) => {
          if (run) Object.assign(run, { _open: !isSpace(code), _close: !isSpace(before) })
          return ok(code)
        },
        nok,
      )
    },
  }
  return { ...strike, text: { ...strike.text, 126: waves } }
}
