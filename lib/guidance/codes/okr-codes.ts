import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'
import { steps } from './steps.ts'

const ofOkr = family({
  endpoints: ['okr'],
  links: [links.okrs, links.generic],
  source: links.generic.href,
  owner: 'app_developer',
  sendAgain: 'after_change',
})

/** What the calls on OKRs answer. */
export const okr: Entry[] = [
  ofOkr({
    code: 1001501,
    msg: 'user not found',
    means: say('OKR 接口找不到这个人。', 'The APIs on OKRs do not know this person.'),
    steps: [
      say(
        '核对 `open_id` 是否由这个应用取得，写法是否完整。',
        'Check that the `open_id` was got with this app and is whole.',
      ),
      steps.ownTenant,
    ],
    links: [links.userIds, links.generic],
  }),
  ofOkr({
    code: 1001502,
    msg: 'okr data not found',
    means: say('没有这份 OKR 数据，`okr_id` 可能写错了。', 'There is no such OKR; the `okr_id` may be wrong.'),
    steps: [say('先读取这个人的 OKR 列表，使用返回的 ID。', 'List the person’s OKRs first and take an id from there.')],
  }),
  ofOkr({
    code: 1001901,
    msg: 'internal server error',
    means: say('OKR 服务内部出错。', 'The service of OKRs had an internal error.'),
    steps: [steps.waitLonger, steps.giveLogId],
    links: [links.support, links.generic],
    owner: 'operator',
    sendAgain: 'after_waiting',
  }),
  ofOkr({
    code: 1001902,
    msg: 'no permission',
    means: say('没有权限访问这份 OKR。', 'Whoever asks has no access to this OKR.'),
    steps: [
      say('确认请求带了凭证，`okr_id` 没有写错。', 'Check that the request carries a token and the `okr_id` is right.'),
      say(
        '如果是以用户身份调用，只能看到他在客户端里能看到的 OKR。',
        'Made as a person, the request shows the OKRs that person sees in the client.',
      ),
    ],
    sendAgain: 'after_fix',
  }),
  ofOkr({
    code: 1001903,
    msg: 'invalid parameters',
    means: say('OKR 接口收到的参数有误。', 'A request on OKRs has a wrong parameter.'),
    steps: [steps.correctFields, steps.compareWithPage],
  }),
  ofOkr({
    code: 1001999,
    msg: 'system exception',
    means: say('OKR 服务出了未知的错误。', 'Something unknown failed in the service of OKRs.'),
    steps: [
      say(
        '把 code、msg 和 log_id 交给飞书技术支持：官方页面只写了这一条。',
        'Give Feishu support the code, the msg and the log_id: the official page knows no other way.',
      ),
    ],
    links: [links.support, links.generic],
    owner: 'feishu',
    sendAgain: 'after_fix',
  }),
]
