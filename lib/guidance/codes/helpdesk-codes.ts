import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'
import { steps } from './steps.ts'

const ofHelpdesk = family({
  endpoints: ['helpdesk'],
  links: [links.helpdesk, links.generic],
  source: links.generic.href,
  owner: 'app_developer',
  sendAgain: 'after_change',
})

/** What the calls on help desks answer. */
export const helpdesk: Entry[] = [
  ofHelpdesk({
    code: 154000,
    msg: 'bad request',
    means: say(
      '服务台接口收到的请求有误：方法、参数或数据的格式不对。',
      'A request on the help desk is wrong in its method, a parameter or the form of its body.',
    ),
    steps: [steps.correctFields, steps.compareWithPage],
  }),
  ofHelpdesk({
    code: 154001,
    msg: 'unauthorized',
    means: say('服务台没有认出调用者的身份。', 'The help desk did not accept who is asking.'),
    steps: [
      say(
        '核对 `X-Lark-Helpdesk-Authorization` 请求头：它是“服务台 ID:服务台 token”做 Base64 的结果。',
        'Check the header `X-Lark-Helpdesk-Authorization`: it is the Base64 of the help desk’s id, a colon and its token.',
      ),
      say('确认应用与服务台属于同一个企业。', 'Make sure app and help desk belong to the same company.'),
    ],
    sendAgain: 'after_fix',
  }),
]
