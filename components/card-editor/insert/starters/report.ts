import type { Say } from '../starters.ts'
import { buttons, card2, fact, facts, header, md, opens } from './parts.ts'

export const card = (t: Say) =>
  card2(
    t('客服周报：工单减少 6%', 'Support, week 47: 6% fewer tickets'),
    header(t('客服周报', 'Support report'), 'blue', 'calendar_outlined', t('第 47 周', 'Week 47')),
    facts(
      fact(t('新增工单', 'New tickets'), "**318** <font color='green'>−6%</font>"),
      fact(t('首次响应', 'First answer'), t('**9 分钟**', '**9 min**')),
      fact(t('满意度', 'Satisfaction'), '**4.7** / 5'),
    ),
    {
      tag: 'chart',
      aspect_ratio: '16:9',
      chart_spec: {
        type: 'bar',
        title: { text: t('每日工单', 'Tickets per day') },
        data: {
          values: [
            { day: t('周一', 'Mon'), kind: t('新增', 'new'), count: 72 },
            { day: t('周一', 'Mon'), kind: t('解决', 'solved'), count: 65 },
            { day: t('周二', 'Tue'), kind: t('新增', 'new'), count: 64 },
            { day: t('周二', 'Tue'), kind: t('解决', 'solved'), count: 70 },
            { day: t('周三', 'Wed'), kind: t('新增', 'new'), count: 58 },
            { day: t('周三', 'Wed'), kind: t('解决', 'solved'), count: 61 },
            { day: t('周四', 'Thu'), kind: t('新增', 'new'), count: 69 },
            { day: t('周四', 'Thu'), kind: t('解决', 'solved'), count: 66 },
            { day: t('周五', 'Fri'), kind: t('新增', 'new'), count: 55 },
            { day: t('周五', 'Fri'), kind: t('解决', 'solved'), count: 63 },
          ],
        },
        xField: ['day', 'kind'],
        yField: 'count',
        seriesField: 'kind',
        legends: { visible: true, orient: 'bottom' },
      },
    },
    {
      tag: 'table',
      page_size: 5,
      header_style: { background_style: 'grey', bold: true },
      columns: [
        { name: 'topic', display_name: t('主题', 'Topic'), data_type: 'text', width: '40%' },
        { name: 'tickets', display_name: t('工单', 'Tickets'), data_type: 'number' },
        { name: 'trend', display_name: t('趋势', 'Trend'), data_type: 'options' },
      ],
      rows: [
        {
          topic: t('登录与验证码', 'Sign-in and codes'),
          tickets: 96,
          trend: [{ text: t('下降', 'down'), color: 'green' }],
        },
        { topic: t('发票', 'Invoices'), tickets: 71, trend: [{ text: t('上升', 'up'), color: 'red' }] },
        { topic: t('配送时间', 'Delivery time'), tickets: 54, trend: [{ text: t('持平', 'same'), color: 'neutral' }] },
      ],
    },
    md(
      t(
        '**下周**：上线发票自助补开，预计减少约 30 单。',
        '**Next week**: invoices can be reissued without us; about 30 tickets fewer.',
      ),
    ),
    buttons(opens(t('查看完整报表', 'Full report'), 'https://example.com/reports/47')),
  )
