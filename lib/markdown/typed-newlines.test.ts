import { expect, test } from 'vitest'
import { withLineBreaks } from './typed-newlines.ts'

test.each([
  ['磁盘已满\\n正在处理', '磁盘已满\n正在处理'],
  ['Done.\\nNext: db-3', 'Done.\nNext: db-3'],
  ['Steps\\n- one\\n- two', 'Steps\n- one\n- two'],
  ['a\\r\\n\\r\\nb', 'a\n\nb'],
  ['Disk is full!\\nplease look', 'Disk is full!\nplease look'],
  ['one\\n', 'one\n'],
  ['see `a\\nb`\\nCode stays', 'see `a\\nb`\nCode stays'],
  ['```\nprintf("x\\n")\n```\\n好', '```\nprintf("x\\n")\n```\n好'],
  ['好\\n日志在 C:\\new\\nginx', '好\n日志在 C:\\new\\nginx'],
])('%j is meant as %j', (text, meant) => {
  expect(withLineBreaks(text)).toBe(meant)
})

test.each([
  'one\ntwo',
  'CORP\\nancy',
  'C:\\new\\Notes',
  '\\\\server\\News',
  '{"text":"a\\nB"}',
  '`printf("%s\\n")`',
  '```\na\\nB\n```',
  'no \\ at all',
  '',
])('%j is as it is meant', (text) => {
  expect(withLineBreaks(text)).toBeNull()
})
