import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'
import { steps } from './steps.ts'

const ofWiki = family({
  endpoints: ['wiki'],
  links: [links.wiki, links.wikiNode, links.generic],
  source: links.generic.href,
  owner: 'app_developer',
  sendAgain: 'after_change',
})

/** What the calls on the wiki answer. */
export const wiki: Entry[] = [
  ofWiki({
    code: 93001,
    msg: 'param err',
    means: say(
      '知识库接口没有通过参数检查，多半是 token 或 ID 有误。',
      'A request on the wiki was refused for a parameter, most likely a token or an id.',
    ),
    steps: [
      steps.correctFields,
      say(
        '节点的 token 从知识库网址 `/wiki/` 之后复制，空间的 ID 用获取知识空间列表的接口取得。',
        'The token of a node stands after `/wiki/` in its address; the id of a space comes from the list of spaces.',
      ),
    ],
  }),
  ofWiki({
    code: 93002,
    msg: 'out of limit',
    means: say('一次向知识库要的条目超过 500。', 'More than 500 entries of the wiki were asked for at once.'),
    steps: [say('把每页数量降到 500 以内，分页读取。', 'Ask for 500 at most and go on page by page.')],
  }),
  ofWiki({
    code: 93003,
    msg: 'invalid user',
    means: say('知识库请求里的用户无效。', 'The person in the request on the wiki is not valid.'),
    steps: [
      say('核对用户 ID 的类型，并确认该成员没有离职。', 'Check the kind of id, and that the person has not left.'),
      steps.ownTenant,
    ],
    links: [links.userIds, links.generic],
  }),
  ofWiki({
    code: 93004,
    msg: 'not found',
    means: say('知识库里没有这个节点或空间。', 'The wiki has no such node or space.'),
    steps: [
      say(
        '重新复制节点的 token 和空间的 ID，不要把两者写反。',
        'Copy the token of the node and the id of the space again, and do not swap them.',
      ),
      say(
        '节点可能已被移动或删除，请空间管理员核对。',
        'The node may have been moved or deleted: ask whoever manages the space.',
      ),
    ],
  }),
  ofWiki({
    code: 93006,
    msg: 'internal err',
    means: say('知识库服务内部出错。', 'The service of the wiki had an internal error.'),
    steps: [steps.waitLonger, steps.giveLogId],
    links: [links.support, links.generic],
    owner: 'operator',
    sendAgain: 'after_waiting',
  }),
]
