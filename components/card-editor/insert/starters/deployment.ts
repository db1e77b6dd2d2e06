import type { Say } from '../starters.ts'
import { buttons, callsBack, card2, fact, facts, header, opens, plain, textTag } from './parts.ts'

export const card = (t: Say) =>
  card2(
    t('api-gateway 3.2.1 已发布到生产', 'api-gateway 3.2.1 is in production'),
    header(
      t('发布完成', 'Deployed'),
      'turquoise',
      'done_outlined',
      'api-gateway 3.2.1',
      textTag(t('生产', 'prod'), 'turquoise'),
    ),
    facts(
      fact(t('分支', 'Branch'), 'main'),
      fact(t('用时', 'Took'), t('6 分 12 秒', '6 min 12 s')),
      fact(t('发起人', 'By'), t('周宁', 'Zhou')),
    ),
    {
      tag: 'table',
      page_size: 5,
      columns: [
        { name: 'step', display_name: t('步骤', 'Step'), data_type: 'text' },
        { name: 'state', display_name: t('状态', 'State'), data_type: 'options' },
        { name: 'seconds', display_name: t('秒', 'Seconds'), data_type: 'number' },
      ],
      rows: [
        { step: t('构建', 'Build'), state: [{ text: t('成功', 'passed'), color: 'green' }], seconds: 148 },
        { step: t('测试', 'Test'), state: [{ text: t('成功', 'passed'), color: 'green' }], seconds: 131 },
        { step: t('灰度 10%', 'Canary 10%'), state: [{ text: t('成功', 'passed'), color: 'green' }], seconds: 60 },
        { step: t('全量', 'Everyone'), state: [{ text: t('成功', 'passed'), color: 'green' }], seconds: 33 },
      ],
    },
    buttons(opens(t('查看流水线', 'Open the pipeline'), 'https://example.com/pipelines/8812'), {
      ...callsBack(t('回滚', 'Roll back'), { action: 'rollback', to: '3.2.0' }, 'danger'),
      confirm: {
        title: plain(t('回滚到 3.2.0？', 'Roll back to 3.2.0?')),
        text: plain(t('约需 2 分钟，期间不能发布。', 'Takes about 2 minutes; nothing else can be deployed meanwhile.')),
      },
    }),
  )
