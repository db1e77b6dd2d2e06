import fc from 'fast-check'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { QueryProvider } from '#components/shell/query-client.tsx'
import { LanguageProvider } from '#components/shell/use-messages.tsx'
import { listLine } from '#lib/shown/list-line.ts'
import { CardView } from '../card/card-view.tsx'
import { SceneProvider } from '../scene.tsx'
import { PostView } from './post-view.tsx'
import { TextView } from './text-view.tsx'

const languages = ['zh_cn', 'en_us'] as const
type Language = (typeof languages)[number]

/** The words of a bubble as one reads them, spaces and the sign of a mention apart: Feishu's own words are not compared. */
const read = (words: string) => words.replace(/@|\s+/g, '')

function bubble(view: ReactNode, language: Language): string {
  const html = renderToStaticMarkup(
    <QueryProvider>
      <LanguageProvider locale="en">
        <SceneProvider value={{ scheme: 'light', device: 'pc', language }}>{view}</SceneProvider>
      </LanguageProvider>
    </QueryProvider>,
  )
  return read(html.replace(/<[^>]+>/g, '').replaceAll('&amp;', '&'))
}

const line = (msg_type: string, content: string, language: Language) =>
  read(listLine(msg_type, content, language)?.words ?? '')

const word = fc.stringMatching(/^[a-z]{1,6}[0-9]{1,3}$|^[\u4e00-\u4e20]{1,4}$/)
const language = fc.constantFrom(...languages)

/** Markup that a text message knows, with words in it. */
const ofText = fc.oneof(
  word,
  word.map((one) => `<b>${one}</b>`),
  word.map((one) => `<i>${one}</i>`),
  word.map((one) => `<u><s>${one}</s></u>`),
  word.map((one) => `[${one}](https://example.com/a)`),
  word.map((one) => `<at user_id="ou_${one.codePointAt(0)}">${one}</at>`),
)

test('a text says the same in its bubble, in the list and in a notification', () => {
  fc.assert(
    fc.property(fc.array(ofText, { minLength: 1, maxLength: 8 }), language, (parts, language) => {
      const content = JSON.stringify({ text: parts.join(' ') })
      expect(line('text', content, language)).toBe(bubble(<TextView content={content} />, language))
    }),
  )
})

const element = fc.oneof(
  word.map((text) => ({ tag: 'text', text })),
  fc.tuple(word, fc.constantFrom('bold', 'italic', 'underline', 'lineThrough')).map(([text, style]) => ({
    tag: 'text',
    text,
    style: [style],
  })),
  word.map((text) => ({ tag: 'a', text, href: 'https://example.com' })),
  word.map((user_name) => ({ tag: 'at', user_id: `ou_${user_name.codePointAt(0)}`, user_name })),
)
const markdown = fc.oneof(
  word,
  word.map((one) => `**${one}**`),
  word.map((one) => `~~${one}~~`),
  word.map((one) => `[${one}](https://example.com)`),
)
const md = fc.array(markdown, { minLength: 1, maxLength: 4 }).map((parts) => [{ tag: 'md', text: parts.join(' ') }])
const post = fc.record({
  title: fc.oneof(word, fc.constant('')),
  content: fc.array(fc.oneof(fc.array(element, { minLength: 1, maxLength: 4 }), md), { minLength: 1, maxLength: 4 }),
})

test('a post says the same in the reader’s language', () => {
  fc.assert(
    fc.property(post, post, language, (zh_cn, en_us, language) => {
      const content = JSON.stringify({ zh_cn, en_us })
      expect(line('post', content, language)).toBe(bubble(<PostView content={content} />, language))
    }),
  )
})

const spoken = fc.record({ zh_cn: word, en_us: word })
const inBoth = (tag: 'plain_text' | 'lark_md') =>
  spoken.map((i18n_content) => ({ tag, content: 'never', i18n_content }))

test('a card without a title says its first words, one with a title its title, in the reader’s language', () => {
  fc.assert(
    fc.property(
      fc.option(inBoth('plain_text'), { nil: undefined }),
      fc.array(inBoth('lark_md'), { minLength: 1, maxLength: 3 }),
      language,
      (title, texts, language) => {
        const card = {
          schema: '2.0',
          ...(title && { header: { title } }),
          body: { elements: texts.map((text) => ({ tag: 'div', text })) },
        }
        const content = JSON.stringify(card)
        const shown = bubble(<CardView content={content} />, language)
        const told = line('interactive', content, language)
        expect(told).not.toBe('')
        expect(shown.startsWith(told)).toBe(true)
        if (title) expect(told).toBe(read(title.i18n_content[language]))
        else expect(told).toBe(shown)
      },
    ),
  )
})
