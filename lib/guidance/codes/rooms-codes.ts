import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'
import { steps } from './steps.ts'

const ofRooms = family({
  endpoints: ['rooms'],
  links: [links.rooms, links.generic],
  source: links.generic.href,
  owner: 'app_developer',
  sendAgain: 'after_change',
})

/** What the calls on meeting rooms answer. */
export const rooms: Entry[] = [
  ofRooms({
    code: 100001,
    msg: 'page token invalid',
    means: say('会议室列表不认识这个 `page_token`。', 'The list of meeting rooms does not know this `page_token`.'),
    steps: [steps.pageAgain],
  }),
  ofRooms({
    code: 100002,
    msg: 'Invalid field selection [illegal field]',
    means: say(
      '`fields` 里有会议室接口不认识的字段名。',
      'In `fields` there is a name the APIs on meeting rooms do not know.',
    ),
    steps: [
      say(
        '删掉方括号里列出的字段，或改正拼写；`*` 表示全部字段。',
        'Remove the one shown in square brackets or correct its spelling; `*` stands for all.',
      ),
    ],
  }),
  ofRooms({
    code: 100003,
    msg: 'time format must follow RFC3339 standard',
    means: say('会议室请求里的时间写法不对。', 'A time in the request on meeting rooms is not written as it must be.'),
    steps: [
      say(
        '写作 `2026-01-31T09:00:00+08:00`，要带时区；放在地址里时，`+` 要编码成 `%2B`。',
        'Write `2026-01-31T09:00:00+08:00`, with the time zone; in an address the `+` becomes `%2B`.',
      ),
    ],
  }),
  ofRooms({
    code: 100004,
    msg: 'building id invalid',
    means: say('建筑物的 ID 无效。', 'The id of the building is not valid.'),
    steps: [
      say(
        '列出建筑物，使用返回的 `building_id`（以 `omb_` 开头）。',
        'List the buildings and use a `building_id` from there; it starts with `omb_`.',
      ),
    ],
  }),
  ofRooms({
    code: 100005,
    msg: 'room id invalid',
    means: say('会议室的 ID 无效。', 'The id of the meeting room is not valid.'),
    steps: [
      say(
        '列出会议室，使用返回的 `room_id`（以 `omm_` 开头）。',
        'List the meeting rooms and use a `room_id` from there; it starts with `omm_`.',
      ),
    ],
  }),
  ofRooms({
    code: 100007,
    msg: 'building name exist',
    means: say('企业里已有同名的建筑物。', 'The company has a building of this name already.'),
    steps: [say('换一个名称，或使用现有的建筑物。', 'Choose another name, or use the existing building.')],
  }),
  ofRooms({
    code: 100009,
    msg: 'room name exist',
    means: say('这座建筑物里已有同名的会议室。', 'The building has a meeting room of this name already.'),
    steps: [say('换一个名称，或使用现有的会议室。', 'Choose another name, or use the existing room.')],
  }),
]
