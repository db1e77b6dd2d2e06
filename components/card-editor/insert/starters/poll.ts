import type { Say } from '../starters.ts'
import { card2, footnote, header, md, option, plain } from './parts.ts'

export const card = (t: Say) =>
  card2(
    t('投票：团建选哪一天？', 'Poll: which day for the team outing?'),
    header(t('团建选哪一天？', 'Which day for the team outing?'), 'violet', 'vote_colorful'),
    md(t('可多选，周四 18:00 截止。', 'Choose as many as suit you, until Thursday, 18:00.')),
    {
      tag: 'form',
      name: 'poll',
      elements: [
        {
          tag: 'multi_select_static',
          name: 'days',
          required: true,
          width: 'fill',
          placeholder: plain(t('选择日期', 'Choose days')),
          options: [
            option(t('12 月 5 日，周六', 'Saturday, 5 December'), 'd5'),
            option(t('12 月 6 日，周日', 'Sunday, 6 December'), 'd6'),
            option(t('12 月 12 日，周六', 'Saturday, 12 December'), 'd12'),
          ],
        },
        { tag: 'input', name: 'wish', width: 'fill', placeholder: plain(t('想去哪里？可不填', 'Where to? Optional')) },
        {
          tag: 'button',
          name: 'vote',
          form_action_type: 'submit',
          type: 'primary_filled',
          text: plain(t('投票', 'Vote')),
        },
      ],
    },
    footnote(t('结果会发到本群', 'The result comes to this chat')),
  )
