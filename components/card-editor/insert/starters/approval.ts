import type { Say } from '../starters.ts'
import { buttons, callsBack, card2, fact, facts, footnote, header, hr, md, opens, plain, textTag } from './parts.ts'

export const card = (t: Say) =>
  card2(
    t('待审批：生产库只读权限', 'To approve: read access to production'),
    header(
      t('生产库只读权限', 'Read access to production'),
      'orange',
      'approval_outlined',
      t('申请人：陈默', 'Asked by Chen'),
      textTag(t('待审批', 'pending'), 'yellow'),
    ),
    facts(fact(t('对象', 'What'), 'orders-db'), fact(t('期限', 'For how long'), t('7 天', '7 days'))),
    md(t('> 核对三季度的重复退款，需要按订单查询。', '> Checking the repeated refunds of Q3, order by order.')),
    hr,
    buttons(
      callsBack(t('同意', 'Approve'), { decision: 'approve', request: 'r-58' }, 'primary_filled'),
      {
        ...callsBack(t('拒绝', 'Reject'), { decision: 'reject', request: 'r-58' }, 'danger'),
        confirm: {
          title: plain(t('拒绝这项申请？', 'Reject this request?')),
          text: plain(t('申请人会收到通知。', 'Whoever asked will be told.')),
        },
      },
      opens(t('查看详情', 'Details'), 'https://example.com/requests/58'),
    ),
    footnote(t('24 小时内未处理将自动关闭', 'Closes by itself after 24 hours')),
  )
