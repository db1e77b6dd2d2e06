import type { Say } from '../starters.ts'
import { buttons, card2, header, hr, md, opens, panel, textTag } from './parts.ts'

export const card = (t: Say) =>
  card2(
    t('2.4.0 已发布', '2.4.0 is out'),
    header(
      t('2.4.0 已发布', '2.4.0 is out'),
      'green',
      'done_outlined',
      t('桌面端与移动端', 'Desktop and mobile'),
      textTag(t('稳定版', 'stable'), 'green'),
    ),
    md(
      t(
        '**新增**\n- 搜索支持按发送人筛选\n- 导出可选择时间范围\n\n**修复**\n- 切换账号后偶尔收不到通知\n- 长表格打印时缺少最后一页',
        '**New**\n- Search can be narrowed to a sender\n- Exports take a time range\n\n**Fixed**\n- Notifications were sometimes lost after switching accounts\n- Long tables printed without their last page',
      ),
    ),
    hr,
    panel(t('如何升级', 'How to upgrade'), [
      md(
        t(
          '1. 保存手头的工作\n2. 打开“设置”，选择“检查更新”\n3. 重启后即完成',
          '1. Save what you are working on\n2. Open Settings, choose “Check for updates”\n3. Restart, and it is done',
        ),
      ),
    ]),
    buttons(
      opens(t('完整说明', 'All changes'), 'https://example.com/releases/2.4.0', 'primary_filled'),
      opens(t('反馈问题', 'Report a problem'), 'https://example.com/feedback'),
    ),
  )
