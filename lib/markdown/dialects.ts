import type { Options } from 'mdast-util-from-markdown'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { dialectTags } from './dialect-tags.ts'
import { ownStars, withOwnWaves } from './own-stars.ts'

/** lark_md texts, the markdown component of card JSON 1.0 and of 2.0, and the md tag of a post. */
export type Dialect = 'lark_md' | 'markdown_1' | 'markdown_2' | 'post'

export type Rules = {
  /** How CommonMark is cut down to the dialect. */
  parser: Options
  /** The tags it knows. */
  tags: ReadonlySet<string>
  /** `:OK:` */
  emoji: boolean
  /** `_x_` is italic; else the underscores are shown. */
  italicUnderscore: boolean
  /** `__x__` is bold. */
  boldUnderscore: boolean
  /** Nothing is read inside bold, italic, underline and strike. */
  flatStyles: boolean
  /** `~x~` is underline. */
  tildeUnderline: boolean
  images: boolean
  /** A picture that is named by no key is shown as typed. */
  keysOnly: boolean
  /** Headings above are shown as typed: 1 is the largest. */
  largestHeading: number
  /** Which attribute names somebody in `<at>`: `id` stands for the three a card takes. */
  mention: 'id' | 'user_id'
  /** Of a link that leads nowhere only the label is sent. */
  legalLinksOnly: boolean
}

const strike: Options = {
  extensions: [gfmStrikethrough({ singleTilde: false })],
  mdastExtensions: [gfmStrikethroughFromMarkdown()],
}

const ownStrike = (singleTilde: boolean): Options => ({
  ...strike,
  extensions: [withOwnWaves(gfmStrikethrough({ singleTilde }))],
})

const withTables = ({ extensions, mdastExtensions }: Options): Options => ({
  extensions: [...(extensions ?? []), gfmTable()],
  mdastExtensions: [...(mdastExtensions ?? []), gfmTableFromMarkdown()],
})

/** CommonMark without the constructs named; a raw HTML block is never one of Feishu's. */
function without(constructs: string[], { extensions = [], mdastExtensions = [] }: Options): Options {
  return { extensions: [...(extensions ?? []), { disable: { null: ['htmlFlow', ...constructs] } }], mdastExtensions }
}

const withOwnStars = ({ extensions, mdastExtensions }: Options): Options => ({
  extensions: [...(extensions ?? []), ownStars],
  mdastExtensions: mdastExtensions ?? [],
})

const notInOld = [
  'autolink',
  'blockQuote',
  'characterEscape',
  'codeIndented',
  'codeText',
  'definition',
  'hardBreakEscape',
  'headingAtx',
  'setextUnderline',
]

/** What the documents list for each dialect; what they do not list is shown as typed. */
export const dialects: { [Name in Dialect]: Rules } = {
  lark_md: {
    parser: withOwnStars(without([...notInOld, 'list', 'codeFenced', 'thematicBreak'], ownStrike(false))),
    tags: dialectTags.lark_md,
    emoji: true,
    italicUnderscore: false,
    boldUnderscore: true,
    flatStyles: false,
    tildeUnderline: false,
    images: false,
    keysOnly: false,
    largestHeading: 1,
    mention: 'id',
    legalLinksOnly: false,
  },
  markdown_1: {
    parser: withOwnStars(without(notInOld, ownStrike(false))),
    tags: dialectTags.markdown_1,
    emoji: true,
    italicUnderscore: false,
    boldUnderscore: true,
    flatStyles: false,
    tildeUnderline: false,
    images: true,
    keysOnly: false,
    largestHeading: 1,
    mention: 'id',
    legalLinksOnly: false,
  },
  markdown_2: {
    parser: without(['definition'], withTables(strike)),
    tags: dialectTags.markdown_2,
    emoji: true,
    italicUnderscore: true,
    boldUnderscore: true,
    flatStyles: false,
    tildeUnderline: false,
    images: true,
    keysOnly: false,
    largestHeading: 1,
    mention: 'id',
    legalLinksOnly: false,
  },
  post: {
    parser: withOwnStars(
      without(
        [...notInOld.filter((name) => name !== 'blockQuote' && name !== 'headingAtx'), 'characterReference'],
        withTables(ownStrike(true)),
      ),
    ),
    tags: dialectTags.post,
    emoji: false,
    italicUnderscore: false,
    boldUnderscore: false,
    flatStyles: true,
    tildeUnderline: true,
    images: true,
    keysOnly: true,
    largestHeading: 4,
    mention: 'user_id',
    legalLinksOnly: true,
  },
}
