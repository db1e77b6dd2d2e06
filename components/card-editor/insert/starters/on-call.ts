import type { Say } from '../starters.ts'
import { buttons, card2, header, md, opens } from './parts.ts'

export const card = (t: Say) => {
  const day = (name: string, first: string, second: string) => ({ day: name, first, second })
  const [lin, zhou, chen, wu] = [t('林晓', 'Lin'), t('周宁', 'Zhou'), t('陈默', 'Chen'), t('吴桐', 'Wu')]
  return card2(
    t('本周值班表', 'On call this week'),
    header(
      t('本周值班表', 'On call this week'),
      'purple',
      'calendar_outlined',
      t('11 月 23 日至 29 日', '23 to 29 November'),
    ),
    md(
      t(
        '先联系**主值班**，10 分钟无回应再联系**备值班**。',
        'Call the **first**; after 10 minutes without an answer, the **second**.',
      ),
    ),
    {
      tag: 'table',
      page_size: 7,
      freeze_first_column: true,
      header_style: { background_style: 'grey', bold: true },
      columns: [
        { name: 'day', display_name: t('日期', 'Day'), data_type: 'text' },
        { name: 'first', display_name: t('主值班', 'First'), data_type: 'text' },
        { name: 'second', display_name: t('备值班', 'Second'), data_type: 'text' },
      ],
      rows: [
        day(t('周一', 'Mon'), lin, zhou),
        day(t('周二', 'Tue'), lin, zhou),
        day(t('周三', 'Wed'), zhou, chen),
        day(t('周四', 'Thu'), zhou, chen),
        day(t('周五', 'Fri'), chen, wu),
        day(t('周六', 'Sat'), wu, lin),
        day(t('周日', 'Sun'), wu, lin),
      ],
    },
    buttons(opens(t('申请换班', 'Swap a day'), 'https://example.com/on-call/swap', 'primary_filled')),
  )
}
