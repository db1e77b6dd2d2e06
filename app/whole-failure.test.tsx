import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { unreadableStore } from '#lib/model/unreadable-store.ts'
import WholeFailure from './whole-failure.tsx'

const drawn = (digest: string) =>
  renderToStaticMarkup(<WholeFailure error={Object.assign(new Error('secret words'), { digest })} />)

test('before the browser tells its language both are spoken, with what finds the error in the log', () => {
  const html = drawn('1234567890')
  expect(html).toContain('<section lang="zh-CN"><h1>页面无法显示</h1>')
  expect(html).toContain('<section lang="en"><h1>This page could not be shown</h1>')
  expect(html).toContain('<code>1234567890</code>')
  expect(html).not.toContain('secret words')
})

test('a database that cannot be read is told as such', () => {
  const html = drawn(unreadableStore)
  expect(html).toContain('The record of replies cannot be read')
  expect(html).toContain('无法读取发送记录')
  expect(html).not.toContain(unreadableStore)
})
