import { expect, test } from 'vitest'
import { chatLink, cloudOf } from './chat-link.ts'

test.each([
  ['https://open.feishu.cn', false, 'feishu'],
  ['https://open.larksuite.com', false, 'lark'],
  ['https://larksuite.com.evil.example', false, 'feishu'],
  ['http://127.0.0.1:9/gate', false, 'feishu'],
  ['http://127.0.0.1:3000/sandbox', true, 'sandbox'],
] as const)('%s is %s', (base_url, sandbox, cloud) => expect(cloudOf({ base_url, sandbox })).toBe(cloud))

const message = { message_id: 'om_1', chat_id: 'oc_1' }

test.each([
  ['feishu', message, 'https://applink.feishu.cn/client/chat/open?openChatId=oc_1'],
  ['lark', message, 'https://applink.larksuite.com/client/chat/open?openChatId=oc_1'],
  ['sandbox', message, '/sandbox#oc_1'],
  ['feishu', { message_id: 'om_1' }, null],
  ['lark', { ...message, message_app_link: 'https://applink.larksuite.com/x' }, 'https://applink.larksuite.com/x'],
  [
    'feishu',
    { ...message, message_app_link: 'javascript:alert(1)' },
    'https://applink.feishu.cn/client/chat/open?openChatId=oc_1',
  ],
] as const)('on %s, %j opens at %s', (cloud, sent, link) => expect(chatLink(cloud, sent)).toBe(link))
