import { card, post } from '../sandbox.testing.ts'

const element = (...elements: unknown[]) => post({ zh_cn: { content: [elements] } })
const second = (...elements: unknown[]) => card({ schema: '2.0', body: { elements } })
const first = (...elements: unknown[]) => card({ elements })
const template = (template_id: string, template_variable = {}) =>
  card({ type: 'template', data: { template_id, template_variable } })
const table = (rows: unknown) => ({ tag: 'table', columns: [{ name: 'k', data_type: 'text' }], rows })

type Body = { msg_type: string; content: unknown }

/** Contents that do not fit their msg_type, each with the reason named in the msg of its 230001. */
export const refusedContents: (readonly [Body, string])[] = [
  [{ msg_type: 'text', content: 'hello' }, 'ext=content is not a string in json format'],
  [{ msg_type: 'text', content: { text: 'hi' } }, 'ext=content is not a string in json format'],
  [{ msg_type: 'text', content: '[]' }, 'ext=content format of the text type is incorrect'],
  [{ msg_type: 'text', content: '{}' }, 'ext=content format of the text type is incorrect'],
  [{ msg_type: 'text', content: '{"text":""}' }, 'ext=content format of the text type is incorrect'],
  [{ msg_type: 'system', content: '{}' }, 'ext=invalid msg_type'],
  [{ msg_type: 'card', content: '{}' }, 'ext=invalid msg_type'],
  [{ msg_type: 'image', content: '{}' }, 'ext=content format of the image type is incorrect'],
  [{ msg_type: 'image', content: '{"image_key":"img_sandbox_unknown"}' }, 'ext=invalid image_key'],
  [{ msg_type: 'share_chat', content: '{"chat_id":"oc_x"}' }, 'ext=invalid chat_id'],
  [element({ tag: 'img', image_key: 'https://example.com/a.png' }), 'ext=invalid image_key'],
  [element({ tag: 'img', image_key: 'cover.png' }), 'ext=invalid image_key'],
  [post({ title: 'x', content: [[{ tag: 'text', text: 'x' }]] }), 'ext=content format of the post type is incorrect'],
  [
    post({ msg_type: 'post', content: { post: { zh_cn: { content: [] } } } }),
    'ext=content format of the post type is incorrect',
  ],
  [{ msg_type: 'share_user', content: '{"user_id":"ou_x"}' }, 'ext=invalid user_id'],
  [post({}), 'ext=content format of the post type is incorrect'],
  [post({ post: { zh_cn: { content: [] } } }), 'ext=content format of the post type is incorrect'],
  [post({ zh_cn: { content: [{ tag: 'text' }] } }), 'ext=content format of the post type is incorrect'],
  [element({ tag: 'md', text: 'a' }, { tag: 'text', text: 'b' }), 'ext=content format of the post type is incorrect'],
  ...(
    [
      [{ tag: 'text' }, "message_content_text_tag's text field can't be nil"],
      [{ tag: 'a', text: 'x' }, "message_content_a_tag's href field can't be nil"],
      [{ tag: 'a', href: 'https://example.com' }, "message_content_a_tag's text field can't be nil"],
      [{ tag: 'at' }, "message_content_at_tag's user_id field can't be nil"],
      [{ tag: 'img' }, "message_content_img_tag's image_key field can't be nil"],
      [{ tag: 'media' }, "message_content_media_tag's file_key field can't be nil"],
      [{ tag: 'emotion' }, "message_content_emotion_tag's emoji_type field can't be nil"],
      [{ tag: 'md' }, "message_content_md_tag's text field can't be nil"],
      [
        { tag: 'md', text: '<at user_id="ou_sandbox_nobody"></at>' },
        "message_content_md_tag's text field contains invalid user id",
      ],
      [{ tag: 'md', text: '<at user_id="张三"></at>' }, "message_content_md_tag's text field contains invalid user id"],
      [
        { tag: 'md', text: 'hi <at user_id="@_user_1">x</at>' },
        "message_content_md_tag's text field contains invalid user id",
      ],
      [{ tag: 'h1', text: 'x' }, 'message_content has wrong tag'],
      [{ tag: 'a', text: 'x', href: 'javascript:alert(1)' }, 'scheme not in scheme whitelist'],
    ] as const
  ).map(([one, reason]) => [element(one), `ext=invalid message content, ext=${reason}`] as const),
]

