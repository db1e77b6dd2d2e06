import { isMention, namedByUserId } from '#lib/markdown/mention.ts'

/** A mention as it is seen, `@Lin`, by its place in what is shown; `tag` stands for it in the text. */
export type Chip = { from: number; to: number; tag: string }

/** A text with its mentions by name. */
export type Folded = { shown: string; chips: readonly Chip[] }

/** How somebody is called: by the name their mention gives, '' for none. */
export type Called = (id: string, name: string) => string

const mention = /<at\s[^<>\n]{1,200}>[^<>\n]{0,200}<\/at>/g

/** A text as it is seen. What Feishu would show as typed, such as the mention of a card, is shown so here. */
export function fold(text: string, called: Called): Folded {
  const chips: Chip[] = []
  let shown = ''
  let done = 0
  for (const { 0: tag, index } of text.matchAll(mention)) {
    const opening = tag.slice(0, tag.indexOf('>') + 1)
    if (!isMention(opening, 'user_id')) continue
    shown += text.slice(done, index)
    const from = shown.length
    shown += `@${called(namedByUserId(opening) ?? '', tag.slice(opening.length, -'</at>'.length))}`
    chips.push({ from, to: shown.length, tag })
    done = index + tag.length
  }
  return { shown: shown + text.slice(done), chips }
}

/** What stands in the text for a stretch of what is shown; of a mention that is cut into, the words. */
export function unfold({ shown, chips }: Folded, from = 0, to = shown.length): string {
  let text = ''
  let done = from
  for (const chip of chips) {
    if (chip.from < done || chip.to > to) continue
    text += shown.slice(done, chip.from) + chip.tag
    done = chip.to
  }
  return text + shown.slice(done, to)
}

/** Where a place of the text is seen; within a mention it is the end of that. */
export function shownAt({ chips }: Folded, at: number): number {
  let longer = 0
  for (const { from, to, tag } of chips) {
    if (from + longer >= at) break
    if (from + longer + tag.length > at) return to
    longer += tag.length - (to - from)
  }
  return at - longer
}

/** A stretch, and with it the whole of each mention it reaches into. */
export function covered({ chips }: Folded, from: number, to: number): { from: number; to: number } {
  const reached = chips.filter((chip) => chip.from < to && from < chip.to)
  return { from: Math.min(from, ...reached.map((chip) => chip.from)), to: Math.max(to, ...reached.map(({ to }) => to)) }
}

/** What an edit did: what stood in the stretch from `at` is gone, and what stands from `at` to `end` has come. */
export type Edit = { at: number; gone: number; end: number }

/** @param caret where it stands after the edit: it tells letters apart that are alike */
export function editOf(before: string, after: string, caret: number): Edit {
  let tail = after.length - caret
  if (tail > before.length || before.slice(before.length - tail) !== after.slice(caret)) {
    const most = Math.min(before.length, after.length)
    tail = 0
    while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  }
  const most = Math.min(before.length, after.length) - tail
  let at = 0
  while (at < most && before[at] === after[at]) at++
  return { at, gone: before.length - tail - at, end: after.length - tail }
}

/**
 * The mentions after an edit: they go with the words around them.
 * @returns rest: what is left of one that letters were taken from, and that is none any more
 */
export function carried(chips: readonly Chip[], { at, gone, end }: Edit): { chips: Chip[]; rest: Chip | null } {
  const kept: Chip[] = []
  let rest: Chip | null = null
  const shift = end - at - gone
  for (const chip of chips) {
    if (chip.to <= at) kept.push(chip)
    else if (chip.from >= at + gone) kept.push({ ...chip, from: chip.from + shift, to: chip.to + shift })
    else {
      const [from, to] = [Math.min(chip.from, at), Math.max(end, chip.to + shift)]
      if (end === at && to > from) rest = { ...chip, from, to }
    }
  }
  return { chips: kept, rest }
}
