import * as z from 'zod'
import { dataOf, type EndpointEntry, type ReadAs } from './endpoint-entry.ts'

const scopes = ['im:resource', 'im:resource:upload']

/**
 * A picture for messages. The answer is its key.
 * @see https://open.feishu.cn/document/server-docs/im-v1/image/create
 */
export const imageUpload: EndpointEntry<object, ReadAs<string>> = {
  method: 'POST',
  path: () => '/open-apis/im/v1/images',
  scopes,
  read: dataOf(
    'image',
    z.object({ image_key: z.string().min(1).max(300) }).transform(({ image_key }) => image_key),
  ),
}

/**
 * A file, voice or video for messages. The answer is its key.
 * @see https://open.feishu.cn/document/server-docs/im-v1/file/create
 */
export const fileUpload: EndpointEntry<object, ReadAs<string>> = {
  method: 'POST',
  path: () => '/open-apis/im/v1/files',
  scopes,
  read: dataOf(
    'file',
    z.object({ file_key: z.string().min(1).max(300) }).transform(({ file_key }) => file_key),
  ),
}
