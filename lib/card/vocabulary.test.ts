import { readFileSync } from 'node:fs'
import { expect, describe as group, test } from 'vitest'
import type * as z from 'zod/mini'
import { readJson } from '#lib/json/json.ts'
import { elements } from './elements.ts'
import { propertiesAt, spotAt, valuesAt } from './vocabulary/spot.ts'
import type { Value, Version } from './vocabulary/vocabulary-entry.ts'
import { allowedTags, describe as entryOf, vocabulary, vocabularyOf } from './vocabulary.ts'

type Field = {
  type: string
  enum?: unknown[]
  default?: unknown
  required?: boolean
  range?: unknown
  pattern?: string
  maxLength?: number
  onlyIn?: string[]
  since?: string
}
type Tag = {
  tag: string
  schema: '1.0' | '2.0' | 'both'
  kind: string
  fields: { [name: string]: Field }
  allowedParents?: string[]
  forbiddenParents?: string[]
}

/** What the documents say of each tag: facts gathered from Feishu's pages, carried along. */
const tags: Tag[] = JSON.parse(readFileSync(new URL('./documented-tags.json', import.meta.url), 'utf8'))

/** A value in the reference's notation. */
function typeOf(value: Value): string {
  switch (value.is) {
    case 'flag':
      return 'bool'
    case 'number':
      return value.whole ? 'int' : 'number'
    case 'choice':
      return typeof value.of[0] === 'number' ? 'int' : typeof value.of[0] === 'boolean' ? 'bool' : 'string'
    case 'colour':
      return [value.named ? 'color' : 'rgba', ...value.also].join('|')
    case 'text_size':
      return 'size'
    case 'length':
      return value.pair
        ? 'string'
        : [...value.names, value.px && 'px', value.percent && 'percent'].filter(Boolean).join('|')
    case 'object':
      return value.of
    case 'tagged':
      return tagged(value.of.join('|'))
    case 'component':
      return 'element'
    case 'list':
      return value.of.is === 'behavior' ? 'behaviors' : `${typeOf(value.of)}[]`
    case 'map':
      return `map<${value.keys},${typeOf(value.of)}>`
    case 'own':
      return value.string ? 'object|string' : 'object'
    case 'either':
      return value.of.map(typeOf).join('|')
    default:
      return value.is
  }
}

function tagged(of: string): string {
  if (of === 'standard_icon|custom_icon') return 'icon'
  if (of === 'standard_icon|custom_icon|img|plain_text|lark_md') return 'note_element'
  return /text$|md$|markdown$/.test(of) ? `text<${of}>` : of
}

const sameType: { [ours: string]: string } = { 'string|@fallback_text': '@fallback_text|drop' }

function listedIn(value: Value): readonly unknown[] | undefined {
  if (value.is === 'choice') return value.of
  if (value.is === 'spacing' && !value.names.includes('extra_large')) return value.names
  if (value.is === 'length' && value.pair) return value.names
  if (value.is === 'list') return listedIn(value.of)
  return undefined
}

function rangeIn(value: Value): unknown {
  switch (value.is) {
    case 'number':
      return value.range
    case 'box':
    case 'spacing':
      return value.px
    case 'length':
      return value.percent ? { px: value.px, percent: value.percent } : (value.pair ?? value.px)
    case 'either':
      return value.of.map(rangeIn).find(Boolean)
    default:
      return undefined
  }
}

const placeNames: { [host: string]: string } = { 'collapsible_panel.header.icon': '@panel_header.icon' }

/** What Feishu's own pages and samples have, and the table lacks. */
const beyond: { [name: string]: string[] } = {
  'audio 2': [
    'i18n_file_key',
    'disabled',
    'disabled_tips',
    'show_progress_bar',
    'time_display',
    'time_position',
    'border',
    'padding',
    'background_style',
    'width',
  ],
  'plain_text 2': ['element_id'],
  'lark_md 2': ['element_id'],
  'overflow 2': ['behaviors'],
  'img_combination 2': ['img_list_length'],
}

/** Where those pages say otherwise than the table, which marks these as unconfirmed. */
const differs = new Set(['audio 2 show_time default', 'audio 2 style values', 'chart 1 forbidden', 'chart 2 forbidden'])

