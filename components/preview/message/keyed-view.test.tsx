import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { QueryProvider } from '#components/shell/query-client.tsx'
import { LanguageProvider } from '#components/shell/use-messages.tsx'
import { SceneProvider } from '../scene.tsx'
import { KeyedView } from './keyed-view.tsx'

const drawn = (msg_type: string, content: unknown, locale: 'en' | 'zh-CN' = 'en') =>
  renderToStaticMarkup(
    <QueryProvider>
      <LanguageProvider locale={locale}>
        <SceneProvider value={{ scheme: 'light', device: 'pc', language: 'zh_cn' }}>
          <KeyedView msg_type={msg_type} content={typeof content === 'string' ? content : JSON.stringify(content)} />
        </SceneProvider>
      </LanguageProvider>
    </QueryProvider>,
  )

describe('messages of keys are drawn', () => {
  test.each<[string, object, RegExp]>([
    ['image', { image_key: 'img_v3_1' }, /fs-image/],
    ['file', { file_key: 'file_v3_1' }, /file_v3_1.*name and size/],
    ['file', { file_key: 'file_v3_1', file_name: '值班表.pdf' }, /值班表\.pdf/],
    ['audio', { file_key: 'file_v3_1', duration: 61_400 }, /1:01/],
    ['audio', { file_key: 'file_v3_1' }, /0:00/],
    ['media', { file_key: 'file_v3_1' }, /frame of its own/],
    ['media', { file_key: 'file_v3_1', image_key: 'img_v3_1', duration: 5000 }, /0:05/],
    ['sticker', { file_key: 'v3_1' }, /no picture of a sticker/],
    ['share_chat', { chat_id: 'oc_1' }, /oc_1.*button to join/],
    ['share_user', { user_id: 'ou_1' }, /Contact card/],
  ])('%s %j', (msg_type, content, shown) => {
    expect(drawn(msg_type, content)).toMatch(shown)
  })

  test.each(['image', 'file', 'audio', 'media', 'sticker', 'share_chat', 'share_user'])(
    '%s: whatever is broken is told calmly, and nothing from outside becomes an element',
    (msg_type) => {
      for (const content of ['', '{', '[]', '5']) expect(drawn(msg_type, content)).toContain('data-cannot-draw')
      const hostile = Object.fromEntries(
        ['image_key', 'file_key', 'chat_id', 'user_id', 'file_name'].map((name) => [
          name,
          '<img src=x onerror=alert(1)>',
        ]),
      )
      expect(drawn(msg_type, hostile)).not.toContain('<img src=x')
      expect(drawn(msg_type, { file_key: 5, duration: 'x' }, 'zh-CN')).toContain('fs-keyed')
    },
  )
})
