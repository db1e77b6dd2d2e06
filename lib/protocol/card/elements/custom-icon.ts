import * as z from 'zod'
import { element } from '../element-type.ts'
import { words } from '../shapes.ts'

/** A square picture in the place of an icon. */
export const custom_icon = element(z.object({ img_key: words, token: words, color: words }))
