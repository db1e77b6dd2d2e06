import { dialectTags } from '#lib/markdown/dialect-tags.ts'
import type { Dialect } from '#lib/markdown/dialects.ts'
import { emojiKeys } from '#lib/markdown/emoji.ts'
import { isOnePerson } from '#lib/markdown/person-id.ts'
import { readTag, type Tag } from '#lib/markdown/tags.ts'
import { isLegalLink } from '#lib/markdown/text-markup.ts'
import { withLineBreaks } from '#lib/markdown/typed-newlines.ts'
import { keyFault } from '#lib/protocol/picture.ts'
import type { Finding, MarkdownConstruct, Problem } from '#lib/protocol/problems.ts'
import { type MentionPlace, wrongMentions } from '#lib/protocol/wrong-mentions.ts'

/** A text that is read as Markdown, or one that has none: `plain` in cards, `post_text` in posts, `text` in a text message. */
export type TextKind = Dialect | 'plain' | 'post_text' | 'text'

export type Found = { finding: Finding; severity: Problem['severity']; sub_code?: number }

/** What a kind of text shows as it is typed. */
const noMarkdown: ReadonlySet<MarkdownConstruct> = new Set([
  'bold',
  'strike',
  'image',
  'link',
  'code_block',
  'table',
  'emoji',
])
const lacks: { [K in TextKind]: ReadonlySet<MarkdownConstruct> } = {
  lark_md: new Set([
    'heading',
    'quote',
    'table',
    'image',
    'list',
    'code_block',
    'variable_link',
    'task',
    'underscore',
    'rule',
  ]),
  markdown_1: new Set(['heading', 'quote', 'table', 'inline_code', 'task', 'underscore']),
  markdown_2: new Set(['variable_link', 'task']),
  // `####` and smaller are drawn since May 2026, larger ones are not.
  post: new Set(['heading', 'inline_code', 'variable_link', 'task', 'emoji', 'underscore', 'nested']),
  plain: noMarkdown,
  post_text: noMarkdown,
  text: new Set(['bold', 'strike', 'image', 'heading', 'code_block', 'inline_code', 'table', 'emoji']),
}

/** A line that is a row of dashes between a table's head and its body. */
const isDelimiter = (line: string) => line.includes('|') && line.includes('-') && /^[\s|:-]+$/.test(line)

type Constructs = { found: Set<MarkdownConstruct>; tables: number; trap: string | null; prose: string }

/** The marks a line opens a fence with, '' where it opens none: a line with backticks further on is a line of code. */
const fenceIn = (start: string, kind: TextKind) =>
  (/^`{3,}(?=[^`]*$)/.exec(start) ?? (withBlocks.has(kind) ? /^~{3,}/.exec(start) : null))?.[0] ?? ''
const withBlocks: ReadonlySet<TextKind> = new Set(['markdown_1', 'markdown_2', 'post'])

/** A fence is closed by as many of its marks, or more, and nothing else. */
const closes = (start: string, fence: string) =>
  start.startsWith(fence) && [...start.trimEnd()].every((mark) => mark === fence[0])

/** A line without the bars of the quote it stands in, and the bars. */
function unquoted(line: string): [bars: string, rest: string] {
  const bars = /^[ >]*>/.exec(line)?.[0] ?? ''
  return [bars.replaceAll(' ', ''), bars ? line.slice(bars.length).replace(/^ /, '') : line]
}

