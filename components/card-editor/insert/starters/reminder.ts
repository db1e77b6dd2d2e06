import type { Say } from '../starters.ts'
import { buttons, callsBack, card2, fact, facts, header, md, opens, option, plain, textTag } from './parts.ts'

export const card = (t: Say) =>
  card2(
    t('提醒：季度目标还差 2 项', 'Reminder: 2 quarterly goals are missing'),
    header(
      t('季度目标还差 2 项', '2 quarterly goals are missing'),
      'yellow',
      'time_outlined',
      undefined,
      textTag(t('明天截止', 'due tomorrow'), 'orange'),
    ),
    md(
      t(
        '- 补充“稳定性”的衡量方式\n- 确认与数据组的依赖',
        '- Say how “stability” is measured\n- Agree on what is needed from the data team',
      ),
    ),
    facts(fact(t('截止', 'Due'), t('11 月 23 日 18:00', '23 Nov, 18:00')), fact(t('已完成', 'Done'), '4 / 6')),
    buttons(
      opens(t('去填写', 'Fill them in'), 'https://example.com/goals', 'primary_filled'),
      callsBack(t('已完成', 'Done'), { action: 'done', reminder: 'q4' }),
      {
        tag: 'overflow',
        options: [option(t('1 小时后提醒', 'In 1 hour'), '1h'), option(t('明早提醒', 'Tomorrow morning'), 'tomorrow')],
        confirm: {
          title: plain(t('稍后提醒', 'Remind me later')),
          text: plain(t('到时会再发一次。', 'It will be sent once more.')),
        },
      },
    ),
  )
