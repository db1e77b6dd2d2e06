import type { Node } from 'jsonc-parser'
import { beginsTag, completeMarkdown } from '#components/card-editor/completion/markdown-completion.ts'
import { changedLines, withIndentOf } from '#components/code-editor/changed-lines.ts'
import { commasAround, tokenAt } from '#components/code-editor/json-token.ts'
import { readFilter } from '#components/history/filter.ts'
import { calculate } from '#components/preview/card/controls/calculate.ts'
import { isWeb } from '#components/preview/message/leaving.tsx'
import { initialsOf } from '#components/preview/message/use-person.ts'
import { asOtherTypes } from '#lib/as-type/as-type.ts'
import { claimAt, identityFrom } from '#lib/auth/claims.ts'
import { cookieIn } from '#lib/auth/cookies.ts'
import { isPublic } from '#lib/auth/doors.ts'
import { isLoopback } from '#lib/auth/loopback.ts'
import { mark, peerOf, requestIdOf } from '#lib/auth/peer.ts'
import { requestIdFrom } from '#lib/auth/request-id.ts'
import { returnAddress } from '#lib/auth/return-address.ts'
import { isAt, isSameOrigin } from '#lib/auth/same-origin.ts'
import { policyOfFile } from '#lib/auth/security-headers.ts'
import { cardProblems } from '#lib/card/card-problems.ts'
import { contentProblems } from '#lib/card/content-problems.ts'
import {
  addColumn,
  addRow,
  cellText,
  cellValue,
  isWhole,
  numberIn,
  pasteCells,
  removeColumn,
  removeRow,
  writeCell,
} from '#lib/card/editing/cells.ts'
import {
  addChartColumn,
  addChartRow,
  asChart,
  chartData,
  pasteChartCells,
  removeChartColumn,
  removeChartRow,
  writeChartCell,
} from '#lib/card/editing/chart-data.ts'
import {
  addList,
  combined,
  cutOut,
  differing,
  duplicateElement,
  indentAt,
  insertInto,
  propertyBehind,
  removeElement,
  removeEmpty,
  renameKeys,
  setValue,
  valueIn,
  wrapInColumns,
  writeItems,
  writeJson,
  writeValue,
} from '#lib/card/editing/edit.ts'
import { examplesIn } from '#lib/card/editing/examples.ts'
import { fieldsAt } from '#lib/card/editing/fields.ts'
import { withFreshNames } from '#lib/card/editing/fresh-names.ts'
import { insertExample } from '#lib/card/editing/insert.ts'
import { mend } from '#lib/card/editing/mend.ts'
import { moveElement, relocate } from '#lib/card/editing/move.ts'
import { outlineCard, outlinePost } from '#lib/card/editing/outline.ts'
import { addPicture } from '#lib/card/editing/pictures.ts'
import { asSecond } from '#lib/card/editing/second.ts'
import { addVariable, asType, templateFields } from '#lib/card/editing/template.ts'
import { drawnLetters, textShown, textsAt } from '#lib/card/editing/texts.ts'
import { weighElements } from '#lib/card/editing/weigh.ts'
import { isFilledLater, nearestOf } from '#lib/card/problems/walk.ts'
import { readChart } from '#lib/card/read/chart-spec.ts'
import { withOffset } from '#lib/card/read/moment.ts'
import { readCard } from '#lib/card/read/read-card.ts'
import { readSeparated } from '#lib/card/read/separated.ts'
import { cellOf, dateText } from '#lib/card/read/table-cell.ts'
import { cellSaid, listed } from '#lib/card/refusal/said.ts'
import { locate } from '#lib/card/refusal/spots.ts'
import { offersAt } from '#lib/card/remedies/offered.ts'
import { bytesSent, gains, shorterSpelling, shrunk } from '#lib/card/remedies/shrink.ts'
import { otherValue, rewritten } from '#lib/card/remedies.ts'
import { seenOf } from '#lib/card/seen.ts'
import { isRgba } from '#lib/card/vocabulary/values.ts'
import { namedPerson } from '#lib/feishu/name-keys.ts'
import { guidanceFor, searchCodes } from '#lib/guidance/codes.ts'
import { explainPasted } from '#lib/guidance/explain-pasted.ts'
import { factsIn } from '#lib/guidance/facts.ts'
import { reasonFor230001 } from '#lib/guidance/reasons-230001.ts'
import { pickLocale } from '#lib/i18n/locale.ts'
import { faultIn } from '#lib/json/fault.ts'
import { formatJson, hasComments, minifyJson, readJson, sendable } from '#lib/json/json.ts'
import { typedInto } from '#lib/json/json-letter.ts'
import { commentsIn, itemsOf, tokensBetween } from '#lib/json/list-items.ts'
import { offsetIn } from '#lib/json/node.ts'
import { lastStepOf, nodeAtPointer, stepsOf } from '#lib/json/pointer.ts'
import { printJson } from '#lib/json/print-json.ts'
import { repairJson } from '#lib/json/repair.ts'
import { isMention, namedByUserId, namedInCard, withMentionsAs } from '#lib/markdown/mention.ts'
import { readMarkdown, readMarkdownLine } from '#lib/markdown/read-markdown.ts'
import { asWritten, readable, readTag } from '#lib/markdown/tags.ts'
import { tagsIn } from '#lib/markdown/tags-in.ts'
import { isTangled } from '#lib/markdown/tangled.ts'
import { isLegalLink, readText } from '#lib/markdown/text-markup.ts'
import { withLineBreaks } from '#lib/markdown/typed-newlines.ts'
import { contentIn } from '#lib/model/attempt.ts'
import { emptyDraft, readDraft, rewrittenAs, wordsAgain } from '#lib/model/draft.ts'
import { csvCell } from '#lib/model/export.ts'
import { jobIn } from '#lib/model/job.ts'
import { isCalled, lookedForBy } from '#lib/model/mentionable.ts'
import { hasKey, readPlace } from '#lib/model/picture-place.ts'
import { readRunner } from '#lib/model/runner.ts'
import { lineText, readLine } from '#lib/post/lines.ts'
import { isReadAsWritten, type ListItem, listOf, listText } from '#lib/post/list.ts'
import { paragraphMarkdown, withMarkdown } from '#lib/post/markdown.ts'
import {
  readPostSource,
  withCopy,
  withLines,
  withLinesOf,
  withoutEmpty,
  withoutLanguage,
  withTitle,
} from '#lib/post/source.ts'
import { pathOf, readCardRefusal, tagsOf } from '#lib/protocol/card-refusal.ts'
import { checkContent } from '#lib/protocol/check.ts'
import { mask } from '#lib/protocol/mask.ts'
import { findMessageId, messageId } from '#lib/protocol/message-id.ts'
import { cardForm } from '#lib/protocol/messages/interactive.ts'
import { readAnswer, readBody, readRefusal, resetOf, unreadable } from '#lib/protocol/outcome.ts'
import { dataOfCurl } from '#lib/protocol/pasted-message/curl.ts'
import { mayHoldMessage } from '#lib/protocol/pasted-message/may-hold.ts'
import {
  endOfObject,
  formAsJson,
  objectsWritten,
  valuesWithin,
  withoutCalls,
  withoutPage,
} from '#lib/protocol/pasted-message/places.ts'
import { rootOf, unwrap, unwrapCard } from '#lib/protocol/pasted-message/unwrap.ts'
import { pastedMessage } from '#lib/protocol/pasted-message.ts'
import { asTyped } from '#lib/protocol/pasted-refusal/as-typed.ts'
import { callOf } from '#lib/protocol/pasted-refusal/calls.ts'
import {
  codeIn,
  idsIn,
  linksIn,
  logIdIn,
  msgFieldIn,
  statusIn,
  subCodeIn,
  wordsAfter,
  wordsBefore,
  wordsFrom,
} from '#lib/protocol/pasted-refusal/facts-in-words.ts'
import { objectsIn } from '#lib/protocol/pasted-refusal/literals.ts'
import { readPastedRefusal } from '#lib/protocol/pasted-refusal.ts'
import { idTypeOf } from '#lib/protocol/person-name.ts'
import { isImageKey, keyFault } from '#lib/protocol/picture.ts'
import { measure } from '#lib/protocol/reply.ts'
import { isScope } from '#lib/protocol/scopes.ts'
import { utf8Bytes } from '#lib/protocol/size.ts'
import { fileTypeOf, formAround, uploadFault, uploadFields } from '#lib/protocol/upload.ts'
import { uuid, uuidOf } from '#lib/protocol/uuid.ts'
import { wrongMentions } from '#lib/protocol/wrong-mentions.ts'
import { checkCard } from '#lib/sandbox/checks/card-check.ts'
import { staged } from '#lib/sandbox/checks/card-refusals.ts'
import { checkContent as checkAsFeishu, checkWords } from '#lib/sandbox/checks/content-check.ts'
import { assumed } from '#lib/sandbox/options.ts'
import { stored } from '#lib/sandbox/stored.ts'
import { readStrictly } from '#lib/sandbox/strict-json.ts'
import { fillingOf, nameKey } from '#lib/several/filling.ts'
import { tabbed } from '#lib/several/tabbed.ts'
import { readTable, withMessages } from '#lib/several/table.ts'
import { tooMuchToDraw } from '#lib/shown/drawable.ts'
import { callsEveryone } from '#lib/shown/everyone.ts'
import { invisibleIn, isolated, partsOf, writtenOut } from '#lib/shown/invisible.ts'
import { textParts } from '#lib/shown/line-parts.ts'
import { lineInParts, listLine } from '#lib/shown/list-line.ts'
import { localesIn } from '#lib/shown/locales.ts'
import { markdownFindings } from '#lib/shown/markdown-findings.ts'
import { mayCallEveryone } from '#lib/shown/may-call-everyone.ts'
import { placeholdersIn } from '#lib/shown/placeholders.ts'
import { isWholeMention } from '#lib/shown/rules.ts'
import { sensitiveIn } from '#lib/shown/sensitive.ts'
import { readPost } from '#lib/shown/shown-post.ts'
import { cut, summaryOf, summaryOfReply, withoutTags, wordsOf } from '#lib/shown/summary.ts'
import { readCursor } from '#lib/store/attempt-filter.ts'
import { digestOf } from '#lib/store/chain.ts'
import { contains, folded, foldedSearch, withoutNul } from '#lib/store/folded.ts'
import { allBits, marksOfWords, readHits, readTime, timesWithin } from '#lib/store/marks.ts'

