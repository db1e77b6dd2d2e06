import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'
import { steps } from './steps.ts'

const ofEvents = family({
  endpoints: ['events'],
  msg: '',
  owner: 'app_developer',
  sendAgain: 'after_fix',
  links: [links.longConnection],
  source: links.longConnection.href,
  sure: 'practitioners',
})

/** Receiving events: opening the long connection, and asking where events come from. */
export const events: Entry[] = [
  ofEvents({
    code: 514,
    means: say(
      '建立长连接时，App ID 或 App Secret 不对。',
      'The long connection was refused for its App ID or App Secret.',
    ),
    steps: [
      steps.checkCredentials,
      say(
        '确认连接的是应用所在的平台：飞书与 Lark 地址不同。',
        'Check that it connects to the app’s own cloud: Feishu and Lark have different addresses.',
      ),
    ],
  }),
  ofEvents({
    code: 1810001,
    msg: '',
    means: say(
      '读取事件出口 IP 的请求参数不对。',
      'The request for the addresses events come from has a wrong parameter.',
    ),
    steps: [
      say(
        '`page_size` 最大 50；翻页时原样带上返回的 `page_token`。',
        '`page_size` is 50 at most; when paging, hand back the `page_token` as it came.',
      ),
    ],
    sendAgain: 'after_change',
  }),
  ofEvents({
    code: 1000040343,
    means: say('飞书的长连接服务内部出错。', 'Feishu’s service for long connections had an internal error.'),
    steps: [
      say(
        '让程序等待后自动重连，官方 SDK 会自己这样做。',
        'Let the program connect again after a pause; Feishu’s SDKs do so by themselves.',
      ),
      steps.giveLog,
    ],
    owner: 'app_developer',
    sendAgain: 'after_waiting',
  }),
  ofEvents({
    code: 1000040350,
    means: say(
      '这个应用打开的长连接太多，最多 50 个。',
      'The app has too many long connections open; it may have fifty.',
    ),
    steps: [
      say(
        '找出并停掉多余的进程：本地调试、旧版本、反复重启的容器都会各占一个。',
        'Find and stop what is not needed: a debug session, an old version, a container that keeps restarting holds one each.',
      ),
      say(
        '同一个进程只建立一个连接，并在退出时关闭它。',
        'Let a process open one connection only, and close it when it ends.',
      ),
    ],
  }),
]
