import { element } from '../element-type.ts'
import { text } from '../read/shapes.ts'

/** A text with small markup standing as an element of its own, as in a note. */
export const lark_md = element(text)
