import * as z from 'zod/mini'
import { element } from '../element-type.ts'
import { box, choice, flag, words } from '../read/shapes.ts'

export const personSize = choice(['extra_small', 'small', 'medium', 'large'], 'medium')

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/user-profile */
export const person = element(
  z.object({
    user_id: words,
    size: personSize,
    show_avatar: flag(true),
    show_name: flag(false),
    style: choice(['normal', 'capsule'], 'normal'),
    margin: box,
  }),
)
