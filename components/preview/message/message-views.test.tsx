import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { QueryProvider } from '#components/shell/query-client.tsx'
import { LanguageProvider } from '#components/shell/use-messages.tsx'
import { emojiKeys } from '#lib/markdown/emoji.ts'
import { payloads, skipped } from '#lib/shown/payloads.testing.ts'
import { CardView } from '../card/card-view.tsx'
import { type Scene, SceneProvider } from '../scene.tsx'
import { Pager } from './pager.tsx'
import { PostView } from './post-view.tsx'
import { TextView } from './text-view.tsx'

const scene: Scene = { scheme: 'light', device: 'pc', language: 'zh_cn' }

function drawn(view: ReactNode, part: Partial<Scene> = {}): string {
  return renderToStaticMarkup(
    <QueryProvider>
      <LanguageProvider locale="en">
        <SceneProvider value={{ ...scene, ...part }}>{view}</SceneProvider>
      </LanguageProvider>
    </QueryProvider>,
  )
}

const json = (value: unknown) => JSON.stringify(value)
const words = (html: string) => html.replace(/<br\/?>/g, '\n').replace(/<[^>]+>/g, '')
const plain = (content: string) => ({ tag: 'plain_text', content })

describe('text', () => {
  test('markup is drawn, not quoted', () => {
    const html = drawn(<TextView content={json({ text: '<b>On it</b>\n[log](https://example.com/a)' })} />)
    expect(words(html)).toBe('On it\nlog')
    expect(html).toContain('href="https://example.com/a"')
    expect(html).toContain('rel="noreferrer noopener"')
  })

  test('what goes out as typed says why', () => {
    expect(words(drawn(<TextView content={json({ text: '<b>open' })} />))).toContain('&lt;b&gt; has no partner')
  })

  test.each([
    ['one paragraph', 'x'.repeat(50_000), 20_000],
    ['lines', 'x'.repeat(99).concat('\n').repeat(500), 20_000],
    ['a style over all of it', `<b>${'中'.repeat(50_000)}</b>`, 20_000],
    ['a pair of halves at the cut', `x${'😀'.repeat(30_000)}`, 19_999],
    ['just short enough', 'x'.repeat(20_000), 20_000],
  ])('a very long text is drawn in part and says so: %s', (_, text, most) => {
    const html = drawn(<TextView content={json({ text })} />)
    const [bubble = ''] = html.split('role="note"')
    expect(words(bubble).replace(/<div.*$/, '')).toHaveLength(most)
    expect(html.includes('Drawn here: the first 20,000 characters')).toBe(text.length > 20_000)
  })

  test.each(['{"text":', '{}', '[]', ''])('%j is told calmly', (content) => {
    expect(drawn(<TextView content={content} />)).toContain('data-cannot-draw')
  })

  test('words from outside never become elements', () => {
    expect(drawn(<TextView content={json({ text: '<img src=x onerror=alert(1)>' })} />)).not.toContain('<img')
  })
})

describe('post', () => {
  const post = {
    zh_cn: {
      title: '处理结果',
      content: [
        [
          { tag: 'text', text: '已修复 ', style: ['bold', 'sparkling'] },
          { tag: 'a', text: '变更', href: 'https://example.com' },
          { tag: 'at', user_id: 'ou_1' },
          { tag: 'emotion', emoji_type: 'SMILE' },
        ],
        [{ tag: 'img', image_key: 'img_v3_0abcdefgh' }],
        [{ tag: 'media', file_key: 'file_1' }],
        [{ tag: 'hr' }],
        [{ tag: 'code_block', language: 'GO', text: 'func main() {}' }],
        [{ tag: 'md', text: '**b** and ~u~' }],
        [{ tag: 'sparkle' }],
      ],
    },
    en_us: { title: 'Result', content: [[{ tag: 'text', text: 'Fixed' }]] },
  }

  test('all nine tags have a view, and an unknown one a labelled box', () => {
    const html = drawn(<PostView content={json(post)} />)
    for (const tag of ['text', 'a', 'at', 'img', 'media', 'emotion', 'hr', 'code_block', 'md'])
      expect(html).toContain(`data-tag="${tag}"`)
    expect(html).toContain('data-unpreviewed="sparkle"')
    expect(html).toContain('data-path="/zh_cn/content/0/1"')
  })

  test.each([
    ['en_us', 'Result'],
    ['zh_cn', '处理结果'],
    ['ja_jp', 'Result'],
  ])('a reader of %s sees %s', (language, title) => {
    expect(words(drawn(<PostView content={json(post)} />, { language }))).toContain(title)
  })

  test('a link that is not on the web is told, not offered', () => {
    const html = drawn(
      <PostView content={json({ zh_cn: { content: [[{ tag: 'a', text: 'x', href: 'javascript:alert(1)' }]] } })} />,
    )
    expect(html).not.toContain('<a ')
  })
})

