import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Isolated } from './isolated.tsx'

const words = (html: string) => html.replace(/<[^>]*>/g, '')
const shown = (text: string) => renderToStaticMarkup(<Isolated text={text} />)

test('words are isolated, and are what they were', () => {
  expect(shown('Lin <b>')).toBe('<bdi>Lin &lt;b&gt;</bdi>')
})

test('what would deceive is named in its place and does nothing any more', () => {
  const html = shown('invoice\u202egpj.exe\u200b')
  expect(words(html)).toBe('invoiceU+202Egpj.exeU+200B')
  expect(html.match(/data-invisible/g)).toHaveLength(2)
  expect(html).not.toMatch(/[\u200b\u202e]/)
})

test('of very many only the first are marked, and none is left as it was', () => {
  const html = shown('a\u200b'.repeat(50_000))
  expect(html.match(/data-invisible/g)).toHaveLength(500)
  expect(words(html).match(/U\+200B/g)).toHaveLength(50_000)
  expect(html).not.toContain('\u200b')
})