group('knows all that is documented', () => {
  const rows = tags.flatMap((tag) =>
    ([1, 2] as const)
      .filter((version) => tag.schema === 'both' || tag.schema === `${version}.0`)
      .map((version): [string, Version, Tag] => [
        tag.kind === 'markdown-inline' ? `<${tag.tag}>` : tag.tag,
        version,
        tag,
      ]),
  )

  test.each(rows)('%s in version %i', (name, version, tag) => {
    const known = entryOf(version, name)
    expect(known, 'is known').not.toBeNull()
    const fields = Object.entries(tag.fields).filter(([field]) => field !== 'tag' || tag.tag.startsWith('@'))
    const more = beyond[`${name} ${version}`] ?? []
    expect(Object.keys(known?.properties ?? {}).sort()).toEqual([...fields.map(([field]) => field), ...more].sort())
    for (const [field, wanted] of fields) {
      const property = entryOf(version, name, field)
      if (!property) continue
      const { value } = property
      const type = typeOf(value)
      // Names with a range beside them: the table calls them a string, or lists them with the spacing.
      const strings = value.is === 'length' && wanted.type === 'string'
      expect(strings ? 'string' : (sameType[type] ?? type), `${field} type`).toBe(wanted.type)
      const listed = strings && value.is === 'length' ? value.names : listedIn(value)
      const is = (what: string) => !differs.has(`${name} ${version} ${field} ${what}`)
      if (
        wanted.enum &&
        is('values') &&
        wanted.type !== 'size' &&
        !wanted.type.startsWith('map<') &&
        wanted.type !== 'note_element[]'
      )
        expect(listed, `${field} values`).toEqual(wanted.enum)
      if (wanted.default !== undefined && is('default') && typeof wanted.default !== 'object')
        expect(property.default, `${field} default`).toBe(wanted.default)
      if (wanted.range) expect(rangeIn(value), `${field} range`).toEqual(wanted.range)
      if (wanted.maxLength && value.is === 'tagged') expect(value.max, `${field} length`).toBe(wanted.maxLength)
      if (wanted.since) expect(property.since ?? known?.since, `${field} since`).toBe(wanted.since)
      if (wanted.required && field !== 'default_url') expect(property.required, `${field} required`).toBeDefined()
      if (wanted.pattern && value.is === 'string') expect(value.pattern?.source).toBe(new RegExp(wanted.pattern).source)
      for (const host of wanted.onlyIn ?? []) expect(property.only_in).toContain(placeNames[host] ?? host)
    }
    if (known?.kind !== 'component') return
    expect([...(known.parents?.yes ?? [])].sort()).toEqual([...(tag.allowedParents ?? [])].sort())
    if (!differs.has(`${name} ${version} forbidden`))
      expect([...(known.parents?.no ?? [])].sort()).toEqual([...(tag.forbiddenParents ?? [])].sort())
  })

  test('and nothing that is not documented', () => {
    const theirs = new Set(rows.map(([name, version]) => `${name} ${version}`))
    const ours = ([1, 2] as const).flatMap((version) =>
      Object.keys(vocabularyOf(version)).map((name) => `${name} ${version}`),
    )
    expect(ours.filter((name) => !theirs.has(name))).toEqual([])
  })
})

group('the elements that are drawn', () => {
  test('are all the components there are', () => {
    const components = Object.entries(vocabulary).filter(([, { kind }]) => kind === 'component')
    expect(components.map(([name]) => name).filter((name) => !Object.hasOwn(elements, name))).toEqual([])
  })

  /** What changes nothing one could see. */
  const unseen = new Set(['element_id', 'fallback', 'img_list_length', 'drop_invalid_user_id'])
  /** What is drawn by whoever holds it. */
  const elsewhere: { [tag: string]: string[] } = {
    custom_icon: ['i18n_img_key', 'size'],
    standard_icon: ['size'],
    audio: beyond['audio 2'] ?? [],
  }

  test.each(Object.entries(elements))('%s reads every property it has', (tag, { fields, slots }) => {
    const read = new Set<string>([...keysOf(fields), ...slots])
    const properties = ([1, 2] as const).flatMap((version) => Object.keys(entryOf(version, tag)?.properties ?? {}))
    const unread = properties.filter((name) => !read.has(name) && !unseen.has(name))
    expect(new Set(unread)).toEqual(new Set(unread.filter((name) => elsewhere[tag]?.includes(name))))
  })
})

/** The keys a schema looks at, below whatever it makes of them. */
function keysOf(schema: z.ZodMiniType): string[] {
  const { def, shape } = schema as { def?: { in?: z.ZodMiniType }; shape?: object }
  return def?.in ? keysOf(def.in) : Object.keys(shape ?? {})
}

const treeOf = (source: unknown) => {
  const read = readJson(JSON.stringify(source))
  if ('errors' in read) throw new Error('not JSON')
  return read.json.tree
}
const in2 = (...elements: unknown[]) => treeOf({ schema: '2.0', body: { elements } })
const namesAt = (tree: ReturnType<typeof treeOf>, path: (string | number)[]) =>
  propertiesAt(tree, path).map(({ name }) => name)

