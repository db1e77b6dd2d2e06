import { describe, expect, test } from 'vitest'
import { listLine } from '#lib/shown/list-line.ts'
import { summaryOfReply } from '#lib/shown/summary.ts'
import { wordsProblems } from '#lib/shown/words-problems.ts'
import { checkContent } from '../check.ts'
import { isKeyed, type KeyedType, messages, msgTypes } from '../messages.ts'

const keyed = msgTypes.filter(isKeyed)
const key = { picture: 'img_v3_1', file: 'file_v3_1', sticker: 'v3_1', chat: 'oc_1', person: 'ou_1' }
const whole = (type: KeyedType) =>
  JSON.stringify(Object.fromEntries(Object.entries(messages[type].fields).map(([name, of]) => [name, key[of]])))

describe.each(keyed)('%s', (type) => {
  const { draft, draftOf, compose, isEmpty, rewritten, fields } = messages[type] as (typeof messages)['media']
  const names = Object.keys(fields) as ('file_key' | 'image_key')[]

  test('is composed of its keys, in their order, and read back from them', () => {
    expect(compose(draftOf(whole(type)))).toBe(whole(type))
    expect(compose(rewritten(draft.parse({}), whole(type)))).toBe(whole(type))
    expect(Object.keys(JSON.parse(whole(type)))).toEqual(names)
  })

  test('what Feishu adds where it is read back is left out', () => {
    const readBack = JSON.stringify({ ...JSON.parse(whole(type)), file_name: 'a.pdf', duration: 7 })
    expect(compose(draftOf(readBack))).toBe(whole(type))
  })

  test('blanks around a key go; nothing at all is empty, and is told as missing', () => {
    const [first = 'file_key'] = names
    expect(compose({ ...draft.parse({}), [first]: ' x\n' })).toBe(JSON.stringify({ [first]: 'x' }))
    expect(isEmpty(draft.parse({ [first]: ' ' }))).toBe(true)
    for (const broken of ['', '{', '[]', 'null', '5']) expect(isEmpty(draftOf(broken))).toBe(true)
    expect(checkContent(type, '{}', null, null)).toMatchObject([{ kind: 'missing', field: first, severity: 'refused' }])
  })

  test('good keys meet no problem, placeholders and addresses do', () => {
    expect(checkContent(type, whole(type), null, wordsProblems)).toEqual([])
    const [first = 'file_key'] = names
    const kinds = (value: string) =>
      checkContent(type, JSON.stringify({ [first]: value }), null, wordsProblems).map(({ kind }) => kind)
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what is left to be filled in is written so
    expect(kinds('${key}')).toEqual(['placeholder'])
    expect(kinds('https://a.b/c.png')).toEqual(['not_a_key'])
  })

  test('it is told in a line by its kind, and on record by its keys', () => {
    expect(listLine(type, whole(type), 'en_us')).toMatchObject({ from: 'kind', words: '' })
    expect(summaryOfReply(type, whole(type))).toBe(Object.values(JSON.parse(whole(type))).join(' '))
  })
})

test('a cover is optional', () => {
  expect(checkContent('media', '{"file_key":"file_v3_1"}', null, wordsProblems)).toEqual([])
  expect(messages.media.compose({ file_key: 'file_v3_1', image_key: '' })).toBe('{"file_key":"file_v3_1"}')
})
