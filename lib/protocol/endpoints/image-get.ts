import { type Answer, type Refused, readRefusal, type Unanswered, unreadable } from '../outcome.ts'
import { type Picture, pictureType } from '../picture.ts'
import { type EndpointEntry, segment } from './endpoint-entry.ts'

type ReadImage =
  | { status: 'answered'; picture: Picture & { status: 'seen' } }
  | { status: 'answered'; picture: null; why: 'too_large' | 'not_a_picture' }
  | Refused
  | Unanswered

/**
 * A picture this app uploaded.
 * @see https://open.feishu.cn/document/server-docs/im-v1/image/get
 */
export const imageGet: EndpointEntry<{ image_key: string }, ReadImage> = {
  method: 'GET',
  path: ({ image_key }) => `/open-apis/im/v1/images/${segment(image_key)}`,
  scopes: [],
  read(answer: Answer) {
    const { bytes } = answer
    if (bytes === 'too_many') return { status: 'answered', picture: null, why: 'too_large' }
    if (!bytes) return readRefusal('image-get', answer) ?? unreadable(answer)
    const type = pictureType(bytes)
    return type
      ? { status: 'answered', picture: { status: 'seen', type, bytes } }
      : { status: 'answered', picture: null, why: 'not_a_picture' }
  },
}
