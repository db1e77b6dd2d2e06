import { element } from '../element-type.ts'
import { text } from '../read/shapes.ts'

/** A text standing as an element of its own, as in a note. */
export const plain_text = element(text)
