import type { Say } from '../starters.ts'
import { buttons, card2, fact, facts, header, hr, md, opens, panel, textTag } from './parts.ts'

export const card = (t: Say) =>
  card2(
    t('故障通报：部分订单支付失败', 'Incident: some payments fail'),
    header(
      t('部分订单支付失败', 'Some payments fail'),
      'carmine',
      'bell_outlined',
      'INC-207',
      textTag(t('处理中', 'ongoing'), 'orange'),
    ),
    md(
      t(
        '**影响**：约 8% 的支付请求超时，退款不受影响。',
        '**Impact**: about 8% of payment requests time out; refunds are not affected.',
      ),
    ),
    facts(
      fact(t('开始', 'Since'), '14:05'),
      fact(t('负责人', 'Lead'), t('林晓', 'Lin')),
      fact(t('下次更新', 'Next update'), '15:00'),
    ),
    hr,
    panel(
      t('时间线', 'Timeline'),
      [
        md(
          t(
            '- **14:05** 超时率上升，触发告警\n- **14:12** 确认与 13:58 的发布有关\n- **14:20** 开始回滚',
            '- **14:05** Timeouts rise, an alert fires\n- **14:12** Traced to the release of 13:58\n- **14:20** Rolling back',
          ),
        ),
      ],
      true,
    ),
    buttons(
      opens(t('进入作战室', 'Join the war room'), 'https://example.com/incidents/207/call', 'primary_filled'),
      opens(t('状态页', 'Status page'), 'https://example.com/status'),
    ),
  )