/** The words that dashes below them make a heading of; null where they end a list, a table or another paragraph. */
function underlined(line: string, before: string): string | null {
  const [[bars, dashes], [above, words]] = [unquoted(line), unquoted(before)]
  if (bars !== above || !/^ {0,3}-{2,}[ \t]*$/.test(dashes)) return null
  const begins = /^ {0,3}(?!#{1,6}(?:\s|$)|\||[*+-](?:\s|$)|\d{1,9}[.)](?:\s|$)|[*_]{3,}\s*$)\S/
  return begins.test(words) ? words.trim() : null
}

/** The constructs in a text, found line by line: this runs at every keystroke, a parser would be too slow. */
function constructsIn(text: string, kind: TextKind): Constructs {
  const found = new Set<MarkdownConstruct>()
  const heading = kind === 'post' ? /^#{1,3} \S/ : /^#{1,6} \S/
  let [tables, fence, before, inItem] = [0, '', '', false]
  let trap: string | null = null
  const prose: string[] = []
  for (const line of text.split('\n')) {
    const start = line.trimStart()
    const fenced = fence !== ''
    if (fenced) fence = closes(start, fence) ? '' : fence
    else fence = fenceIn(start, kind)
    if (fenced || fence) {
      found.add('code_block')
      prose.push('')
      before = ''
      continue
    }
    prose.push(line)
    if (start === '') inItem = false
    if (heading.test(start)) found.add('heading')
    else if (/^> ?\S/.test(start)) found.add('quote')
    else if (/^[-*+] \[[ xX]\] /.test(start)) found.add('task')
    else if (/^([-*+]|\d{1,9}\.) \S/.test(start)) found.add('list')
    else if (kind === 'lark_md' && /^ {0,3}(?:-{3,}|\*{3,}|_{3,}) *$/.test(line)) found.add('rule')
    else if (isDelimiter(line) && before.includes('|')) {
      found.add('table')
      tables++
    }
    // What follows an item or a row is of it, and a line of dashes ends it.
    if (/^([-*+]|\d{1,9}[.)])\s/.test(start) || isDelimiter(line)) inItem = true
    else if (!inItem) trap ??= underlined(line, before)?.slice(0, 60) ?? null
    before = line
  }
  const code = found.has('code_block') ? prose.join('\n') : text
  // Code between two marks may hold one.
  const flat =
    kind === 'markdown_2' && code.includes('``')
      ? code.replace(/(?<!`)``(?!`)[^\n]{1,300}?(?<!`)``(?!`)/g, '` `')
      : code
  if (/(^|[^`])`[^`\n]{1,300}`(?!`)/.test(flat)) found.add('inline_code')
  const words =
    found.has('inline_code') && !lacks[kind].has('inline_code') ? flat.replace(/`[^`\n]{1,300}`/g, '` `') : flat
  if (words.includes('](') && /!\[[^[\]\n]*\]\([^()\s]+\)/.test(words)) found.add('image')
  if (words.includes('](') && /(^|[^!])\[[^[\]\n]+\]\([^()\s]+\)/.test(words)) found.add('link')
  if (words.includes('**') && /\*\*[^\s*][^*\n]{0,300}\*\*/.test(words)) found.add('bold')
  if (words.includes('~~') && /~~[^\s~][^~\n]{0,300}~~/.test(words)) found.add('strike')
  if (kind === 'post' && holdsMore(words)) found.add('nested')
  if (words.includes('_') && underscored(words, kind === 'post')) found.add('underscore')
  if (lacks[kind].has('emoji') && words.includes(':') && holdsEmoji(words)) found.add('emoji')
  return { found, tables, trap, prose: words }
}

/** Of a post nothing is read inside bold and italics, a mention neither. */
const holdsMore = (text: string) =>
  [...text.matchAll(/\*{1,3}([^*\n]{1,300})\*|~~([^~\n]{1,300})~~/g)].some(([, stars = '', waves = '']) =>
    /\]\(|<at\s|~~|\*\*/.test(stars + waves),
  )
/** Words between underscores, which a dialect may not read; a name with some in it is none. */
const underscored = (text: string, two: boolean) =>
  [...text.matchAll(/(?<![\w_])(__?)([^\s_][^_\n]{0,300})__?(?![\w_])/g)].some(
    ([, marks, inside = '']) => (two || marks === '_') && /[ \p{Script=Han}]/u.test(inside),
  )
const holdsEmoji = (text: string) =>
  [...text.matchAll(emojiCode)].some(
    ({ 1: key = '', index, 0: code }) => emojiKeys.has(key) && isAlone(text, index, code),
  )
const emojiCode = /:([A-Za-z][A-Za-z0-9_]{1,30}):/g

/** What is read of a text besides: colours are the card's, and so is whether it may be forwarded. */
type Look = {
  /** Whether a colour is one of the palette's or of the card's own. */
  isColour?: (value: string) => boolean
  tagColours?: readonly string[]
  /** Takes the id of every audio player in the text, '' where it has none. */
  sounds?: string[]
}

/**
 * What a text holds that Feishu refuses, or shows otherwise than meant: Markdown its kind does not know, pictures
 * without a key, links that lead nowhere, mentions in another spelling, tags of another dialect, numbers out of range.
 * Code in it is left alone. Time grows with the text.
 *
 * @returns the findings, and how many tables there are
 * @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/rich-text
 * @see https://open.feishu.cn/document/server-docs/im-v1/message-content-description/create_json
 */
export function markdownFindings(text: string, kind: TextKind, look: Look = {}): { found: Found[]; tables: number } {
  const out: Found[] = []
  const note = (finding: Finding, severity: Problem['severity'] = 'doubtful', sub_code?: number) => {
    if (out.length < most) out.push({ finding, severity, ...(sub_code && { sub_code }) })
  }
  if (withLineBreaks(text) !== null) note({ kind: 'newline_as_typed' })
  if (!/[*_`~#>|<[\]:\-+\d@]/.test(text)) return { found: out, tables: 0 }
  const { found, tables, trap, prose } = constructsIn(text, kind)
  if (/[<＜@]|&lt;/.test(prose))
    for (const { finding, severity, sub_code } of wrongMentions(prose, mentionPlaces[kind]))
      note(finding, severity, sub_code)
  if (prose.includes('<')) {
    tags(prose, kind, look, note)
    if (isMarkdownKind(kind)) for (const finding of notTaken(prose, kind)) note(finding)
  }
  for (const construct of found)
    if (lacks[kind].has(construct))
      note(kind === 'text' ? { kind: 'no_markdown', construct } : { kind: 'markdown_unknown', construct })
  if (kind === 'markdown_2' && trap !== null) note({ kind: 'setext', written: trap })
  const isMarkdown = isMarkdownKind(kind)
  if (isMarkdown && /\*|__|~~/.test(prose))
    for (const written of looseEmphasis(prose, kind)) note({ kind: 'bold_as_typed', written })
  if ((isMarkdown || kind === 'text') && prose.includes('](')) links(prose, kind, note)
  if (isMarkdown && kind !== 'post' && prose.includes(':')) emoji(prose, note)
  return { found: out, tables }
}

const isMarkdownKind = (kind: TextKind): kind is Dialect => kind !== 'plain' && kind !== 'post_text' && kind !== 'text'

/** Nobody reads more of one text. */
const most = 40

type Note = (finding: Finding, severity?: Problem['severity'], sub_code?: number) => void

/** In UTF-16 units, the bracket before it counted. */
const longestLabel = 301

/** A program will put something into it. */
const isFilledLater = (text: string) => text.includes('${') || text.includes('{{')

/** Longer addresses are none. UTF-16 units. */
const longestTarget = 2000

/**
 * `broken`: with white space in it, or never closed, it is no link and no picture, and is shown as typed. `nested`:
 * there are brackets among its words.
 */
type LinkFound = { isPicture: boolean; target: string; broken: boolean; spaced: boolean; nested: boolean }

/** `[words](target)` and `![words](target)`, from the bracket in the middle outwards: that is read once. */
function* linksIn(text: string, kind: TextKind): Generator<LinkFound> {
  for (let middle = text.indexOf(']('); middle >= 0; middle = text.indexOf('](', middle + 2)) {
    const open = opening(text, middle)
    if (open < 0 || isEscaped(text, middle, kind) || isEscaped(text, open, kind)) continue
    const { inside, closed } = upToBracket(text, middle + 2)
    const target = inside
      .trim()
      .replace(/\s(?:"[^"]*"|'[^']*')$/, '')
      .replace(/^<([^<>]*)>$/, '$1')
      .trim()
    yield {
      isPicture: text[open - 1] === '!' && !isEscaped(text, open - 1, kind),
      target,
      broken: !closed || /\s/.test(target),
      spaced: /\s/.test(inside),
      nested: text.slice(open + 1, middle).includes('['),
    }
  }
}

/** Whether a backslash takes its meaning from a character, as it does in the Markdown of 2.0 alone. */
function isEscaped(text: string, at: number, kind: TextKind): boolean {
  let slashes = 0
  while (kind === 'markdown_2' && text[at - 1 - slashes] === '\\') slashes++
  return slashes % 2 === 1
}

/** Where the words before `](` begin; brackets in them come in pairs. */
function opening(text: string, middle: number): number {
  let depth = 0
  for (let at = middle - 1; at >= 0 && middle - at <= longestLabel && text[at] !== '\n'; at--) {
    if (text[at] === ']') depth++
    else if (text[at] === '[' && depth-- === 0) return at
  }
  return -1
}

function upToBracket(text: string, from: number): { inside: string; closed: boolean } {
  let depth = 0
  const last = Math.min(text.length, from + longestTarget)
  for (let at = from; at < last; at++) {
    const character = text[at]
    if (character === '\n') return { inside: text.slice(from, at), closed: false }
    if (character === '(') depth++
    else if (character === ')' && depth-- === 0) return { inside: text.slice(from, at), closed: true }
  }
  return { inside: text.slice(from, last), closed: false }
}

/** Pictures are named by a key as well, and what is no address on the web leads nowhere. */
function links(text: string, kind: TextKind, note: Note) {
  for (const { isPicture, target, broken, spaced, nested } of linksIn(text, kind)) {
    if (isFilledLater(target)) continue
    const value = target.slice(0, 80)
    // What else is wrong with a link of a text message has the whole of it shown as typed, and is told so.
    if (kind === 'text') {
      if (!isPicture && (broken || spaced || nested) && looksLikeAddress(target))
        note({ kind: 'link_scheme', href: value })
    } else if (!isPicture) {
      // Variables are of cards, which are told of theirs; in a post it is an address like any other, and none.
      if (broken ? looksLikeAddress(target) : kind === 'post' || !/^\$\w/.test(target)) scheme(target, note)
    } else if (!lacks[kind].has('image')) {
      const fault = keyFault(target)
      // Of a post only the picture is left out; what is no picture at all is shown as typed.
      if (fault && (kind === 'post' || broken)) note({ kind: 'not_a_key', value })
      else if (fault) note({ kind: 'not_a_key', value }, fault, 200570)
    }
  }
}

const looksLikeAddress = (text: string) => /^(?:https?:|www\.)/i.test(text)

function scheme(href: string, note: Note) {
  const isLegal = isLegalLink(href) || isFilledLater(href)
  if (!isLegal) note({ kind: 'link_scheme', href: href.slice(0, 80) })
}

/** `:OK:` where there is no such emoji. */
function emoji(text: string, note: Note) {
  for (const { 0: code, 1: key = '', index } of text.matchAll(emojiCode)) {
    // Words between colons are many; in small letters only a known code in another spelling is meant as one.
    if (!/^[A-Z]/.test(key) && !inSmallLetters.has(key.toLowerCase())) continue
    if (isAlone(text, index, code) && !emojiKeys.has(key)) note({ kind: 'emoji_unknown', key })
  }
}

/** Whether a code is no part of a time, an address or a word. */
const isAlone = (text: string, at: number, code: string) =>
  !/[\w:/]/.test(text[at - 1] ?? '') && !/[\w:/]/.test(text[at + code.length] ?? '')

const inSmallLetters = new Set([...emojiKeys].map((key) => key.toLowerCase()))

const isSpace = (character: string) => character === '' || /\s/.test(character)
const isMark = (character: string) => /[\p{P}\p{S}]/u.test(character)

/** The character that ends before a place, and the one that begins there. */
function around(text: string, from: number, to: number): [string, string] {
  const before = /[\uDC00-\uDFFF]/.test(text[from - 1] ?? '') ? text.slice(from - 2, from) : (text[from - 1] ?? '')
  return [before, to < text.length ? String.fromCodePoint(text.codePointAt(to) ?? 32) : '']
}

/**
 * What is written around words that stand out. A star alone is also a sign of sums, and underscores are parts of names:
 * only words of Chinese are meant so. Waves are also drawn out at the end of a sentence.
 */
const emphasis: { written: '**' | '***' | '*' | '__' | '~~'; marks: RegExp; chinese: boolean }[] = [
  { written: '**', marks: /(?<!\*)\*\*(?!\*)/g, chinese: false },
  { written: '***', marks: /(?<!\*)\*{3}(?!\*)/g, chinese: false },
  { written: '*', marks: /(?<![*\\])\*(?!\*)/g, chinese: true },
  { written: '__', marks: /(?<!_)__(?!_)/g, chinese: true },
  { written: '~~', marks: /(?<!~)~~(?!~)/g, chinese: false },
]

/**
 * Pairs of marks that emphasise nothing: CommonMark wants no punctuation inside where a letter stands outside, and no
 * dialect a space inside. Marks are paired as whoever writes them means them: the first with the second, and so on.
 */
function looseEmphasis(text: string, dialect: Dialect): string[] {
  const strict = dialect === 'markdown_2'
  const found: string[] = []
  for (const paragraph of text.split(/\n\s*\n/))
    for (const { written, marks, chinese } of emphasis) {
      const isUnderscore = written === '__'
      // The older dialects are as strict with underscores, and posts know none.
      if ((chinese && !strict && !(isUnderscore && dialect !== 'post')) || !paragraph.includes(written)) continue
      const runs = [...paragraph.matchAll(marks)].filter(({ 0: run, index }) => !isBullet(paragraph, index, run))
      for (let i = 0; i + 1 < runs.length; i += 2) {
        const [open = 0, close = 0] = [runs[i]?.index, runs[i + 1]?.index]
        const wide = runs[i]?.[0].length ?? 0
        const inside = paragraph.slice(open + wide, close)
        if (inside === '' || inside.length > 300 || isFilledLater(inside) || /^[\s\d.,]*$/.test(inside)) continue
        const [outsideLeft, insideLeft] = around(paragraph, open, open + wide)
        const [insideRight, outsideRight] = around(paragraph, close, close + wide)
        if (chinese && (!/\p{Script=Han}/u.test(inside) || /^\s|\s$|\n/.test(inside))) continue
        if (written === '~~' && /^[\s，。！？、,.!?]|\s$|\n/.test(inside)) continue
        const takes = (within: string, outside: string) =>
          !isSpace(within) && (isUnderscore || (strict && isMark(within)) ? isSpace(outside) || isMark(outside) : true)
        if (!takes(insideLeft, outsideLeft) || !takes(insideRight, outsideRight))
          found.push(paragraph.slice(open, close + wide).slice(0, 60))
      }
    }
  return found
}

/** A star at the beginning of a line is the mark of an item. */
const isBullet = (text: string, at: number, run: string): boolean =>
  run === '*' && /[ \t]/.test(text[at + 1] ?? '') && /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, at - 20), at))

/** Tags of Feishu's, and those of HTML that people expect to work; any other word in angle brackets is a word. */
const feishuTags = new Set('at a font text_tag br link person hr raw local_datetime number_tag audio'.split(' '))
const htmlTags = new Set(
  'b i u s strong em del ins code pre p div span img h1 h2 h3 h4 h5 h6 ul ol li table tr td th blockquote small big center mark sub sup'.split(
    ' ',
  ),
)
const knownTags: { [K in TextKind]: ReadonlySet<string> } = {
  ...dialectTags,
  text: new Set(['at', 'b', 'i', 'u', 's']),
  post_text: new Set(),
  plain: new Set(),
}

function tags(text: string, kind: TextKind, look: Look, note: Note) {
  const known = knownTags[kind]
  // Mentions are told with their right spelling.
  const told = new Set(['at'])
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    if (!/[a-z]/i.test(text[at + 1] ?? '') || isEscaped(text, at, kind)) continue
    const end = text.indexOf('>', at)
    if (end < 0) return
    if (end - at > longestTag) continue
    const written = text.slice(at, end + 1)
    const tag = readTag(written.replace(/_/, '-'))
    if (!tag || isFilledLater(written)) continue
    const isKnown = known.has(tag.name) && (kind !== 'text' || /^<\/?[a-z]+/.test(written))
    if (isKnown) attributes(readTag(written) ?? tag, text.slice(end + 1, end + 200), look, note)
    else if ((feishuTags.has(tag.name) || htmlTags.has(tag.name)) && !told.has(tag.name)) {
      told.add(tag.name)
      note({ kind: 'tag_as_typed', tag: tag.name })
    }
  }
}

/** What stands around words; a mention is told with its right spelling, and a player needs no end. */
const needEnd = new Set('a font text_tag link raw local_datetime number_tag'.split(' '))
const anyTag = /<(\/?)([a-z_]{1,20})((?:\s[^<>]{0,600})?)>/gi

/** Tags that are shown as typed, one of each name: their end is missing, or stands in another paragraph or in bold. */
function notTaken(text: string, kind: Dialect): Finding[] {
  const found = new Map<string, Finding>()
  const add = (why: 'open' | 'quotes', tag: string) =>
    found.has(tag) || found.set(tag, { kind: 'tag_not_taken', why, tag })
  for (const paragraph of paragraphs(text, kind)) {
    if (!paragraph.includes('<')) continue
    const open: { name: string; bold: number }[] = []
    let [bold, read] = [0, 0]
    for (const { 0: written, 1: slash, 2: tag = '', 3: attributes = '', index } of paragraph.matchAll(anyTag)) {
      const name = tag.toLowerCase()
      bold += stars(paragraph.slice(read, index))
      read = index + written.length
      if (!knownTags[kind].has(name) || !needEnd.has(name)) continue
      if (isFilledLater(written) || isEscaped(paragraph, index, kind)) continue
      if (/\\["']/.test(attributes)) add('quotes', name)
      else if (slash) {
        const at = open.findLastIndex((one) => one.name === name)
        const [start] = at < 0 ? [] : open.splice(at, 1)
        if (start && (bold - start.bold) % 2 === 1 && start.bold % 2 === 1) add('open', name)
      } else if (!attributes.endsWith('/') && (attributes !== '' || name !== 'a')) open.push({ name, bold })
    }
    for (const { name } of open) add('open', name)
  }
  return [...found.values()]
}

const stars = (text: string) => text.match(/\*\*/g)?.length ?? 0

const longestTag = 600

/** Where a list, a quote or a heading begins, the paragraph above it ends. */
const paragraphs = (text: string, kind: TextKind): string[] =>
  text.includes('\n') ? text.split(ends[kind === 'markdown_1' || kind === 'markdown_2' ? kind : 'lark_md']) : [text]
const ends = {
  lark_md: /\n[ \t]*\n/,
  markdown_1: /\n[ \t]*\n|\n(?= {0,3}(?:[-*+]|1[.)]) {1,4}\S)/,
  markdown_2: /\n[ \t]*\n|\n(?= {0,3}(?:(?:[-*+]|1[.)]|#{1,6}) {1,4}\S|>))/,
}

const mentionPlaces: { [K in TextKind]: MentionPlace } = {
  text: 'text',
  post: 'post_md',
  post_text: 'post_text',
  plain: 'card_plain',
  lark_md: 'card',
  markdown_1: 'card',
  markdown_2: 'card',
}

const moments = new Set(['date_num', 'date_short', 'date', 'week', 'week_short', 'time', 'time_sec', 'timezone'])
const platforms = ['url', 'pc_url', 'ios_url', 'android_url']

/** What the attributes of a tag must be: the same as the property of that name elsewhere in a card. */
function attributes({ name, attributes: has }: Tag, after: string, look: Look, note: Note) {
  const colour = (field: string, attribute: string) => {
    const value = has[attribute]
    if (value && look.isColour && !look.isColour(value))
      note({ kind: 'not_a_colour', field, value: value.slice(0, 40) })
  }
  const oneOf = (field: string, value: string | undefined, allowed: readonly string[]) => {
    if (value && !allowed.includes(value)) note({ kind: 'not_allowed', field, allowed: allowed.join(', ') })
  }
  switch (name) {
    case 'a':
      return scheme(has.href ?? '', note)
    case 'link': {
      for (const one of platforms) if (has[one]) scheme(has[one], note)
      if (!platforms.some((one) => has[one])) note({ kind: 'missing', field: '<link url>' })
      return
    }
    case 'font':
      return colour('<font color>', 'color')
    case 'text_tag':
      return look.tagColours && oneOf('<text_tag color>', has.color, look.tagColours)
    case 'number_tag': {
      const inside = after.slice(0, Math.max(0, after.indexOf('<'))).trim()
      if (!/^\d{1,2}$/.test(inside) && !isFilledLater(inside))
        note({ kind: 'out_of_range', field: '<number_tag>', range: '0–99' })
      colour('<number_tag background_color>', 'background_color')
      colour('<number_tag font_color>', 'font_color')
      for (const one of platforms) if (has[one]) scheme(has[one], note)
      return
    }
    case 'person':
      if (!isOnePerson(has.id ?? ''))
        note({ kind: 'not_a_person', value: (has.id ?? '').slice(0, 80) }, 'doubtful', 100290)
      return oneOf('<person style>', has.style, ['normal', 'capsule'])
    case 'local_datetime':
      if (has.millisecond && !/^\d{1,16}$/.test(has.millisecond))
        note({ kind: 'bad_format', field: '<local_datetime millisecond>', example: '1767225600000' })
      if (has.format_type && !moments.has(has.format_type))
        note({ kind: 'not_allowed', field: '<local_datetime format_type>', allowed: [...moments].join(', ') })
      if (has.link) scheme(has.link, note)
      return
    case 'audio':
      look.sounds?.push(has.audio_id ?? '')
      if (!has.file_key) note({ kind: 'missing', field: '<audio file_key>' })
      if (has.fallback_text && !has.fallback_url) note({ kind: 'missing', field: '<audio fallback_url>' })
      colour('<audio background_color>', 'background_color')
      colour('<audio fill_color>', 'fill_color')
      return oneOf('<audio style>', has.style, ['normal', 'speak'])
  }
}
