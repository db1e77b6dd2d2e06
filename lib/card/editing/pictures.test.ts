import { expect, test } from 'vitest'
import { changed, type Edit } from './edit.ts'
import { addPicture, takesPictures } from './pictures.ts'

const img = '{"tag":"img","img_key":"img_a"}'
const added = (key: string) => `{"tag":"img","img_key":"${key}","alt":{"tag":"plain_text","content":""}}`

test.each<[string, string, string, string | null]>([
  [
    'an img',
    `{"elements":[${img},{"tag":"hr"}]}`,
    '/elements/0/img_key',
    `{"elements":[${img},${added('img_b')},${added('img_c')},{"tag":"hr"}]}`,
  ],
  [
    'a combination',
    '{"elements":[{"tag":"img_combination","img_list":[{"img_key":"img_a"}]}]}',
    '/elements/0/img_list/0/img_key',
    '{"elements":[{"tag":"img_combination","img_list":[{"img_key":"img_a"},{"img_key":"img_b"},{"img_key":"img_c"}]}]}',
  ],
  ['the icon of a header', '{"header":{"icon":{"tag":"custom_icon","img_key":"img_a"}}}', '/header/icon/img_key', null],
  ['no element', '{"elements":[]}', '/elements/0/img_key', null],
])('more pictures behind one, which stays what is looked at: %s', (_, source, path, wanted) => {
  let now: string | null = source
  for (const [i, key] of ['img_b', 'img_c'].entries()) {
    const edit: Edit | null = now === null ? null : addPicture(now, path, key, i + 1)
    const next: string | null = now === null || edit === null ? null : changed(now, edit.changes)
    if (next && edit) expect(next.slice(edit.at.from, edit.at.to)).toContain('img_a')
    now = next
  }
  expect(now).toBe(wanted)
})

test.each([
  [{ tag: 'img' }, '/elements/0/img_key', true],
  [{ img_key: 'a' }, '/elements/0/img_list/2/img_key', true],
  [{ tag: 'img' }, '/elements/0/other_key', false],
  [{ tag: 'custom_icon' }, '/elements/0/icon/img_key', false],
  [{ tag: 'img' }, '/img/img_key', false],
  [null, '/elements/0/img_key', false],
])('%j at %s takes other pictures: %s', (element, path, takes) => {
  expect(takesPictures(element, path)).toBe(takes)
})