/** Reads one text that somebody outside wrote. */
type Reads = (text: string) => unknown

const headers = new Headers()
const answer = (text: string) => ({ http: 400, headers, text })
const everywhere = () => true
const [, example] = examplesIn('en')

const textContent = (text: string) => JSON.stringify({ text })
const postContent = (text: string) =>
  JSON.stringify({ zh_cn: { title: text.slice(0, 100), content: [[{ tag: 'md', text }], [{ tag: 'text', text }]] } })
const cardWith = (element: object) => JSON.stringify({ schema: '2.0', body: { elements: [element] } })
const cardContent = (content: string) => cardWith({ tag: 'markdown', content })
/** As many elements as the text has stretches of 60 characters, one a line. */
const longCard = (text: string) => {
  const elements = text.match(/[\s\S]{1,60}/g) ?? []
  const lines = elements.map((content) => `      ${JSON.stringify({ tag: 'markdown', content })}`)
  return `{\n  "schema": "2.0",\n  "body": {\n    "elements": [\n${lines.join(',\n')}\n    ]\n  }\n}\n`
}
/** As many elements that must have names of their own. */
const namedCard = (text: string) => {
  const names = text.match(/[\s\S]{1,60}/g) ?? []
  return JSON.stringify({ schema: '2.0', body: { elements: names.map((element_id) => ({ tag: 'hr', element_id })) } })
}
/** A card of any JSON somebody may have written, broken or not, comments and all. */
const anyCard = (text: string) => `{"schema": "2.0", "body": {"elements": [${text}]}}`

function treeOf(text: string) {
  const read = readJson(text)
  return 'json' in read ? read.json.tree : undefined
}
function itemsIn(list: string) {
  const tree = treeOf(list)
  return tree && itemsOf(list, tree)
}
const middleOf = (text: string) => text.lastIndexOf('\n', text.length / 2) + 10
/** A list of one line of a text, and of a line for each of its words. */
const postItems = (text: string): ListItem[] =>
  [text, ...text.split(' ')].map((words) => ({
    ordered: true,
    depth: 0,
    pieces: [{ kind: 'text', text: words, href: null, styles: ['bold'], from: null }],
  }))
const postLines = (text: string) => readPostSource(postContent(text))?.get('zh_cn')?.lines ?? []

const contents = { text: textContent, post: postContent, interactive: cardContent } as const

/** The same for a content of each msg_type, and for what is no JSON at all. */
const ofEachType = (read: (msg_type: 'text' | 'post' | 'interactive', content: string) => unknown): Reads[] => [
  (text) => read('interactive', text),
  ...(['text', 'post', 'interactive'] as const).map((type) => (text: string) => read(type, contents[type](text))),
  (text) => read('interactive', longCard(text)),
]

