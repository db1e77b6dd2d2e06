import * as z from 'zod'
import { element } from '../element-type.ts'
import { box, flag, icon, ofUdIcon, udIcon, whole, words } from '../read/shapes.ts'
import { personSize } from './person.ts'

const person = z
  .object({ id: words })
  .transform(({ id }) => id)
  .nullable()
  .catch(null)

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/user-list */
export const person_list = element(
  z
    .object({
      persons: z.array(person).catch([]),
      size: personSize,
      show_name: flag(true),
      show_avatar: flag(false),
      lines: whole(1, 1000),
      icon,
      ud_icon: udIcon,
      margin: box,
    })
    .transform(({ persons, icon, ud_icon, ...rest }) => ({
      ...rest,
      icon: icon ?? ofUdIcon(ud_icon),
      persons: persons.filter((id): id is string => Boolean(id)),
    })),
)