describe('what one cannot do in every place', () => {
  const post = (...elements: object[]) => json({ zh_cn: { content: [elements] } })
  test('a mention as it is read back stands once, and says that it names nobody', () => {
    const html = drawn(<PostView content={post({ tag: 'at', user_id: '@_user_1', user_name: '' })} />)
    expect(words(html)).toBe('@_user_1')
    expect(html).toContain('This id only stands in messages that were read')
  })

  test.each([
    ['a table', '| a |\n|---|\n| 1 |', true],
    ['a small heading', '#### a', true],
    ['a picture', '![x](img_v3_1)', true],
    ['a large heading, as typed', '# a', false],
    ['a list', '- a', false],
  ])('%s in a post: whether older clients are spoken of is %s %s', (_, text, told) => {
    expect(drawn(<PostView content={post({ tag: 'md', text })} />).includes('data-newer')).toBe(told)
  })

  test('a program stands under its language and a way to copy it', () => {
    const html = drawn(<PostView content={post({ tag: 'code_block', language: 'GO', text: 'x' })} />)
    expect(html).toContain('<span>GO</span><span aria-live="polite"></span><button type="button">Copy</button>')
  })

  test.each([...emojiKeys])('%s is a square picture', (emoji_type) => {
    const html = drawn(<PostView content={post({ tag: 'emotion', emoji_type })} />)
    expect(html).toContain(`class="fs-emoji" role="img" aria-label="${emoji_type}" title=":${emoji_type}:"`)
    expect([...words(html)].length).toBeLessThanOrEqual(2)
  })
})

describe('card', () => {
  test('every element carries its tag and its place', () => {
    const html = drawn(
      <CardView
        content={json({
          schema: '2.0',
          header: {
            title: plain('Deploy'),
            subtitle: plain('api'),
            template: 'green',
            text_tag_list: [{ tag: 'text_tag', text: plain('prod') }],
          },
          body: {
            elements: [
              { tag: 'markdown', content: '# Hi\n<font color="red">red</font>' },
              { tag: 'div', text: plain('words'), fields: [{ is_short: true, text: plain('f') }] },
              { tag: 'hr' },
              { tag: 'img', img_key: 'img_v3_x', size: '200px 120px' },
              { tag: 'column_set', columns: [{ tag: 'column', elements: [{ tag: 'button', text: plain('OK') }] }] },
              { tag: 'sparkle', glow: {} },
            ],
          },
        })}
      />,
    )
    for (const path of ['/header', '/body/elements/0', '/body/elements/4/columns/0/elements/0'])
      expect(html).toContain(`data-path="${path}"`)
    expect(html).toContain('--fs-band-green')
    expect(html).toContain('color:var(--fs-red-600)')
    expect(html).toContain('width:200px;height:120px')
    expect(html).toContain('data-unpreviewed="sparkle"')
  })

  test('broken JSON names the line it breaks in', () => {
    const html = drawn(<CardView content={'{\n  "elements": [],\n  "header"\n}'} />)
    expect(words(html)).toContain('at line 4, character 1')
  })

  test('of a long card nothing is lost, and only its first and last element lose their margin', () => {
    const element = (i: number) => ({ tag: 'column_set', margin: '8px 0px 4px 0px', columns: [], i })
    const elements = Array.from({ length: 45 }, (_, i) => element(i))
    const html = drawn(<CardView content={json({ elements })} />)
    const margins = [...html.matchAll(/data-path="\/elements\/(\d+)" style="margin:([^;"]*)/g)]
    expect(margins.map(([, i]) => Number(i))).toEqual(elements.map(({ i }) => i))
    const told = margins.map(([, , margin]) => margin)
    expect(new Set(told.slice(1, -1))).toEqual(new Set(['8px 0px 4px 0px']))
    expect([told.at(0), told.at(-1)]).toEqual(['0px 0px 4px 0px', '8px 0px 0px 0px'])
  })

  test('1.0: note, action, and the reader’s language', () => {
    const content = json({
      i18n_elements: {
        zh_cn: [{ tag: 'note', elements: [plain('备注')] }],
        en_us: [{ tag: 'action', actions: [{ tag: 'button', text: plain('Open'), url: 'https://example.com' }] }],
      },
    })
    expect(words(drawn(<CardView content={content} />))).toBe('备注')
    expect(drawn(<CardView content={content} />, { language: 'en_us' })).toContain('data-opens="https://example.com"')
  })

  test('a colour cannot smuggle in a style', () => {
    const content = json({
      elements: [{ tag: 'markdown', content: '<font color="red;background:url(https://x.y)">x</font>' }],
    })
    expect(drawn(<CardView content={content} />)).not.toContain('url(')
  })

  test('templates and entities say what cannot be known', () => {
    const template = json({ type: 'template', data: { template_id: 'AAq1', template_variable: { name: 'Lin' } } })
    expect(words(drawn(<CardView content={template} />))).toContain('AAq1')
    expect(words(drawn(<CardView content={json({ type: 'card', data: { card_id: '7371' } })} />))).toContain('7371')
  })

  test.each(['{"elements":', '[]', '"x"', 'null'])('%s is told calmly', (content) => {
    expect(drawn(<CardView content={content} />)).toContain('data-cannot-draw')
  })
})

describe('whole messages', () => {
  test.each(['card1', 'card2', 'post'] as const)('%s: all are drawn', { timeout: 60_000 }, (kind) => {
    if (skipped) console.info(skipped)
    const View = kind === 'post' ? PostView : CardView
    for (const { file, content } of payloads(kind))
      expect(drawn(<View content={content} />), file).not.toContain('data-cannot-draw')
  })
})

test('the way past the last page stays in reach of the keyboard', () => {
  const html = drawn(<Pager page={1} pages={2} onTurn={() => {}} />)
  expect(html).toContain('aria-label="Next page" aria-disabled="true"')
  expect(html).not.toContain(' disabled')
})
