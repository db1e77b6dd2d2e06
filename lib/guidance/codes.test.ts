import { describe, expect, test } from 'vitest'
import type { Localised } from '#lib/i18n/locale.ts'
import { links } from './codes/links.ts'
import { steps as shared } from './codes/steps.ts'
import { catalogue as all, guidanceFor, meaningsOf, searchCodes, subCodesOf } from './codes.ts'
import { factsAskedBy, factsIn } from './facts.ts'
import type { Entry } from './guidance-entry.ts'

const name = ({ code, parent, endpoints }: Entry) => `${parent ? `${parent}/` : ''}${code} on ${endpoints.join()}`

const chinese = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/
/** Chinese and Latin or digits side by side with no space between them. */
const cramped = /[\u4e00-\u9fff][A-Za-z0-9`]|[A-Za-z0-9`][\u4e00-\u9fff]/
/** Half-width punctuation after Chinese. */
const halfWidth = /[\u4e00-\u9fff][,.;:!?()]/

const textsOf = ({ means, steps, note, links }: Entry) => [
  means,
  ...steps,
  ...(note ? [note] : []),
  ...links.map((link) => link.label),
]

/** What is wrong with a text, one word each. */
function faultsOf({ en, 'zh-CN': zh }: Localised): string[] {
  const even = (text: string) => text.split('`').length % 2 === 1
  return [
    !en.trim() && 'no English',
    chinese.test(en) && 'Chinese in English',
    !chinese.test(zh) && 'no Chinese',
    cramped.test(zh) && 'cramped',
    halfWidth.test(zh) && 'half-width punctuation',
    !(even(en) && even(zh)) && 'open code mark',
  ].filter((fault) => fault !== false)
}

// One test over all of them: there are thousands of texts, and a case for each would say no more.
test('every text is written in both languages', () => {
  const faults = all.flatMap((entry) =>
    textsOf(entry).flatMap((text) => faultsOf(text).map((fault) => `${name(entry)}: ${fault}: ${text.en}`)),
  )
  expect(faults).toEqual([])
})

test('every entry means one sentence, and says where it comes from', () => {
  for (const entry of all) {
    expect(entry.means.en, name(entry)).toMatch(/^[A-Z].*\.$/s)
    expect(entry.means['zh-CN'], name(entry)).toMatch(/。$/)
    for (const href of [entry.source, ...entry.links.map((link) => link.href)])
      expect(new URL(href), name(entry)).toMatchObject({
        protocol: 'https:',
        host: expect.stringMatching(/(^|\.)feishu\.cn$/),
      })
  }
})

test('every meaning links to the page that documents it, and one sent to the page of its API to more than a list of codes', () => {
  const lists: string[] = [links.generic.href, links.docCodes.href]
  for (const entry of all) {
    const told = meaningsOf(entry.code, entry.parent ? { parent: entry.parent } : {}).find(
      ({ means }) => means === entry.means,
    )
    expect(
      told?.links.map(({ href }) => href),
      name(entry),
    ).toContain(entry.source)
    if (entry.steps.some(({ en }) => /official page of the API/.test(en)))
      expect(
        entry.links.some(({ href }) => !lists.includes(href)),
        name(entry),
      ).toBe(true)
  }
})

test('what is sent to Feishu is a request, and what takes it an API; neither is called a call', () => {
  const texts = all.flatMap((entry) => textsOf(entry).map(({ en }) => `${name(entry)}: ${en}`))
  expect(texts.filter((text) => /(?<!API )\bcall(?:s|ed|ing|er)?\b/i.test(text))).toEqual([])
})

test('of a reply it is the console that keeps the uuid, or its button that makes another', () => {
  const said = all
    .filter(({ endpoints }) => endpoints.includes('reply') && !endpoints.includes('create'))
    .flatMap((entry) =>
      textsOf(entry).filter(({ en }) =>
        /(?:keep|change|same|new|another)\b.*`uuid`|`uuid`.*(?:keep|change|same)/i.test(en),
      ),
    )
  expect(said.filter(({ en }) => !/console|“New uuid”/.test(en)).map(({ en }) => en)).toEqual([])
  expect(said.filter((text) => !/回复台|“换一个 uuid”/.test(text['zh-CN'])).map(({ en }) => en)).toEqual([])
})

test('a table of many texts is tried', () => {
  expect(all.flatMap(textsOf).length).toBeGreaterThan(250)
})

