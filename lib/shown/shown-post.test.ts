import { expect, test } from 'vitest'
import { readPost } from './shown-post.ts'

test('an object where the name of a style belongs is no style', () => {
  const element = { tag: 'text', text: 'on it', style: [{ toString: 1 }, 'bold'] }
  const post = readPost(JSON.stringify({ zh_cn: { title: '', content: [[element]] } }), 'zh_cn')
  expect(post).toMatchObject({ paragraphs: [[{ tag: 'text', text: 'on it', style: ['bold'] }]] })
})