/** An edit of a card of many elements, of one with one long text, and of one that may be broken. */
const edits = (edit: (source: string, path: string) => unknown): Reads[] => [
  (text) => {
    const card = longCard(text)
    return edit(card, `/body/elements/${Math.floor(text.length / 120)}`)
  },
  (text) => edit(cardContent(text), '/body/elements/0'),
  (text) => edit(anyCard(text), '/body/elements/0'),
]

const withRoot = <Made>(source: string, make: (source: string, root: Node) => Made): Made | null => {
  const read = readJson(source)
  return 'json' in read ? make(source, read.json.tree) : null
}
/** So many notes and actions, each of which 2.0 writes otherwise. */
const firstCard = (text: string) =>
  JSON.stringify({
    elements: Array.from({ length: text.length / 200 }, (_, n) =>
      n % 2 === 0
        ? { tag: 'note', elements: [{ tag: 'plain_text', content: text.slice(0, 40) }] }
        : {
            tag: 'action',
            actions: [{ tag: 'button', text: { tag: 'lark_md', content: text.slice(0, 40) }, url: 'u' }],
          },
    ),
  })
const templateOf = (text: string) =>
  JSON.stringify({ type: 'template', data: { template_id: 't', template_variable: { a: text } } })
const tableOf = (text: string) => JSON.stringify({ tag: 'table', columns: [{ name: 'a' }], rows: [{ a: text }] })
const chartElement = (text: string) => JSON.stringify({ tag: 'chart', chart_spec: chartOf(text) })
const chartOf = (text: string) => ({
  type: 'bar',
  data: { values: Array.from({ length: text.length / 100 }, (_, n) => ({ k: text.slice(0, 20), v: n })) },
  xField: 'k',
  yField: 'v',
})
/** As many cells as a paste may have, whatever it was. */
const lines = (text: string) =>
  Array.from({ length: Math.min(500, text.length / 100) }, () => [text.slice(0, 40), '1,200'])

/** Refusals of each kind that quote a text. */
const refusalsQuoting = (text: string) =>
  [100290, 200550, 200570, 200621, 200732, 200861, 200914, 200915, 11310, 300230, 300301].map((sub_code) =>
    withMsg(230099, `ext=ErrCode: ${sub_code}; ErrMsg: table form ${text}; ErrorValue: ${text}`),
  )
const withMsg = (code: number, msg: string) => ({ code, msg, card: readCardRefusal(msg), fields: [] })
const aPicture = { path: ['body', 'elements', 0, 'content'], within: { from: 0, to: 5 } }

/**
 * Every exported function that reads a text somebody outside wrote, by its file and name, and the ways it is fed.
 * `npm run bench` times each; the test beside this asks for a line here, or in `spared`, for every new one.
 */