const official = [
  230001, 230002, 230006, 230011, 230013, 230015, 230017, 230018, 230019, 230020, 230022, 230025, 230027, 230028,
  230035, 230038, 230049, 230050, 230054, 230055, 230071, 230072, 230075, 230099, 230111, 232009,
]
const officialInCards = [100290, 200380, 200381, 200550, 200570, 200621, 200732, 200861, 200914, 200915]
/** Listed on the page for sending, and met on replies too; then those of card entities. */
const alsoInCards = [11310, 200737, 300220, 300230, 300240, 200220, 200410, 200860, 300301, 300303, 300305, 300307]
const met = [99991400, 99991663, 99991661, 99991671, 99991672, 99992354, 99992402]

test.each(official)('a reply refused with %i is explained', (code) => {
  expect(guidanceFor({ code, endpoint: 'reply' })).toMatchObject({ code })
})
test.each([...officialInCards, ...alsoInCards])('a card refused with %i is explained', (sub_code) => {
  expect(guidanceFor({ code: 230099, endpoint: 'reply', sub_code })).toMatchObject({ code: sub_code, parent: 230099 })
})
test.each(met)('a call refused with %i is explained', (code) => {
  expect(guidanceFor({ code, endpoint: 'reply' })).toMatchObject({ code })
  expect(guidanceFor({ code, endpoint: 'get' })).toMatchObject({ code })
})
test.each([10003, 10014, 10015])('credentials refused with %i are explained', (code) => {
  expect(guidanceFor({ code, endpoint: 'auth' })).toMatchObject({ code, owner: 'console_admin' })
})
test.each([230110, 231003])('a target that is gone (%i) is explained', (code) => {
  expect(guidanceFor({ code, endpoint: 'get' })).toMatchObject({ code })
})

test('the official table is whole: 26 codes and 10 sub codes, and a dozen beside them', () => {
  expect(official).toHaveLength(26)
  expect(
    subCodesOf(230099)
      .map(({ code }) => code)
      .sort(),
  ).toEqual([...officialInCards, ...alsoInCards].sort())
})

/** Those that occur more than once. */
const repeated = (texts: string[]) => [...new Set(texts.filter((text, i) => texts.indexOf(text) !== i))]

test('a code means one thing on one call; where it means several, all but one ask for words of the msg', () => {
  const meanings = all.flatMap(({ code, parent, endpoints, alone = [], when }) =>
    [...endpoints, ...alone.map((on) => `${on} alone`)].map((on) => `${parent}/${code} on ${on} ${when ?? ''}`),
  )
  expect(repeated(meanings)).toEqual([])
})

describe.each(['en', 'zh-CN'] as const)('in %s', (locale) => {
  test('no two entries mean the same', () => {
    expect(repeated(all.map(({ means }) => means[locale]))).toEqual([])
  })

  test('a step in more than ten entries is one of those with a name', () => {
    const named = new Set<string>(Object.values(shared).map((step) => step[locale]))
    const said = all.flatMap(({ steps }) => steps.map((step) => step[locale]))
    const often = [...new Set(said)].filter((step) => said.filter((one) => one === step).length > 10)
    expect(often.filter((step) => !named.has(step))).toEqual([])
  })

  test('no entry says a step twice, and none has too few or too many', () => {
    for (const entry of all) {
      expect(repeated(entry.steps.map((step) => step[locale])), name(entry)).toEqual([])
      expect(entry.steps.length, name(entry)).toBeLessThanOrEqual(6)
    }
  })
})

test('a step that names a fact is left out where the fact is unknown', () => {
  for (const entry of all)
    for (const step of entry.steps) {
      const asked = factsAskedBy(step.en)
      expect(factsAskedBy(step['zh-CN']).sort(), name(entry)).toEqual(asked.sort())
      expect(
        asked.filter((fact) => fact !== step.needs),
        name(entry),
      ).toEqual([])
    }
  for (const { means, note } of all) expect(factsAskedBy(means.en + means['zh-CN'] + (note?.en ?? ''))).toEqual([])
})

test('every entry has something to do left where nothing is known but the code', () => {
  for (const { code, parent, endpoints, msg } of all) {
    const at = parent ? { code: parent, sub_code: code } : { code }
    const guidance = guidanceFor({ ...at, endpoint: endpoints[0], msg, facts: {} })
    expect(guidance?.steps.length, `${parent}/${code}`).toBeGreaterThan(0)
    expect(factsAskedBy(JSON.stringify(guidance?.steps.map(({ en }) => en))), String(code)).toEqual([])
  }
})

