import { isNews, pastedMessage } from '#lib/protocol/pasted-message.ts'
import type { Found, Wanted } from './reader.ts'

addEventListener('message', async ({ data }: MessageEvent<Wanted>) => {
  const found = await pastedMessage(data.text)
  const answer: Found = { ...data, found: found && isNews(found, data.msg_type) ? found : null }
  postMessage(answer)
})