export const readers: { [export_: string]: Reads[] } = {
  'lib/card/refusal/spots.ts locate': [
    (text) => refusalsQuoting(text).map((refusal) => locate(refusal, 'interactive', longCard(text))),
    (text) => refusalsQuoting('x').map((refusal) => locate(refusal, 'interactive', cardContent(text))),
    (text) => locate(withMsg(230001, `ext=${text}`), 'post', postContent(text)),
    (text) => locate(withMsg(230001, 'ext=invalid user id'), 'text', textContent(text)),
    (text) => locate(withMsg(230099, `ErrCode: 1; ErrPath: ROOT -> ${text}`), 'interactive', anyCard(text)),
  ],
  'lib/card/refusal/said.ts cellSaid': [(text) => cellSaid([], text, () => null)],
  'lib/card/refusal/said.ts listed': [listed],
  'lib/card/remedies/offered.ts offersAt': [
    (text) =>
      offersAt(
        withMsg(230099, text),
        ['minify', 'drop_property', 'fresh_name', 'fit_variable', 'fit_cell', 'to_2'],
        { ...aPicture, at: { from: 0, to: 0 }, tag: '', words: '' },
        text,
        cardContent(text),
        'interactive',
      ),
  ],
  'lib/card/remedies.ts otherValue': [
    (text) => otherValue('other_image', { source: cardContent(text), msg_type: 'interactive', ...aPicture }, text),
  ],
  'lib/card/remedies.ts rewritten': [
    (text) => {
      const card = cardContent(text)
      const tree = treeOf(card)
      return tree && rewritten(card, tree, text.slice(0, 80), '<at id=ou_1></at>')
    },
  ],
  'lib/shown/rules.ts isWholeMention': [isWholeMention],
  'lib/card/remedies/shrink.ts bytesSent': [(text) => bytesSent(longCard(text))],
  'lib/card/remedies/shrink.ts shorterSpelling': [(text) => shorterSpelling(cardContent(text))],
  'lib/card/remedies/shrink.ts gains': [(text) => gains(longCard(text), 'interactive', 1000)],
  'lib/card/remedies/shrink.ts shrunk': [
    (text) => shrunk(cardContent(text), 'interactive', ['defaults', 'languages', 'texts'], 1000),
  ],
  'lib/model/draft.ts rewrittenAs': [
    (text) => rewrittenAs({ ...emptyDraft(), msg_type: 'post' }, postContent(text)),
    (text) => rewrittenAs(emptyDraft(), textContent(text)),
  ],
  'lib/protocol/card-refusal.ts tagsOf': [tagsOf],
  'lib/json/json.ts readJson': [readJson, (text) => readJson(longCard(text)), (text) => readJson(anyCard(text))],
  'lib/json/json.ts formatJson': [
    formatJson,
    (text) => formatJson(longCard(text)),
    (text) => formatJson(anyCard(text)),
  ],
  'lib/json/json.ts minifyJson': [minifyJson, (text) => minifyJson(longCard(text))],
  'lib/json/json.ts hasComments': [hasComments],
  'lib/json/json.ts sendable': [sendable, (text) => sendable(longCard(text))],
  'lib/json/json-letter.ts typedInto': [
    (text) => {
      const card = cardContent(text)
      const tree = treeOf(card)
      return tree && typedInto(tree, card, card.replace('"content":"', '"content":"x'))
    },
  ],
  'lib/json/fault.ts faultIn': [faultIn, (text) => faultIn(anyCard(text)), (text) => faultIn(cardContent(text))],
  'lib/json/repair.ts repairJson': [
    repairJson,
    (text) => repairJson(anyCard(text)),
    (text) => repairJson(`{'a': ${text}`),
  ],
  'lib/json/node.ts offsetIn': [
    (text) => offsetIn(JSON.stringify(text), { type: 'string', offset: 0, length: 0 }, text.length),
  ],
  'lib/json/pointer.ts stepsOf': [stepsOf, (text) => stepsOf(`/${text}`)],
  'lib/json/pointer.ts nodeAtPointer': [
    (text) => {
      const tree = treeOf(longCard(text))
      return tree && nodeAtPointer(tree, `/body/${text}`)
    },
  ],
  'lib/json/pointer.ts lastStepOf': [lastStepOf],
  'lib/json/list-items.ts tokensBetween': [(text) => tokensBetween(text, 0, text.length)],
  'lib/json/list-items.ts itemsOf': [(text) => itemsIn(`[${text}]`), (text) => itemsIn(`[${text}1,\n${text}2]`)],
  'lib/json/list-items.ts commentsIn': [(text) => commentsIn(text, 0, text.length)],
  'lib/json/print-json.ts printJson': [(text) => printJson({ a: [text, ...text.slice(0, 5000)] })],
  'lib/card/editing/mend.ts mend': [
    (text) =>
      mend({ kind: 'deprecated', field: 'a', severity: 'doubtful', path: ['a'] }, `{"a": ${JSON.stringify(text)}}`),
    (text) => {
      const mention = { kind: 'mention', written: '<at user_id="ou_1">', right: '<at id=ou_1></at>' } as const
      return mend(
        { ...mention, severity: 'doubtful', path: ['a'] },
        JSON.stringify({ a: `${text}${mention.written}${text}` }),
      )
    },
  ],
  'lib/feishu/name-keys.ts namedPerson': [(text) => namedPerson('ou_1', [text, `中${text}`])],
  'lib/model/mentionable.ts isCalled': [
    (text) => isCalled({ id: 'ou_1', name: text, sounds: text.slice(0, 1000) }, text),
  ],
  'lib/model/mentionable.ts lookedForBy': [
    lookedForBy,
    (text) => lookedForBy(`${text}@${text}.${text}`),
    (text) => lookedForBy(`+1${text}1`),
  ],
  'lib/markdown/mention.ts isMention': [
    (text) => isMention(`<at user_id="${text}">`, 'user_id'),
    (text) => isMention(`<at ids="${text}">`, 'id'),
  ],
  'lib/markdown/mention.ts namedByUserId': [namedByUserId, (text) => namedByUserId(`<at user_id="${text}`)],
  'lib/markdown/mention.ts namedInCard': [namedInCard, (text) => namedInCard(`<at ids="${text}">`)],
  'lib/markdown/mention.ts withMentionsAs': [
    (text) => withMentionsAs(text, 'user_id'),
    (text) => withMentionsAs(`<at id=ou_1>${text}`, 'user_id'),
    (text) => withMentionsAs(`<at user_id="${text}">x</at>`, 'id'),
  ],
  'lib/markdown/read-markdown.ts readMarkdown': [
    (text) => readMarkdown(text, 'lark_md'),
    (text) => readMarkdown(text, 'markdown_1'),
    (text) => readMarkdown(text, 'markdown_2'),
    (text) => readMarkdown(text, 'post'),
  ],
  'lib/markdown/read-markdown.ts readMarkdownLine': [
    (text) => readMarkdownLine(text, 'lark_md'),
    (text) => readMarkdownLine(text, 'markdown_2'),
  ],
  'lib/markdown/tags.ts readTag': [readTag, (text) => readTag(`<font ${text}>`)],
  'lib/markdown/tags.ts readable': [readable],
  'lib/markdown/tags.ts asWritten': [asWritten],
  'lib/markdown/tags-in.ts tagsIn': [tagsIn],
  'lib/markdown/tangled.ts isTangled': [(text) => isTangled(text, 'lark_md'), (text) => isTangled(text, 'markdown_2')],
  'lib/markdown/text-markup.ts readText': [readText],
  'lib/markdown/typed-newlines.ts withLineBreaks': [
    withLineBreaks,
    (text) => withLineBreaks(text.replaceAll('n', '\\n')),
  ],
  'lib/markdown/text-markup.ts isLegalLink': [isLegalLink, (text) => isLegalLink(`https://${text}`)],
  'lib/protocol/mask.ts mask': [mask, (text) => mask(text, ['a.a.', 'secret'])],
  'lib/protocol/message-id.ts findMessageId': [findMessageId],
  'lib/protocol/message-id.ts messageId': [(text) => messageId.safeParse(text)],
  'lib/protocol/uuid.ts uuid': [(text) => uuid.safeParse(text)],
  'lib/protocol/uuid.ts uuidOf': [
    (content) => uuidOf('n', { message_id: '', msg_type: '', reply_in_thread: false, content }),
  ],
  'lib/protocol/outcome.ts readBody': [readBody],
  'lib/protocol/outcome.ts readAnswer': [
    (text) => readAnswer(answer(text)),
    (msg) => readAnswer(answer(JSON.stringify({ code: 99991672, msg }))),
    (msg) => readAnswer(answer(JSON.stringify({ code: 230099, msg, error: { log_id: msg } }))),
  ],
  'lib/protocol/outcome.ts readRefusal': [
    (msg) => readRefusal('reply', answer(JSON.stringify({ code: 99991672, msg, error: { troubleshooter: msg } }))),
  ],
  'lib/protocol/outcome.ts unreadable': [(text) => unreadable(answer(text))],
  'lib/protocol/outcome.ts resetOf': [
    (text) => resetOf({ headers: new Headers({ 'x-ogw-ratelimit-reset': text.replace(/[^\x20-\x7e]/g, ' ') }) }),
  ],
  'lib/protocol/card-refusal.ts readCardRefusal': [
    readCardRefusal,
    (text) => readCardRefusal(`Failed to create card content, ext=ErrCode: 200621; ErrMsg: ${text}`),
    (text) => readCardRefusal(`ext=ErrCode: 200621; ErrMsg: a; ErrorValue: ${text}; ErrPath: ${text}`),
  ],
  'lib/protocol/card-refusal.ts pathOf': [pathOf, (text) => pathOf(`ROOT -> ${text}`)],
  'lib/protocol/pasted-refusal/as-typed.ts asTyped': [asTyped, (text) => asTyped(`<b>${text}</b>code%3D`)],
  'lib/protocol/pasted-refusal/calls.ts callOf': [(text) => callOf(text, 230002)],
  'lib/protocol/pasted-refusal.ts readPastedRefusal': [
    readPastedRefusal,
    (text) => readPastedRefusal(`{"code":1,${text}`),
  ],
  'lib/protocol/pasted-refusal/facts-in-words.ts statusIn': [statusIn],
  'lib/protocol/pasted-refusal/facts-in-words.ts codeIn': [codeIn],
  'lib/protocol/pasted-refusal/facts-in-words.ts subCodeIn': [subCodeIn],
  'lib/protocol/pasted-refusal/facts-in-words.ts msgFieldIn': [(text) => msgFieldIn(text)],
  'lib/protocol/pasted-refusal/facts-in-words.ts wordsAfter': [(text) => wordsAfter(`230001${text}`, 230001)],
  'lib/protocol/pasted-refusal/facts-in-words.ts wordsBefore': [(text) => wordsBefore(text, text.length)],
  'lib/protocol/pasted-refusal/facts-in-words.ts wordsFrom': [(text) => wordsFrom(text, 0, '"')],
  'lib/protocol/pasted-refusal/facts-in-words.ts idsIn': [idsIn],
  'lib/protocol/pasted-refusal/facts-in-words.ts logIdIn': [logIdIn],
  'lib/protocol/pasted-refusal/facts-in-words.ts linksIn': [linksIn],
  'lib/protocol/pasted-refusal/literals.ts objectsIn': [objectsIn],
  'lib/several/filling.ts fillingOf': ofEachType((type, content) =>
    fillingOf(type, content.replaceAll(' ', ' {{a}} ')).fill(() => '<b>'),
  ),
  'lib/several/filling.ts nameKey': [nameKey],
  'lib/several/table.ts readTable': [
    (text) => readTable(text),
    (text) => readTable(text.replaceAll(' ', '\t'), { header: true, ids: 1 }),
    (text) => readTable([[text, `om_${text}`]]),
  ],
  'lib/several/tabbed.ts tabbed': [(text) => tabbed([[text, text]])],
  'lib/several/table.ts withMessages': [(text) => withMessages(readTable(text), ['om_1'])],
  'lib/model/export.ts csvCell': [csvCell, (text) => csvCell(`=${text}`)],
  'lib/protocol/check.ts checkContent': ofEachType((type, content) =>
    checkContent(type, content, content, contentProblems),
  ),
  'lib/protocol/messages/interactive.ts cardForm': [(text) => cardForm({ type: text, data: { card_id: text } })],
  'lib/protocol/reply.ts measure': ofEachType((type, content) => measure(content, type, content)),
  'lib/protocol/size.ts utf8Bytes': [utf8Bytes],
  'lib/protocol/person-name.ts idTypeOf': [idTypeOf],
  'lib/as-type/as-type.ts asOtherTypes': ofEachType((type, content) => asOtherTypes(type, content, 'en_us')),
  'lib/model/picture-place.ts readPlace': [readPlace],
  'lib/model/picture-place.ts hasKey': [(text) => hasKey(text, text.slice(0, 40))],
  'lib/protocol/picture.ts isImageKey': [isImageKey],
  'lib/protocol/picture.ts keyFault': [keyFault],
  'lib/protocol/scopes.ts isScope': [isScope],
  'lib/shown/drawable.ts tooMuchToDraw': [
    (text) => tooMuchToDraw('interactive', text),
    (text) => tooMuchToDraw('interactive', longCard(text)),
  ],
  'lib/shown/line-parts.ts textParts': [textParts],
  'lib/shown/list-line.ts lineInParts': ofEachType((type, content) => lineInParts(type, content, 'zh_cn')),
  'lib/shown/list-line.ts listLine': ofEachType((type, content) => listLine(type, content, 'zh_cn')),
  'lib/shown/invisible.ts invisibleIn': [invisibleIn],
  'lib/shown/invisible.ts isolated': [isolated],
  'lib/shown/invisible.ts partsOf': [partsOf],
  'lib/shown/invisible.ts writtenOut': [(text) => writtenOut(partsOf(text))],
  'lib/shown/locales.ts localesIn': [
    ...ofEachType(localesIn),
    (text) => localesIn('interactive', cardWith({ tag: 'markdown', i18n: { zh_cn: text } })),
  ],
  'lib/shown/shown-post.ts readPost': [
    (text) => readPost(text, 'zh_cn'),
    (text) => readPost(postContent(text), 'zh_cn'),
  ],
  'lib/protocol/upload.ts fileTypeOf': [(name) => fileTypeOf('file', name)],
  'lib/protocol/upload.ts formAround': [(text) => formAround([[text, text]], { name: text, file_name: text }, 'edge')],
  'lib/protocol/upload.ts uploadFault': [(name) => uploadFault('file', name, { size: 1, mime: 'application/x-elf' })],
  'lib/protocol/upload.ts uploadFields': [(name) => uploadFields('file', { name, duration_ms: 1 })],
  'lib/shown/summary.ts summaryOf': ofEachType(summaryOf),
  'lib/shown/summary.ts summaryOfReply': ofEachType(summaryOfReply),
  'lib/shown/summary.ts wordsOf': ofEachType(wordsOf),
  'lib/shown/summary.ts withoutTags': [withoutTags],
  'lib/shown/summary.ts cut': [cut],
  'lib/shown/everyone.ts callsEveryone': ofEachType((type, content) => callsEveryone(type, content)),
  'lib/shown/may-call-everyone.ts mayCallEveryone': ofEachType((type, content) => mayCallEveryone(type, content)),
  'lib/shown/placeholders.ts placeholdersIn': [placeholdersIn, (text) => placeholdersIn(`\${${text}} {{${text}}}`)],
  'lib/shown/sensitive.ts sensitiveIn': [sensitiveIn, (text) => sensitiveIn(`<at ${text}> ${text}@${text}.cn`)],
  'lib/shown/markdown-findings.ts markdownFindings': (
    ['lark_md', 'markdown_1', 'markdown_2', 'post', 'plain', 'text'] as const
  ).flatMap((kind) => [
    (text: string) => markdownFindings(text, kind),
    (text: string) => markdownFindings(`**${text}** [${text}](${text}) <${text}> :${text}:`, kind),
  ]),
  'lib/card/card-problems.ts cardProblems': [
    (text) => problemsOf(cardContent(text)),
    (text) => problemsOf(longCard(text)),
    (text) => problemsOf(anyCard(text)),
    (content) => problemsOf(JSON.stringify({ elements: [{ tag: 'div', text: { tag: 'lark_md', content } }] })),
    (text) => problemsOf(cardWith({ tag: text, [text]: text, element_id: text, margin: text, background_style: text })),
  ],
  'lib/card/read/read-card.ts readCard': [
    readCard,
    (text) => readCard(cardContent(text)),
    (text) => readCard(longCard(text)),
    (text) =>
      readCard(cardWith({ tag: 'img', img_key: text, corner_radius: text, size: text, margin: text, width: text })),
    (text) => readCard(cardWith({ tag: 'date_picker', initial_date: text, width: text })),
  ],
  'lib/card/read/moment.ts withOffset': [(text) => withOffset(text, { timezone: 'UTC', offsetAt: () => 0 })],
  'lib/card/problems/walk.ts isFilledLater': [isFilledLater],
  'lib/card/problems/walk.ts nearestOf': [(text) => nearestOf(text, ['markdown', 'column_set'])],
  'lib/card/vocabulary/values.ts isRgba': [isRgba, (text) => isRgba(`rgba(1,${text}`)],
  'lib/card/read/chart-spec.ts readChart': [
    (text) => readChart({ type: 'bar', data: { values: [{ x: text, y: 1 }] }, xField: text, yField: 'y' }),
    (text) => readChart(text),
    (text) => readChart({ type: 'bar', data: { values: text, parser: { type: 'csv' } }, xField: 'x', yField: 'y' }),
  ],
  'lib/card/read/separated.ts readSeparated': [(text) => readSeparated(text, ','), (text) => readSeparated(text, '\t')],
  'lib/card/read/table-cell.ts cellOf': [
    (text) => cellOf('text', text),
    (text) => cellOf('options', [...text.slice(0, 5000)]),
    (text) => cellOf('persons', text),
  ],
  'lib/card/read/table-cell.ts dateText': [(text) => dateText(0, text, 'UTC')],
  'lib/card/editing/outline.ts outlineCard': [
    outlineCard,
    (text) => outlineCard(cardContent(text)),
    (text) => outlineCard(longCard(text)),
    (text) => outlineCard(anyCard(text)),
  ],
  'lib/post/lines.ts readLine': [
    readLine,
    (text) => lineText(readLine(JSON.stringify([{ tag: 'text', text, style: [text] }]))),
    (text) => lineText(readLine(JSON.stringify([...text.slice(0, 5000)].map((one) => ({ tag: 'text', text: one }))))),
  ],
  'lib/post/list.ts listOf': [(text) => listOf(`- ${text}`), (text) => listOf(text.replaceAll(' ', '\n- '))],
  'lib/post/list.ts listText': [(text) => listText(postItems(text))],
  'lib/post/list.ts isReadAsWritten': [(text) => isReadAsWritten(postItems(text))],
  'lib/post/markdown.ts paragraphMarkdown': [(text) => paragraphMarkdown(postItems(text)[0]?.pieces ?? [])],
  'lib/post/markdown.ts withMarkdown': [
    (text) => withMarkdown(postLines(text), `${text}x`, new Set()),
    (text) => withMarkdown(postLines(text), text, new Set([text])),
  ],
  'lib/post/source.ts readPostSource': [readPostSource, (text) => readPostSource(postContent(text))],
  'lib/post/source.ts withLines': [
    (text) => withLines(postContent(text), 'zh_cn', [text]),
    (text) => withLines(text, 'zh_cn', [...text.slice(0, 5000)]),
  ],
  'lib/post/source.ts withTitle': [(text) => withTitle(postContent(text), 'zh_cn', text)],
  'lib/post/source.ts withLinesOf': [(text) => withLinesOf(postContent(text), 'zh_cn', 'en_us')],
  'lib/post/source.ts withCopy': [(text) => withCopy(postContent(text), 'zh_cn', 'en_us')],
  'lib/post/source.ts withoutEmpty': [(text) => withoutEmpty(postContent(text), 'zh_cn')],
  'lib/post/source.ts withoutLanguage': [(text) => withoutLanguage(postContent(text), 'zh_cn')],
  'lib/card/editing/outline.ts outlinePost': [outlinePost, (text) => outlinePost(postContent(text))],
  'lib/card/editing/insert.ts insertExample': [
    (text) => {
      const card = longCard(text)
      return example && insertExample(card, middleOf(card), example, everywhere)
    },
    (text) => example && insertExample(cardContent(text), 40, example, everywhere),
    (text) => example && insertExample(anyCard(text), 40, example, everywhere),
  ],
  'lib/card/editing/edit.ts duplicateElement': edits(duplicateElement),
  'lib/card/editing/edit.ts removeElement': edits(removeElement),
  'lib/card/editing/edit.ts wrapInColumns': edits(wrapInColumns),
  'lib/card/editing/edit.ts insertInto': edits((source) => insertInto(source, '/body/elements', 3, { tag: 'hr' })),
  'lib/card/editing/pictures.ts addPicture': edits((source, path) =>
    addPicture(source, `${path}/img_key`, 'img_v3_a', 1),
  ),
  'lib/card/editing/edit.ts addList': edits((source) => addList(source, '/config')),
  'lib/card/editing/edit.ts writeValue': [
    ...edits((source, path) => writeValue(source, `${path}/content`, 'other')),
    (text) => writeValue(cardContent('a'), '/body/elements/0/content', text),
  ],
  'lib/card/editing/edit.ts removeEmpty': edits((source, path) => removeEmpty(source, `${path}/content`)),
  'lib/card/editing/edit.ts writeJson': edits((source, path) => writeJson(source, `${path}/content`, '"other"')),
  'lib/card/editing/edit.ts valueIn': edits((source, path) => valueIn(source, path)),
  'lib/card/editing/edit.ts differing': [
    (text) => differing(text, `${text}a`),
    (text) => differing(text, text.replace(/.$/, 'a')),
  ],
  'lib/card/editing/edit.ts writeItems': edits((source) => writeItems(source, '/body/elements', [{ tag: 'hr' }])),
  'lib/card/editing/edit.ts renameKeys': edits((source) =>
    renameKeys(source, '/body/elements', new Map([['content', 'words']])),
  ),
  'lib/card/editing/edit.ts combined': edits((source) => combined(source, '', [(text) => addList(text, '/config')])),
  'lib/card/editing/cells.ts numberIn': [
    numberIn,
    (text) => numberIn(text.replace(/\D/g, '1')),
    (text) => numberIn(`1${',111'.repeat(text.length / 4)}`),
  ],
  'lib/card/editing/cells.ts isWhole': [
    (text) => isWhole('number', text),
    (text) => isWhole('number', text.replace(/\D/g, '1')),
    (text) => isWhole('number', ' '.repeat(text.length)),
  ],
  'lib/card/editing/cells.ts cellText': [(text) => cellText('text', text), (text) => cellText('options', [{ text }])],
  'lib/card/editing/cells.ts cellValue': ['number', 'date', 'options', 'persons', 'text'].map(
    (type) => (text: string) => cellValue(type, text, [{ text }]),
  ),
  'lib/card/editing/cells.ts writeCell': [(text) => writeCell(tableOf(text), '', { row: 0, column: 0 }, text)],
  'lib/card/editing/cells.ts pasteCells': [
    (text) => pasteCells(tableOf(text), '', { row: -1, column: 0 }, lines(text)),
  ],
  'lib/card/editing/cells.ts addRow': [(text) => addRow(tableOf(text), '')],
  'lib/card/editing/cells.ts addColumn': [(text) => addColumn(tableOf(text), '')],
  'lib/card/editing/cells.ts removeRow': [(text) => removeRow(tableOf(text), '', 0)],
  'lib/card/editing/cells.ts removeColumn': [(text) => removeColumn(tableOf(text), '', 0)],
  'lib/card/editing/chart-data.ts chartData': [(text) => chartData(chartOf(text), '')],
  'lib/card/editing/chart-data.ts writeChartCell': [
    (text) => writeChartCell(chartElement(text), '/chart_spec', { row: -1, column: 0 }, text),
    (text) => writeChartCell(chartElement(text), '/chart_spec', { row: 0, column: 0 }, text),
  ],
  'lib/card/editing/chart-data.ts pasteChartCells': [
    (text) => pasteChartCells(chartElement(text), '/chart_spec', { row: -1, column: 0 }, lines(text)),
  ],
  'lib/card/editing/chart-data.ts addChartRow': [(text) => addChartRow(chartElement(text), '/chart_spec')],
  'lib/card/editing/chart-data.ts addChartColumn': [(text) => addChartColumn(chartElement(text), '/chart_spec')],
  'lib/card/editing/chart-data.ts removeChartRow': [(text) => removeChartRow(chartElement(text), '/chart_spec', 0)],
  'lib/card/editing/chart-data.ts removeChartColumn': [
    (text) => removeChartColumn(chartElement(text), '/chart_spec', 0),
  ],
  'lib/card/editing/chart-data.ts asChart': [(text) => asChart(chartElement(text), '/chart_spec', 'pie')],
  'lib/card/editing/edit.ts cutOut': [
    (text) => withRoot(longCard(text), (card, root) => cutOut(card, root, itemsOf(card, root), 0)),
  ],
  'lib/card/editing/edit.ts propertyBehind': [
    (text) => withRoot(longCard(text), (card, root) => propertyBehind(card, root, 'a', '1')),
  ],
  'lib/card/editing/second.ts asSecond': [
    asSecond,
    (text) => asSecond(firstCard(text)),
    (text) => asSecond(JSON.stringify({ elements: [{ tag: 'markdown', content: '[a]($b)'.repeat(text.length / 7) }] })),
    (text) => asSecond(JSON.stringify({ elements: [{ tag: 'markdown', content: '['.repeat(text.length) }] })),
  ],
  'lib/card/editing/template.ts templateFields': [(text) => withRoot(templateOf(text), templateFields)],
  'lib/card/editing/template.ts addVariable': [
    (text) => withRoot(templateOf(text), (source, root) => addVariable(source, root, 'b')),
  ],
  'lib/card/editing/template.ts asType': (['text', 'number', 'boolean', 'list', 'object'] as const).map(
    (type) => (text: string) => asType(type, text),
  ),
  'lib/card/editing/texts.ts textsAt': edits((source, path) => {
    const read = readJson(source)
    return 'json' in read && textsAt(source, read.json.tree, stepsOf(path))
  }),
  'lib/card/editing/texts.ts drawnLetters': [
    drawnLetters,
    (text) => drawnLetters('<'.repeat(text.length)),
    (text) => drawnLetters(']('.repeat(text.length / 2)),
  ],
  'lib/card/editing/texts.ts textShown': [
    (text) => textShown([{ path: '', words: text, markdown: true }], [text, 'a']),
  ],
  'lib/card/editing/fields.ts fieldsAt': edits((source, path) => {
    const read = readJson(source)
    return 'json' in read && fieldsAt(source, read.json.tree, stepsOf(path))
  }),
  'lib/card/editing/edit.ts indentAt': [(text) => indentAt(text, text.length)],
  'lib/card/editing/fresh-names.ts withFreshNames': [
    (text) => withFreshNames(longCard(text), cardContent(text)),
    (text) => withFreshNames(namedCard(text), namedCard(text)),
  ],
  'lib/card/editing/edit.ts setValue': edits((source) => setValue(source, '/config', { a: 1 })),
  'lib/card/editing/move.ts moveElement': edits((source, path) => moveElement(source, path, 1)),
  'lib/card/editing/move.ts relocate': edits((source, path) =>
    relocate(source, path, { list: '/body/elements', index: 0 }),
  ),
  'lib/card/editing/weigh.ts weighElements': [
    (text) => weighElements(cardContent(text)),
    (text) => weighElements(longCard(text)),
  ],
  'lib/protocol/pasted-message/unwrap.ts unwrapCard': [
    unwrapCard,
    (text) => unwrapCard(textContent(text)),
    (text) => unwrapCard(JSON.stringify({ msg_type: 'interactive', card: cardContent(text) })),
  ],
  'lib/protocol/wrong-mentions.ts wrongMentions': [
    (text) => wrongMentions(text, 'text'),
    (text) => wrongMentions(`<at ${text}`, 'card'),
    (text) => wrongMentions(`@${text}`, 'post_md'),
  ],
  'lib/protocol/pasted-message/curl.ts dataOfCurl': [dataOfCurl, (text) => dataOfCurl(`curl -d '${text}`)],
  'lib/protocol/pasted-message/may-hold.ts mayHoldMessage': [mayHoldMessage, (text) => mayHoldMessage(`{${text}`)],
  'lib/protocol/pasted-message/places.ts endOfObject': [(text) => endOfObject(`{${text}`, 0)],
  'lib/protocol/pasted-message/places.ts objectsWritten': [
    (text) => [...objectsWritten(text)],
    (text) => [...objectsWritten(`{${text}`)],
  ],
  'lib/protocol/pasted-message/places.ts valuesWithin': [
    (text) => [...valuesWithin(text)],
    (text) => [...valuesWithin(JSON.stringify({ content: [text, `{${text}`] }))],
  ],
  'lib/protocol/pasted-message/places.ts withoutPage': [withoutPage, (text) => withoutPage(`>${text}&quot;`)],
  'lib/protocol/pasted-message/places.ts withoutCalls': [
    withoutCalls,
    withoutPage,
    (text) => withoutCalls(`json.dumps({${text}`),
    (text) => withoutCalls(text.replaceAll(' ', 'json.dumps({')),
  ],
  'lib/protocol/pasted-message/places.ts formAsJson': [
    (text) => formAsJson(`content=%7B${text.replaceAll(/[\s{]/g, '+')}`),
  ],
  'lib/protocol/pasted-message/unwrap.ts rootOf': [rootOf, (text) => rootOf(JSON.stringify(text))],
  'lib/protocol/pasted-message/unwrap.ts unwrap': [unwrap, (text) => unwrap(JSON.stringify({ content: text }))],
  'lib/protocol/pasted-message.ts pastedMessage': [
    pastedMessage,
    (text) => pastedMessage(`{'content': ${text}`),
    (text) => pastedMessage(`{"msg_type":"text","content":${JSON.stringify(text)}}`),
  ],
  'lib/guidance/facts.ts factsIn': [
    (text) =>
      factsIn({
        msg: `Invalid ids: [${text}`,
        card: { err_path: text, error_value: text },
        scopes: [text],
        fields: [{ field: text, description: text }],
        troubleshooter: undefined,
        reset_s: undefined,
      }),
  ],
  'lib/guidance/codes.ts searchCodes': [searchCodes],
  'lib/guidance/codes.ts guidanceFor': [(msg) => guidanceFor({ code: 230001, endpoint: 'reply', msg })],
  'lib/guidance/explain-pasted.ts explainPasted': [explainPasted],
  'lib/guidance/reasons-230001.ts reasonFor230001': [reasonFor230001],
  'lib/model/attempt.ts contentIn': [contentIn],
  'lib/model/job.ts jobIn': [(body) => jobIn({ body })],
  'lib/model/draft.ts readDraft': [
    (text) => readDraft({ target: text, nonce: text, contents: { text: { text }, post: { json: text } } }),
  ],
  'lib/model/draft.ts wordsAgain': ofEachType(wordsAgain),
  'lib/model/runner.ts readRunner': [readRunner, (text) => readRunner(`1 2 ${text}`)],
  'lib/auth/doors.ts isPublic': [isPublic],
  'lib/auth/security-headers.ts policyOfFile': [policyOfFile],
  'lib/auth/claims.ts claimAt': [(text) => claimAt({ a: { b: text } }, text), (text) => claimAt({}, `a.${text}`)],
  'lib/auth/claims.ts identityFrom': [
    (text) =>
      identityFrom(
        'i',
        { sub: 's', name: text, email: text, groups: text },
        { name: 'name', email: 'email', groups: 'groups' },
      ),
  ],
  'lib/auth/cookies.ts cookieIn': [
    (text) => cookieIn({ get: () => text }, 'a'),
    (text) => cookieIn({ get: () => `a=${text}` }, 'a'),
  ],
  'lib/auth/peer.ts mark': [(text) => mark({ 'x-forwarded-for': text }, '10.0.0.1', { includes: () => true })],
  'lib/auth/peer.ts peerOf': [(text) => peerOf({ get: () => text })],
  'lib/auth/peer.ts requestIdOf': [(text) => requestIdOf({ get: () => text })],
  'lib/auth/request-id.ts requestIdFrom': [(text) => requestIdFrom(text)],
  'lib/auth/return-address.ts returnAddress': [returnAddress, (text) => returnAddress(`/${text}`)],
  'lib/auth/loopback.ts isLoopback': [isLoopback, (text) => isLoopback(`127${text}`)],
  'lib/auth/same-origin.ts isAt': [(text) => isAt(text, ['a:1']), (text) => isAt(`http://${text}`, ['a:1'])],
  'lib/auth/same-origin.ts isSameOrigin': [
    (text) => isSameOrigin({ get: (name) => (name === 'origin' ? `http://${text}` : null) }, ['a:1']),
  ],
  'lib/i18n/locale.ts pickLocale': [(text) => pickLocale(text, text)],
  'lib/store/chain.ts digestOf': [(text) => digestOf(text, text, text)],
  'lib/store/folded.ts contains': [(text) => contains('words_folded', text)],
  'lib/store/folded.ts folded': [folded],
  'lib/store/folded.ts foldedSearch': [foldedSearch],
  'lib/store/folded.ts withoutNul': [withoutNul],
  'lib/store/attempt-filter.ts readCursor': [readCursor],
  'lib/store/marks.ts marksOfWords': [marksOfWords],
  'lib/store/marks.ts readTime': [readTime],
  'lib/store/marks.ts timesWithin': [(text) => timesWithin(text, 0, 1)],
  'lib/store/marks.ts readHits': [(text) => readHits(text, allBits())],
  'lib/sandbox/checks/content-check.ts checkContent': ofEachType((type, content) =>
    checkAsFeishu(type, content, assumed),
  ),
  'lib/sandbox/checks/card-check.ts checkCard': [
    (text) => checkCard(text, assumed),
    (text) => checkCard(cardContent(text), assumed),
    (text) => checkCard(longCard(text), assumed),
  ],
  'lib/sandbox/checks/content-check.ts checkWords': [checkWords],
  'lib/sandbox/checks/card-refusals.ts staged': [
    (text) => staged(200621, text),
    (text) => staged(200621, longCard(text)),
  ],
  'lib/sandbox/strict-json.ts readStrictly': [readStrictly, (text) => readStrictly(anyCard(text))],
  'lib/sandbox/stored.ts stored': ofEachType(stored),
  'components/history/filter.ts readFilter': [
    (text) =>
      readFilter({ message_id: text, text, code: text, status: text, operator: text, chat: text, app_id: text }),
    (text) => readFilter({ person: text, from: text, to: '2026-11-27', zone: text }),
  ],
  'components/card-editor/completion/markdown-completion.ts beginsTag': [beginsTag],
  'components/card-editor/completion/markdown-completion.ts completeMarkdown': [
    (text) => {
      const tree = treeOf(cardContent(text))
      return tree && completeMarkdown(tree, ['body', 'elements', 0, 'content'], `${text}</`, 0, 'en')
    },
  ],
  'components/code-editor/changed-lines.ts changedLines': [(text) => changedLines(text, text.slice(text.length / 3))],
  'components/code-editor/changed-lines.ts withIndentOf': [(text) => withIndentOf(text, `  ${text}`)],
  'lib/card/seen.ts seenOf': [(text) => seenIn(cardContent(text)), (text) => seenIn(anyCard(text))],
  'components/code-editor/json-token.ts tokenAt': [(text) => tokenAt(text, text.length / 2)],
  'components/code-editor/json-token.ts commasAround': [(text) => commasAround(text, text.length / 2, text.length / 2)],
  'components/preview/card/controls/calculate.ts calculate': [calculate],
  'components/preview/message/leaving.tsx isWeb': [isWeb],
  'components/preview/message/use-person.ts initialsOf': [initialsOf],
}

function seenIn(card: string) {
  const tree = treeOf(card)
  return tree && seenOf(tree)
}

function problemsOf(card: string) {
  const tree = treeOf(card)
  return tree && cardProblems(tree)
}