group('tells an editor what may stand at a place', () => {
  test('the keys an object still lacks', () => {
    expect(namesAt(treeOf({}), [])).toEqual(expect.arrayContaining(['schema', 'config', 'header', 'elements']))
    const names = namesAt(in2({ tag: 'hr', margin: '0' }), ['body', 'elements', 0])
    expect(names).toContain('element_id')
    expect(names).not.toContain('margin')
    expect(names).not.toContain('tag')
  })

  test('the tag first, where there is none yet', () => {
    expect(namesAt(in2({}), ['body', 'elements', 0])).toEqual(['tag'])
    expect(namesAt(in2({ tag: 'div', text: {} }), ['body', 'elements', 0, 'text'])).toEqual(['tag'])
  })

  test('a text’s look only where texts have one', () => {
    const text = { tag: 'plain_text', content: '' }
    const tree = in2({ tag: 'div', text }, { tag: 'button', text })
    expect(namesAt(tree, ['body', 'elements', 0, 'text'])).toContain('text_size')
    expect(namesAt(tree, ['body', 'elements', 1, 'text'])).not.toContain('text_size')
  })

  test('languages and platforms', () => {
    expect(
      namesAt(in2({ tag: 'markdown', i18n_content: { zh_cn: '' } }), ['body', 'elements', 0, 'i18n_content']),
    ).toEqual(expect.arrayContaining(['en_us', 'ja_jp']))
  })

  test('components by where they are to stand', () => {
    const tree = in2({ tag: 'form', elements: [{}] }, {})
    expect(valuesAt(tree, ['body', 'elements', 1, 'tag'])).toContain('form')
    expect(valuesAt(tree, ['body', 'elements', 1, 'tag'])).not.toContain('note')
    expect(valuesAt(tree, ['body', 'elements', 0, 'elements', 0, 'tag'])).not.toContain('form')
    expect(valuesAt(treeOf({ elements: [{}] }), ['elements', 0, 'tag'])).toContain('note')
    expect(allowedTags(1, 'action')).toContain('button')
    expect(allowedTags(2, 'column_set')).toEqual(['column'])
  })

  test('values, those of the card’s own first', () => {
    const tree = treeOf({
      schema: '2.0',
      config: { style: { color: { mine: {} }, text_size: { big: {} } } },
      body: { elements: [{ tag: 'column_set' }, { tag: 'markdown' }, { tag: 'button', behaviors: [{}] }] },
    })
    expect(valuesAt(tree, ['body', 'elements', 0, 'flex_mode'])).toEqual([
      'none',
      'stretch',
      'flow',
      'bisect',
      'trisect',
    ])
    expect(valuesAt(tree, ['body', 'elements', 0, 'background_style'])[0]).toBe('mine')
    expect(valuesAt(tree, ['body', 'elements', 1, 'text_size'])[0]).toBe('big')
    expect(valuesAt(tree, ['body', 'elements', 2, 'disabled'])).toEqual([true, false])
    expect(valuesAt(tree, ['body', 'elements', 2, 'behaviors', 0, 'type'])).toEqual(['open_url', 'callback'])
  })

  test('what is said of it, in both languages, with its page', () => {
    expect(spotAt(in2({ tag: 'hr', margin: '0' }), ['body', 'elements', 0, 'margin'])).toMatchObject({
      of: 'hr',
      property: { default: '0' },
      parent: 'root',
    })
    for (const version of [1, 2] as const)
      for (const { says, link, properties } of Object.values(vocabularyOf(version))) {
        expect(link).toMatch(/^https:\/\/open\.feishu\.cn\/document\/[\w/.-]+$/)
        for (const words of [says, ...Object.values(properties).map((property) => property.says)]) {
          expect(words.en).toMatch(/^\S.*[.?]$/)
          expect(words['zh-CN']).toMatch(/[\u4e00-\u9fff].*。$/)
        }
      }
  })

  test('nothing where nothing is known', () => {
    const tree = in2({ tag: 'chart', chart_spec: { type: 'bar', axes: [{}] } })
    expect(namesAt(tree, ['body', 'elements', 0, 'chart_spec', 'axes', 0])).toEqual([])
    expect(valuesAt(tree, ['nowhere', 3, 'at', 'all'])).toEqual([])
    expect(entryOf(2, 'note')).toBeNull()
    expect(entryOf(2, '__proto__')).toBeNull()
  })
})