/** Cards refused with a 230099, each with a part of its msg. */
export const refusedCards: (readonly [Body, string])[] = [
  [card('{"elements":['), 'ErrCode: 200621; ErrMsg: parse card json err'],
  [card('[]'), 'ErrCode: 200621'],
  [card({ card: { elements: [] } }), 'unknown property, property: card, path: ROOT'],
  [card({ schema: '3.0' }), 'unknown schema'],
  [card({ schema: '2.0', elements: [] }), 'unknown property, property: elements, path: ROOT'],
  [
    second({ tag: 'hr' }, { tag: 'note', elements: [] }),
    'ErrCode: 200861; ErrPath: ROOT -> body -> elements -> [1](tag: note); ErrMsg: cards of schema V2 no longer support this capability; ErrorValue: unsupported tag note; ',
  ],
  [
    second(...Array.from({ length: 201 }, () => ({ tag: 'hr' }))),
    'ErrCode: 11310; ErrMsg: element exceeds the limit; ',
  ],
  [
    first(...Array.from({ length: 6 }, () => table([]))),
    'ErrCode: 11310; ErrMsg: card table number over limit; ErrorValue: table; ',
  ],
  [
    first({ tag: 'hr' }, { tag: 'chart', chart_spec: {} }),
    'ErrCode: 200550; ErrPath: ROOT -> elements -> [1](tag: chart); ErrMsg: chart spec is invalid; ErrorValue: - type: Invalid type. Expected: string, given: null',
  ],
  [first(table('x')), 'ErrCode: 200914; '],
  [first(table([{ k: {} }])), 'row: 0, column: 0'],
  [first(table([{ other: 'x' }])), 'ErrCode: 200915; '],
  [
    first({ tag: 'img', img_key: 'nonsense' }),
    'ErrCode: 200570; ErrMsg: card contains invalid image keys; ErrorValue: image key nonsense; ',
  ],
  [first({ tag: 'markdown', content: '<at id=ou_sandbox_nobody></at>' }), 'ErrCode: 100290; '],
  [first({ tag: 'form', elements: [] }), "form's name is required"],
  [
    first({ tag: 'markdown', content: '![x](https://example.com/a.png)' }),
    'ErrorValue: image key https://example.com/a.png; ',
  ],
  [second({ tag: 'markdown', content: '![x](cover.png)' }), 'ErrorValue: image key cover.png; '],
  [second({ tag: 'markdown', content: 'x', i18n_content: { en_us: '![x](cover.png)' } }), 'image key cover.png'],
  [
    second({ tag: 'img_combination', combination_mode: 'double', img_list: [{ img_key: 'icon.png' }] }),
    'ErrorValue: image key icon.png; ',
  ],
  [second({ tag: 'markdown', content: 'x', icon: { tag: 'custom_icon', img_key: 'a.svg' } }), 'image key a.svg'],
  [second({ tag: 'select_img', options: [{ img_key: 'http://a.b/c', value: 'a' }] }), 'image key http://a.b/c'],
  [second({ tag: 'markdown', content: '<at id=张三></at>' }), 'ErrCode: 100290; '],
  [first({ tag: 'div', text: { tag: 'lark_md', content: '<at id=@_user_1></at>' } }), 'ErrorValue: @_user_1; '],
  [second({ tag: 'markdown', content: '<at ids="ou_1, Tom Lee"></at>' }), 'ErrorValue: Tom Lee; '],
  [second({ tag: 'person', user_id: '张三' }), 'ErrCode: 100290; '],
  [first({ tag: 'person_list', persons: [{ id: 'ou_1' }, { id: '@_user_1' }] }), 'ErrorValue: @_user_1; '],
  [
    second({ tag: 'chart', chart_spec: { type: 'line', data: { values: 'mock_data' }, xField: 'x', yField: 'y' } }),
    '- data.values: Invalid type. Expected: array, given: string',
  ],
  [second({ tag: 'picker_time' }), 'placeholder is required, path: ROOT -> body -> elements -> [0](tag: picker_time)'],
  [second({ tag: 'picker_datetime' }), 'placeholder is required'],
  [second({ tag: 'column', elements: [] }), 'column is only allowed in column_set'],
  [second({ tag: 'audio', file_key: 'file_v3_1' }), 'ErrCode: 300220; '],
  [second({ tag: 'markdown', content: '<audio file_key="file_v3_1"></audio>' }), 'ErrCode: 300220; '],
  [second({ tag: 'hr', element_id: '1st' }), 'ErrCode: 300301; '],
  [second({ tag: 'hr', element_id: 'a' }, { tag: 'hr', element_id: 'a' }), 'duplicate element id'],
  [second({ tag: 'markdown', content: '| a |\n|---|\n| 1 |\n\n'.repeat(5) }), 'ErrMsg: card table number over limit; '],
  [card({ schema: '2.0', foo: 1, body: { elements: [] } }), 'unknown property, property: foo, path: ROOT'],
  [card({ title: null, elements: [[{ tag: 'text', text: 'x' }]] }), 'type mismatch, property: [0], expected: object'],
  [card({ receive_id: 'oc_1', msg_type: 'text', content: { text: 'x' } }), 'unknown property, property: receive_id'],
  [card({ msg_type: 'interactive', content: '{}' }), 'unknown property, property: msg_type'],
  [card({ text: 'hi' }), 'unknown property, property: text'],
  [card({ code: 0, msg: 'success', data: {} }), 'unknown property, property: code'],
  [card({ zh_cn: { title: 'x', content: [] } }), 'unknown property, property: zh_cn'],
  [card({ title: 'x', content: [[]] }), 'unknown property, property: title'],
  [template('AAqsandboxMissing'), 'ErrCode: 200380; '],
  [template('AAqsandboxHidden'), 'ErrCode: 200381; '],
  [template('AAqsandboxIncident', { title: 5 }), 'title, specifiedType: string, actualType: float64; '],
]

