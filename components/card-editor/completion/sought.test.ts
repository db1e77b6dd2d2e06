import { CompletionContext } from '@codemirror/autocomplete'
import { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { mentionQuery } from '#components/ui/mention-query.ts'
import { completeEmoji, soughtIn } from './sought.ts'

/** A card with its cursor at the bar. */
const card = (element: string) => `{"elements": [${element}]}`
const at = (source: string) => ({ source: source.replace('|', ''), pos: source.indexOf('|') })

test.each<[string, string, string | null]>([
  ['in Markdown', '{"tag":"markdown","content":"Ask @li|"}', 'li'],
  ['behind a break', '{"tag":"markdown","content":"Ask\\n@li|"}', 'li'],
  ['in lark_md', '{"tag":"div","text":{"tag":"lark_md","content":"@|"}}', ''],
  ['in a language of it', '{"tag":"markdown","content":"a","i18n_content":{"zh_cn":"请@林|"}}', '林'],
  ['in words that know no mention', '{"tag":"div","text":{"tag":"plain_text","content":"@li|"}}', null],
  ['in an address of mail', '{"tag":"markdown","content":"lin@li|"}', null],
  ['in a key', '{"tag":"markdown","@li|":"a"}', null],
  ['within another string', '{"tag":"markdown","content":"@a","element_id":"b|"}', null],
  ['in a comment', '{"tag":"markdown"} // @li|', null],
])('%s an @ looks for somebody', (_, element, query) => {
  const { source, pos } = at(card(element))
  const sought = soughtIn(source, pos, mentionQuery)
  expect(sought?.query ?? null).toBe(query)
  if (sought) expect(source[sought.from]).toBe('@')
})

test.each<[string, string, string[]]>([
  [':fire|', 'en', ['Fire', 'FIREWORKS', 'FIRECRACKER']],
  ['\\n:赞|', 'en', ['THUMBSUP']],
  ['at 10:30|', 'en', []],
])('of %s emoji are offered by their names in both languages', async (words, locale, first) => {
  const { source, pos } = at(card(`{"tag":"markdown","content":"${words}"}`))
  const context = new CompletionContext(EditorState.create({ doc: source }), pos, false)
  const found = await completeEmoji(() => locale as 'en')(context)
  expect(found?.options.slice(0, first.length).map(({ label }) => label) ?? []).toEqual(first)
  if (found) expect(source[found.from - 1]).toBe(':')
})
