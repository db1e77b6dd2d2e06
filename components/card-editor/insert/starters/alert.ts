import type { Say } from '../starters.ts'
import { buttons, callsBack, card2, fact, facts, footnote, header, md, opens, textTag } from './parts.ts'

export const card = (t: Say) =>
  card2(
    t('告警：db-3 磁盘使用率 92%', 'Alert: disk of db-3 at 92%'),
    header(t('磁盘快满了', 'Disk is almost full'), 'red', 'warning_outlined', 'db-3 · cn-north', textTag('P1', 'red')),
    facts(
      fact(t('使用率', 'In use'), '**92%**'),
      fact(t('阈值', 'Limit'), '85%'),
      fact(t('已持续', 'For'), t('12 分钟', '12 min')),
    ),
    md(
      t(
        '- 写入日志在 10:30 之后明显变快\n- 按目前速度，约 **40 分钟**后写满',
        '- The write log grows faster since 10:30\n- At this pace it is full in about **40 minutes**',
      ),
    ),
    buttons(
      callsBack(t('我来处理', 'I take it'), { action: 'take', alert: 'a-1024' }, 'primary_filled'),
      opens(t('查看监控', 'Open the dashboard'), 'https://example.com/dashboards/db-3'),
      callsBack(t('静默 1 小时', 'Mute for 1 hour'), { action: 'mute', alert: 'a-1024' }),
    ),
    footnote(t('来自监控，10:42', 'From monitoring, 10:42')),
  )
