import * as z from 'zod/mini'
import { element } from '../element-type.ts'
import { box, flag, icon, ofUdIcon, orNull, udIcon, whole, words } from '../read/shapes.ts'
import { personSize } from './person.ts'

const person = orNull(
  z.pipe(
    z.object({ id: words }),
    z.transform(({ id }) => id),
  ),
)

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/user-list */
export const person_list = element(
  z.pipe(
    z.object({
      persons: z.catch(z.array(person), []),
      size: personSize,
      show_name: flag(true),
      show_avatar: flag(false),
      lines: whole(1, 1000),
      icon,
      ud_icon: udIcon,
      margin: box,
    }),
    z.transform(({ persons, icon, ud_icon, ...rest }) => ({
      ...rest,
      icon: icon ?? ofUdIcon(ud_icon),
      persons: persons.filter((id): id is string => Boolean(id)),
    })),
  ),
)