/** Cards that are sent, however they look. */
export const sentCards: Body[] = [
  card({}),
  first({ tag: 'note', elements: [] }, { tag: 'action', actions: [] }),
  second(...Array.from({ length: 200 }, () => ({ tag: 'hr' }))),
  second({ tag: 'chart', chart_spec: { type: 'bar', data: { values: [] }, marks: [{ tag: 'note' }] } }),
  first(table([{ k: 'x' }])),
  second({ tag: 'markdown', content: '![x](img_v3_1) <at id=ou_1></at> <at id="all"/> <at user_id="ou_1">x</at>' }),
  second({ tag: 'markdown', content: '```\n![x](cover.png)\n```' }),
  first({ tag: 'div', text: { tag: 'lark_md', content: '![x](cover.png)' } }),
  second({ tag: 'person_list', drop_invalid_user_id: true, persons: [{ id: 'Tom Lee' }] }),
  second({ tag: 'picker_time', initial_time: '10:00' }),
  card({ schema: '2.0', config: { enable_forward: false }, body: { elements: [{ tag: 'audio', file_key: 'f' }] } }),
  first({ tag: 'picker_time' }, { tag: 'column', elements: [] }),
  card({ header: { title: { tag: 'plain_text', content: 'x' } }, other: 1 }),
  template('AAqsandboxIncident', { title: 'x', count: 2 }),
  template('AAqother'),
  card({ type: 'card', data: { card_id: '7371713483664506900' } }),
]
