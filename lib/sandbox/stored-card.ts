import { isObject } from './strict-json.ts'

type Element = Record<string, unknown>

/** A card as it is read back by default: its title, and a paragraph of texts for each component. */
export function simplified(card: Element) {
  const header = isObject(card.header) ? card.header : {}
  const body = isObject(card.body) ? card.body.elements : card.elements
  const whole = isObject(card.data)
    ? [[{ tag: 'text', text: '请升级至最新版本客户端，以查看内容' }]]
    : (Array.isArray(body) ? body : []).filter(isObject).map(paragraph)
  return { title: isObject(header.title) ? String(header.title.content ?? '') : '', elements: whole }
}

function paragraph(element: Element): Element[] {
  switch (element.tag) {
    case 'hr':
      return [{ tag: 'hr' }]
    case 'img':
      return [{ tag: 'img', image_key: element.img_key }]
    case 'button':
      return [{ tag: 'button', text: wordsIn(element.text).join(''), type: element.type ?? 'default' }]
    default:
      return wordsIn(element).map((text) => ({ tag: 'text', text }))
  }
}

/** Every `content` in a component, in order. */
function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'content' && typeof child === 'string' ? [child] : key === 'chart_spec' ? [] : wordsIn(child),
  )
}
