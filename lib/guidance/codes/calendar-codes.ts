import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'

const ofCalendar = family({
  endpoints: ['calendar'],
  links: [links.calendars, links.generic],
  source: links.generic.href,
  owner: 'app_developer',
  sendAgain: 'after_change',
})

const listEvents = say(
  '列出这个日历的日程，使用返回的 `event_id`；重复日程的某一次有自己的 ID。',
  'List the events of the calendar and use an `event_id` from there; each time of a repeated event has one of its own.',
)

/** What the calls on calendars answer. */
export const calendar: Entry[] = [
  ofCalendar({
    code: 1001001,
    msg: 'invalid calendar_id',
    means: say('日历的 ID 无效。', 'The id of the calendar is not valid.'),
    steps: [
      say(
        '用查询日历列表的接口取得 `calendar_id`，含 `@` 时要做 URL 编码。',
        'Get the `calendar_id` from the list of calendars; one with an `@` is URL-encoded.',
      ),
    ],
  }),
  ofCalendar({
    code: 1001002,
    msg: 'no calendar access_role',
    means: say('没有访问这个日历的权限。', 'Whoever asks has no access to this calendar.'),
    steps: [
      say(
        '请日历的所有者把它共享给应用或调用的用户，修改日程至少要“编辑者”。',
        'Have its owner share the calendar with the app or the person; to change events it takes a writer at least.',
      ),
      say(
        '应用不能直接进入别人的主日历，可以改用应用自己创建的日历。',
        'An app cannot simply enter somebody’s main calendar; it can use one it created itself.',
      ),
    ],
    sendAgain: 'after_fix',
    owner: 'resource_owner',
  }),
  ofCalendar({
    code: 1001004,
    msg: 'invalid calendar type',
    means: say(
      '这种类型的日历不支持这个操作，或 `calendar_id` 指错了日历。',
      'A calendar of this kind does not allow it, or the `calendar_id` is another calendar’s.',
    ),
    steps: [
      say(
        '核对 `calendar_id`，换成主日历或共享日历再试。',
        'Check the `calendar_id`, and try with a main or shared calendar.',
      ),
    ],
  }),
  ofCalendar({
    code: 1002000,
    msg: 'acl not found',
    means: say('日历上没有这条共享记录（`acl_id`）。', 'The calendar has no such entry of sharing (`acl_id`).'),
    steps: [
      say(
        '列出日历的访问控制，使用现有的 `acl_id`；它可能已被删除。',
        'List who the calendar is shared with and use an `acl_id` from there; this one may be gone.',
      ),
    ],
  }),
  ofCalendar({
    code: 1003001,
    msg: 'event not found',
    means: say('日历里没有这个日程。', 'The calendar has no such event.'),
    steps: [
      listEvents,
      say(
        '确认 `calendar_id` 与 `event_id` 属于同一个日历。',
        'Check that `calendar_id` and `event_id` belong together.',
      ),
    ],
  }),
  ofCalendar({
    code: 1003003,
    msg: 'event is deleted',
    means: say('这个日程已被删除。', 'The event was deleted.'),
    steps: [
      say('停止更新它；如果仍然需要，新建一个日程。', 'Stop updating it; where it is still needed, make a new one.'),
    ],
    sendAgain: 'never',
  }),
  ofCalendar({
    code: 1004000,
    msg: 'attendee not found',
    means: say('日程里没有这位参与人。', 'The event has no such attendee.'),
    steps: [
      say(
        '列出日程的参与人，使用返回的 `attendee_id`，不要写用户 ID。',
        'List the attendees of the event and use an `attendee_id` from there, not the id of the person.',
      ),
    ],
  }),
  ofCalendar({
    code: 1004004,
    msg: 'invalid attendee type',
    means: say('参与人的类型不对。', 'The type of an attendee is not one there is.'),
    steps: [
      say(
        '写 `user`、`chat`、`resource` 或 `third_party`，并填上与它对应的 ID。',
        'Write `user`, `chat`, `resource` or `third_party`, and the id that goes with it.',
      ),
    ],
  }),
]
