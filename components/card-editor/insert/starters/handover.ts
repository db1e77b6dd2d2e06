import type { Say } from '../starters.ts'
import { card2, fact, facts, footnote, header, hr, md, plain } from './parts.ts'

const task = (name: string, content: string) => ({
  tag: 'checker',
  name,
  text: plain(content),
  checked_style: { show_strikethrough: true, opacity: 0.6 },
})

export const card = (t: Say) =>
  card2(
    t('值班交接：3 项未完', 'Handover: 3 things are open'),
    header(t('值班交接', 'Handover'), 'indigo', 'member_outlined', t('林晓 → 周宁', 'Lin → Zhou')),
    facts(
      fact(t('时段', 'Shift'), t('11 月 22 日 白班', '22 Nov, day')),
      fact(t('告警', 'Alerts'), t('4 条，均已恢复', '4, all recovered')),
    ),
    md(t('**未完事项**', '**Still open**')),
    task('open_1', t('db-3 扩容，等采购确认', 'Grow db-3, waiting for the order')),
    task('open_2', t('客户反馈导出慢，日志已收集', 'A customer finds exports slow; logs are collected')),
    task('open_3', t('证书 12 月 1 日到期，需提前更换', 'A certificate ends on 1 December; replace it before')),
    hr,
    md(
      t(
        '**请留意**：20:00 有一次计划内的网络切换，约 5 分钟抖动属正常。',
        '**Watch out**: the network is switched over at 20:00; five shaky minutes are expected.',
      ),
    ),
    footnote(t('有疑问随时联系上一班', 'Questions? Ask the shift before')),
  )
