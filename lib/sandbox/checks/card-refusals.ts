import { subCodesOf } from '#lib/guidance/codes.ts'
import { readCardRefusal } from '#lib/protocol/card-refusal.ts'
import type { Refusal } from '../refusal-words.ts'
import { isObject, readStrictly } from '../strict-json.ts'
import { type Placed, walk } from './card-walk.ts'

type Parts = { err_path?: string | undefined; err_msg: string; error_value?: string | undefined }

/** 230099 with its parts in Feishu's order; each part ends with a semicolon. */
export function cardRefusal(sub_code: number, { err_path, err_msg, error_value }: Parts): Refusal {
  const parts = [
    `ErrCode: ${sub_code}`,
    ...(err_path === undefined ? [] : [`ErrPath: ${err_path}`]),
    `ErrMsg: ${err_msg}`,
    ...(error_value === undefined ? [] : [`ErrorValue: ${error_value}`]),
  ]
  return { code: 230099, msg: `Failed to create card content, ext=${parts.map((part) => `${part}; `).join('')}` }
}

/** A refusal by sub code, in the words of the reply page, about an element where it concerns one. */
export function refuseCard(sub_code: number, about: Partial<Parts> = {}): Refusal {
  const msg = subCodesOf(230099).find(({ code }) => code === sub_code)?.msg ?? ''
  return cardRefusal(sub_code, { err_msg: readCardRefusal(msg)?.err_msg ?? msg, ...about })
}

/**
 * A refusal nobody earned, as the page asks for it: it points at an element the sent card really has,
 * preferably one of the kind the sub code is about.
 */
export function staged(sub_code: number, content: string): Refusal {
  const read = readStrictly(content)
  const card = 'value' in read && isObject(read.value) ? read.value : {}
  const data = isObject(card.data) ? card.data : {}
  const placed = [...walk({ ...(isObject(card.body) ? { body: card.body } : { elements: card.elements }) })]
  const first = (...tags: string[]) => placed.find(({ tag }) => tags.includes(tag)) ?? placed.find(isComponent)
  const template = typeof data.template_id === 'string' ? data.template_id : 'AAqsandboxMissing'
  switch (sub_code) {
    case 11310:
      return cardRefusal(11310, { err_msg: 'card content is over a limit' })
    case 100290:
      return refuseCard(100290, { error_value: 'ou_sandbox_nobody' })
    case 200380:
      return refuseCard(200380, { error_value: `templateID: ${template}` })
    case 200381:
      return refuseCard(200381, { error_value: `no permission, templateID: ${template}` })
    case 200550:
      return refuseCard(200550, {
        err_path: first('chart')?.err_path,
        error_value:
          '- (root): Must validate at least one schema (anyOf)\n- axes: Invalid type. Expected: array, given: null\n',
      })
    case 200570: {
      const key = placed.find(({ tag }) => tag === 'img')?.node.img_key
      return refuseCard(200570, { error_value: `image key ${typeof key === 'string' ? key : 'img_sandbox_unknown'}` })
    }
    case 200621: {
      const at = first()
      return refuseCard(200621, {
        error_value: `unknown property, property: text_weight, path: ${at?.err_path ?? 'ROOT'}`,
      })
    }
    case 200732: {
      const name = Object.keys(isObject(data.template_variable) ? data.template_variable : {})[0] ?? 'due'
      return refuseCard(200732, { error_value: `${name}, specifiedType: string, actualType: float64` })
    }
    case 200861: {
      const at = first('note', 'action')
      return refuseCard(200861, { err_path: at?.err_path, error_value: `unsupported tag ${at?.tag ?? 'note'}` })
    }
    case 200914:
      return refuseCard(200914, { err_path: first('table')?.err_path, error_value: 'row: 0, column: 1' })
    case 200915:
      return refuseCard(200915, { err_path: first('table')?.err_path, error_value: 'owner' })
    default:
      return refuseCard(sub_code)
  }
}

/** Texts and icons have tags too, but a refusal names what holds them. */
const isComponent = ({ tag }: Placed) => !['plain_text', 'lark_md', 'standard_icon', 'custom_icon'].includes(tag)