test('two refusals with one code read differently', () => {
  const refused = (msg: string) => {
    const card = { sub_code: 200550, err_path: msg }
    const facts = factsIn({ msg, card, scopes: [], fields: [], troubleshooter: undefined, reset_s: undefined })
    return guidanceFor({ code: 230099, sub_code: 200550, endpoint: 'reply', facts })
      ?.steps.map(({ en }) => en)
      .join()
  }
  expect(refused('ROOT -> elements -> [1](tag: chart)')).toContain('`elements[1]`')
  expect(refused('ROOT -> body -> elements -> [4](tag: chart)')).toContain('`body.elements[4]`')
})

test('what is quoted of an answer ends no code mark, and is short', () => {
  const card = { error_value: `a\`b\u0007${'c'.repeat(5000)}\nd` }
  const { value = '' } = factsIn({ msg: '', card, scopes: [], fields: [], troubleshooter: undefined, reset_s: 2.2 })
  expect(value).toMatch(/^a b c{100,120}…$/)
})

test('everything the official page says of the long ones is kept', () => {
  const steps = (code: number, sub_code?: number) => guidanceFor({ code, sub_code, endpoint: 'reply' })?.steps.length
  expect(steps(230013)).toBe(6)
  expect(guidanceFor({ code: 230013, endpoint: 'reply' })?.note?.en).toContain('left the company')
  expect(steps(230027)).toBe(3)
  expect(steps(230099, 100290)).toBe(5)
  expect(steps(230099, 200380)).toBe(3)
})

test.each([
  [230071, undefined, ['turn_off_thread']],
  [230072, undefined, ['turn_off_thread']],
  [230019, undefined, ['turn_off_thread']],
  [230020, undefined, ['wait']],
  [99991400, undefined, ['wait']],
  [230049, undefined, ['check_again']],
  [230025, undefined, ['minify', 'shrink']],
  [230099, 200861, ['to_2']],
  [230099, 200550, null],
  [230002, undefined, null],
])('%i/%s has the remedies %j', (code, sub_code, remedy) => {
  expect(guidanceFor({ code, sub_code, endpoint: 'reply' })).toHaveProperty('remedy', remedy)
})

describe('looking up', () => {
  test('a sub code comes before the code it stands in, and an unknown one falls back to it', () => {
    expect(guidanceFor({ code: 230099, sub_code: 200550, endpoint: 'reply' })?.code).toBe(200550)
    expect(guidanceFor({ code: 230099, sub_code: 1, endpoint: 'reply' })?.code).toBe(230099)
  })
  test('one code says different things on different calls', () => {
    const on = (endpoint: 'reply' | 'get') => guidanceFor({ code: 230001, endpoint })?.means.en
    expect(on('reply')).not.toBe(on('get'))
    expect(meaningsOf(230001, { call: 'reply' })).not.toEqual(meaningsOf(230001, { call: 'get' }))
  })
  test('a sub code by itself is no code', () => expect(guidanceFor({ code: 200550, endpoint: 'reply' })).toBeNull())
  test('what nobody has written about is null', () => expect(guidanceFor({ code: 4711, endpoint: 'reply' })).toBeNull())
  test('a code does not leak to calls it was not written for', () =>
    expect(guidanceFor({ code: 10014, endpoint: 'reply' })).toBeNull())
  test('230001 tells the reason its msg names', () => {
    const msg = 'Your request contains an invalid request parameter, ext=invalid image_key'
    expect(guidanceFor({ code: 230001, endpoint: 'reply', msg })?.reason?.means.en).toContain('image_key')
    expect(guidanceFor({ code: 230002, endpoint: 'reply', msg })?.reason).toBeUndefined()
  })
})

describe('searching', () => {
  const first = (query: string) => searchCodes(query)[0]?.code
  test.each([
    ['230002', 230002],
    ['２３０００２', 230002],
    ['230099/200550', 200550],
    ['Bot has NO availability', 230013],
    ['可用范围', 230013],
    ['recalled', 230011],
    ['撤回', 230011],
    ['TOO long', 230025],
    ['chart', 200550],
    ['图表', 200550],
    ['解散', 232009],
  ])('%s finds %i first', (query, code) => expect(first(query)).toBe(code))
  test('every word must be found', () => expect(searchCodes('recalled zebra')).toEqual([]))
  test('of kilobytes only what one could have typed is looked for', () => {
    expect(searchCodes(`recalled ${' '.repeat(200)}zebra`)).toEqual(searchCodes('recalled'))
    const codes = (query: string) =>
      searchCodes(query)
        .map(({ code }) => code)
        .sort()
    expect(codes('recalled '.repeat(2000))).toEqual(codes('recalled'))
  })
  test('nothing asked shows everything', () => expect(searchCodes('  ')).toHaveLength(all.length))
  test('the beginning of a code finds its family', () =>
    expect(searchCodes('9999').map(({ code }) => code)).toEqual(expect.arrayContaining(met)))
})
