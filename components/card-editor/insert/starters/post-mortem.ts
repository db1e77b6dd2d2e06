import type { Say } from '../starters.ts'
import { buttons, card2, fact, facts, header, md, opens, panel } from './parts.ts'

export const card = (t: Say) =>
  card2(
    t('复盘：支付失败 38 分钟', 'Post-mortem: 38 minutes of failing payments'),
    header(t('支付失败复盘', 'Post-mortem: payments'), 'grey', 'search_outlined', 'INC-207'),
    facts(
      fact(t('持续', 'Lasted'), t('38 分钟', '38 min')),
      fact(t('影响', 'Affected'), t('1,204 笔订单', '1,204 orders')),
      fact(t('发现方式', 'Found by'), t('监控告警', 'monitoring')),
    ),
    md(
      t(
        '**原因**\n新版本把连接池上限从 200 改成了 20，高峰时请求排队超时。',
        '**Cause**\nThe release cut the connection pool from 200 to 20; at the peak, requests queued until they timed out.',
      ),
    ),
    panel(t('经过', 'What happened'), [
      md(
        t(
          '- **13:58** 发布\n- **14:05** 告警\n- **14:20** 开始回滚\n- **14:43** 恢复',
          '- **13:58** release\n- **14:05** alert\n- **14:20** roll back\n- **14:43** back to normal',
        ),
      ),
    ]),
    {
      tag: 'table',
      page_size: 5,
      columns: [
        { name: 'what', display_name: t('改进项', 'What changes'), data_type: 'text', width: '50%' },
        { name: 'who', display_name: t('负责人', 'Who'), data_type: 'text' },
        { name: 'due', display_name: t('期限', 'Until'), data_type: 'text' },
      ],
      rows: [
        { what: t('配置变更需要双人确认', 'Settings are changed by two people'), who: t('周宁', 'Zhou'), due: '12-01' },
        { what: t('灰度阶段检查超时率', 'The canary checks timeouts'), who: t('陈默', 'Chen'), due: '12-05' },
      ],
    },
    buttons(opens(t('完整文档', 'Full document'), 'https://example.com/post-mortems/207', 'primary_filled')),
  )
