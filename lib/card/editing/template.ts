import { getNodeValue, type Node } from 'jsonc-parser'
import { entries } from '#lib/json/node.ts'
import { below, nodeAtPointer } from '#lib/json/pointer.ts'
import { type Property, say } from '../vocabulary/vocabulary-entry.ts'
import { type Edit, writeValue } from './edit.ts'
import type { Field, FieldKind } from './fields.ts'

/** What a variable of a template may be. */
export const variableTypes = ['text', 'number', 'boolean', 'list', 'object'] as const
export type VariableType = (typeof variableTypes)[number]

export type TemplateFields = { named: Field[]; variables: { type: VariableType; field: Field }[] }

const id: Property = {
  value: { is: 'string', example: 'AAq…' },
  says: say('模板 ID，在卡片搭建工具中查看。', 'The template’s id, as the card builder shows it.'),
  required: 'filled',
}
const version: Property = {
  value: { is: 'string', example: '1.0.0' },
  says: say(
    '模板版本，不填则使用最新发布的版本。',
    'The version of the template; without it the newest that is published is taken.',
  ),
  required: 'advised',
}
const variable = say('模板变量的值。', 'What the variable of the template becomes.')

const data = '/data'
const variables = '/data/template_variable'

const types: { [Type in Node['type']]?: VariableType } = {
  number: 'number',
  boolean: 'boolean',
  array: 'list',
  object: 'object',
}
const kinds: { [Type in VariableType]: FieldKind } = {
  text: 'text',
  number: 'number',
  boolean: 'switch',
  list: 'json',
  object: 'json',
}

/**
 * What a template is sent with, as fields: its id, its version, and its variables by their types.
 * @param tree of the source
 * @returns null where it is no template
 * @see https://open.feishu.cn/document/feishu-cards/send-feishu-card
 */
export function templateFields(source: string, tree: Node): TemplateFields | null {
  const keys = entries(tree)
  const held = keys.get('data')
  if (keys.get('type')?.value !== 'template' || held?.type !== 'object') return null
  const fieldOf = (kind: FieldKind, path: string, name: string, property: Property): Field => {
    const node = nodeAtPointer(tree, path)
    return {
      kind: node && kind === 'text' && node.type !== 'string' ? 'json' : kind,
      name,
      path,
      of: 'template',
      property,
      raw: node && source.slice(node.offset, node.offset + node.length),
      value: node ? getNodeValue(node) : undefined,
      offered: [],
      fields: [],
      items: [],
    }
  }
  return {
    named: [
      fieldOf('text', `${data}/template_id`, 'template_id', id),
      fieldOf('text', `${data}/template_version_name`, 'template_version_name', version),
    ],
    variables: [...entries(nodeAtPointer(tree, variables) ?? undefined)].map(([name, node]) => {
      const type = types[node.type] ?? 'text'
      const property: Property = { value: { is: 'own', string: true }, says: variable, required: 'present' }
      return { type, field: fieldOf(kinds[type], below(variables, name), name, property) }
    }),
  }
}

/** Adds a variable; null where there is one of that name. */
export function addVariable(source: string, tree: Node, name: string): Edit | null {
  if (nodeAtPointer(tree, below(variables, name))) return null
  return nodeAtPointer(tree, variables)
    ? writeValue(source, below(variables, name), '')
    : writeValue(source, variables, { [name]: '' })
}

/** A value as another type, as much of it as that can say. */
export function asType(type: VariableType, value: unknown): unknown {
  const text = typeof value === 'object' || value === undefined ? JSON.stringify(value ?? '') : String(value)
  switch (type) {
    case 'text':
      return text
    case 'number':
      return /^-?\d{1,15}(\.\d{1,15})?$/.test(text.trim()) ? Number(text) : 0
    case 'boolean':
      return value === true || /^(true|1|yes)$/i.test(text.trim())
    case 'list':
      return Array.isArray(value) ? value : text === '' ? [] : [value]
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
  }
}
