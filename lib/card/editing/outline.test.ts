import { expect, test } from 'vitest'
import { chainAt, flat, nodeAt, outlineCard, outlinePost } from './outline.ts'

const lines = (source: string) =>
  flat(outlineCard(source).nodes).map(({ path, tag, words }) => `${path} ${tag} ${words}`.trim())

test.each<[string, string, string[]]>([
  [
    'a card 2.0',
    '{"schema":"2.0","header":{"title":{"tag":"plain_text","content":"Title"}},"body":{"elements":[{"tag":"hr"},{"tag":"markdown","content":"\\n# **One** <font color=\'red\'>two</font>\\nthree"}]}}',
    ['/header header Title', '/body/elements/0 hr', '/body/elements/1 markdown One two'],
  ],
  [
    'a card 1.0, with what stands beside a text and in an action',
    '{"elements":[{"tag":"div","text":{"tag":"lark_md","content":"x"},"extra":{"tag":"img"}},{"tag":"action","actions":[{"tag":"button","text":{"tag":"plain_text","content":"OK"}}]}]}',
    ['/elements/0 div x', '/elements/0/extra img', '/elements/1 action', '/elements/1/actions/0 button OK'],
  ],
  [
    'columns, with and without their tag; those of a table are none',
    '{"elements":[{"tag":"column_set","columns":[{"elements":[{"tag":"hr"}]}]},{"tag":"table","columns":[{"name":"a","display_name":"A"}]}]}',
    [
      '/elements/0 column_set',
      '/elements/0/columns/0 column',
      '/elements/0/columns/0/elements/0 hr',
      '/elements/1 table A',
    ],
  ],
  [
    'languages',
    '{"i18n_elements":{"zh_cn":[{"tag":"hr"}],"en_us":[]}}',
    ['/i18n_elements/zh_cn zh_cn', '/i18n_elements/zh_cn/0 hr', '/i18n_elements/en_us en_us'],
  ],
  ['broken JSON, as far as it goes', '{"elements":[{"tag":"hr"},{"tag":"mark', ['/elements/0 hr', '/elements/1 mark']],
  ['an element without a tag', '{"elements":[{}]}', ['/elements/0']],
  [
    'links by their labels',
    '{"elements":[{"tag":"markdown","content":"See [the page](https://a.example/x_(y)) ![pic](img_1) [open]("}]}',
    ['/elements/0 markdown See the page pic open]('],
  ],
  ['no card', '[]', []],
  ['nothing', '', []],
])('%s', (_, source, expected) => expect(lines(source)).toEqual(expected))

test('the element around an offset is the innermost', () => {
  const source = '{"elements":[{"tag":"form","elements":[{"tag":"hr"}]}]}'
  const { nodes } = outlineCard(source)
  expect(chainAt(nodes, source.indexOf('hr')).map(({ tag }) => tag)).toEqual(['form', 'hr'])
  expect(chainAt(nodes, source.indexOf('form')).map(({ tag }) => tag)).toEqual(['form'])
  expect(chainAt(nodes, 3)).toEqual([])
  expect(nodeAt(nodes, '/elements/0/elements/0/margin')?.tag).toBe('hr')
  expect(nodeAt(nodes, '/config')).toBeNull()
})

test('a post is languages, paragraphs, elements', () => {
  const source = '{"zh_cn":{"title":"x","content":[[{"tag":"text","text":"a"}],[{"tag":"img"}]]}}'
  expect(flat(outlinePost(source).nodes).map(({ path, tag }) => `${path} ${tag}`)).toEqual([
    '/zh_cn zh_cn',
    '/zh_cn/content/0 ',
    '/zh_cn/content/0/0 text',
    '/zh_cn/content/1 ',
    '/zh_cn/content/1/0 img',
  ])
})

test('nesting without end is no outline, and no fall', () => {
  expect(outlineCard(`{"elements":${'[{"elements":'.repeat(3000)}`).nodes.length).toBeLessThanOrEqual(1)
})
