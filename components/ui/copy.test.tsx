import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { LanguageProvider } from '#components/shell/use-messages.tsx'
import { copyText, WhatCame } from './copy.tsx'

afterEach(() => vi.unstubAllGlobals())

const allows = () => Promise.resolve()
const forbids = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'))

class Element {
  value = ''
  style = {}
  isThere = true
  focused = 0
  focus() {
    this.focused++
  }
  select() {}
  remove() {
    this.isThere = false
  }
}

/** A page whose clipboard answers so, and whose old command does; undefined: there is no clipboard, as on plain http. */
function page(writeText: (() => Promise<void>) | undefined, oldCommand: boolean) {
  const [button, area] = [new Element(), new Element()]
  vi.stubGlobal('HTMLElement', Element)
  vi.stubGlobal('navigator', { clipboard: writeText && { writeText } })
  vi.stubGlobal('document', {
    activeElement: button,
    createElement: () => area,
    body: { append: () => {} },
    execCommand: () => oldCommand,
  })
  return { button, area }
}

test.each([
  ['the clipboard takes it', allows, false, true],
  ['the clipboard is withheld, the old command copies', forbids, true, true],
  ['there is no clipboard, the old command copies', undefined, true, true],
  ['the clipboard is withheld, and the old command does nothing', forbids, false, false],
  ['there is no clipboard, and the old command does nothing', undefined, false, false],
])('%s', async (_, writeText, oldCommand, copied) => {
  page(writeText, oldCommand)
  expect(await copyText('om_1')).toBe(copied)
})

test('the old command leaves nothing on the page, and the cursor where it was', async () => {
  const { button, area } = page(undefined, true)
  await copyText('om_1')
  expect(area).toMatchObject({ value: 'om_1', isThere: false })
  expect(button.focused).toBe(1)
})

const shown = (came: Parameters<typeof WhatCame>[0]['came'], locale: 'en' | 'zh-CN' = 'en') =>
  renderToStaticMarkup(
    <LanguageProvider locale={locale}>
      <WhatCame came={came} />
    </LanguageProvider>,
  )

test('nothing is said before anything was tried', () => {
  expect(shown(null)).toBe('<span aria-live="polite" class="sr-only"></span>')
})

test('what was copied is said, and is not shown once more', () => {
  expect(shown({ status: 'copied', text: 'om_1' })).toMatch(/aria-live="polite"[^>]*>Copied<\/span>$/)
})

test.each([
  ['en', 'Could not copy. The text is selected here: copy it by hand.', 'Text to copy by hand'],
  ['zh-CN', '复制失败。文字已在这里选中，请手动复制。', '供手动复制的文字'],
] as const)(
  'what could not be copied is said in %s, and stands in a field to be copied by hand',
  (locale, said, name) => {
    const html = shown({ status: 'failed', text: 'log_id: <b>\n2' }, locale)
    expect(html).toContain(`>${said}</span>`)
    expect(html).toMatch(new RegExp(`<textarea readOnly="" aria-label="${name}"`))
    expect(html).toContain('>log_id: &lt;b&gt;\n2</textarea>')
  },
)
