import { getNodeValue, type Node } from 'jsonc-parser'
import { entries } from '#lib/json/node.ts'
import { printJson } from '#lib/json/print-json.ts'
import { indentAt, type TextChange } from '../editing/edit.ts'
import { nodeOn } from '../refusal/seen.ts'
import { elementAround, type Given, isSecond, readGiven, written } from './given.ts'

/**
 * What 2.0 no longer has, as 2.0 writes it: the controls of an `action` stand by themselves, side by side where they
 * did so; a `note` is small grey Markdown; elements at the root stand in `body`.
 * @see https://open.feishu.cn/document/feishu-cards/card-json-v2-breaking-changes-release-notes
 */
export function toSecond(given: Given): TextChange[] | null {
  const content = readGiven(given)
  if (!content || !isSecond(content)) return null
  const { source, path } = given
  if (path.length === 0 || (path.length === 1 && path[0] === 'elements')) return intoBody(source, content.root)
  const at = elementAround(content, path)
  const node = at && nodeOn(content.root, at)
  const tag = entries(node ?? undefined).get('tag')?.value
  if (!node || !at) return null
  if (tag === 'note') return replaced(source, node, [noteOf(node)])
  if (tag === 'action') return replaced(source, node, controlsOf(node, at.includes('columns')))
  return null
}

function replaced(source: string, node: Node, elements: unknown[]): TextChange[] | null {
  if (elements.length === 0) return null
  const indent = indentAt(source, node.offset)
  const spread = source.slice(node.offset, node.offset + node.length).includes('\n') || source.includes('\n')
  const json = elements
    .map((one) => (spread ? printJson(one, '  ', indent) : JSON.stringify(one)))
    .join(spread ? `,\n${indent}` : ',')
  return written(source, node, json)
}

/** The texts and pictures of a note in one line of Markdown; an icon at its beginning stays one. */
export function noteOf(note: Node): unknown {
  const parts = (entries(note).get('elements')?.children ?? []).flatMap((one) => {
    const keys = entries(one)
    const text = keys.get('content')?.value ?? entries(keys.get('text')).get('content')?.value
    if (typeof text === 'string' && text !== '') return [text]
    const key = keys.get('img_key')?.value
    return typeof key === 'string' ? [`![](${key})`] : []
  })
  const [first] = entries(note).get('elements')?.children ?? []
  const icon: unknown = entries(first).get('tag')?.value === 'standard_icon' ? first && getNodeValue(first) : undefined
  return {
    tag: 'markdown',
    content: `<font color='grey'>${parts.join(' ')}</font>`,
    text_size: 'notation',
    ...(icon !== undefined && { icon }),
  }
}

const modes: { [layout: string]: string } = { bisected: 'bisect', trisection: 'trisect' }

/** The controls of an action, side by side where they did so. @param inColumn where a row of them would have no room */
export function controlsOf(action: Node, inColumn: boolean): unknown[] {
  const keys = entries(action)
  const controls = (keys.get('actions')?.children ?? []).map((one) => controlOf(getNodeValue(one)))
  if (controls.length < 2 || inColumn) return controls
  const flex_mode = modes[String(keys.get('layout')?.value)] ?? 'flow'
  const width = flex_mode === 'flow' ? { width: 'auto' } : { width: 'weighted', weight: 1 }
  return [
    {
      tag: 'column_set',
      flex_mode,
      columns: controls.map((control) => ({ tag: 'column', ...width, elements: [control] })),
    },
  ]
}

/** What a press does is a list of behaviors in 2.0. */
export function controlOf(control: unknown): unknown {
  if (control === null || typeof control !== 'object' || Array.isArray(control)) return control
  const { url, multi_url, value, behaviors, ...rest } = control as { [key: string]: unknown }
  if (Array.isArray(behaviors)) return { ...rest, behaviors }
  const link = multi_url && typeof multi_url === 'object' ? (multi_url as { [key: string]: unknown }) : null
  const opens = typeof url === 'string' && url !== '' ? url : link?.url
  const does = [
    ...(typeof opens === 'string'
      ? [
          {
            type: 'open_url',
            default_url: opens,
            ...Object.fromEntries(
              ['pc_url', 'ios_url', 'android_url'].flatMap((key) => (link?.[key] ? [[key, link[key]]] : [])),
            ),
          },
        ]
      : []),
    ...(value !== undefined ? [{ type: 'callback', value }] : []),
  ]
  return does.length > 0 ? { ...rest, behaviors: does } : rest
}

/** Elements at the root go into a body, as they are written. */
function intoBody(source: string, root: Node): TextChange[] | null {
  const list = nodeOn(root, ['elements'])
  if (list?.type !== 'array' || !list.parent || nodeOn(root, ['body'])) return null
  const { offset, length } = list.parent
  const property = source.slice(offset, offset + length)
  return [{ from: offset, to: offset + length, insert: `"body": { ${property} }` }]
}
