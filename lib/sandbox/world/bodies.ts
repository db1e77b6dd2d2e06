/** The longer contents of the sandbox's first messages. */
export const bodies = {
  alarm: {
    schema: '2.0',
    config: { update_multi: true },
    header: {
      title: { tag: 'plain_text', content: '磁盘告警：db-3 已用 92%' },
      subtitle: { tag: 'plain_text', content: 'cn-north · production' },
      template: 'red',
      text_tag_list: [{ tag: 'text_tag', text: { tag: 'plain_text', content: 'P1' }, color: 'red' }],
    },
    body: {
      elements: [
        {
          tag: 'markdown',
          content: '**主机** db-3.cn-north\n**分区** /data\n**趋势** 每小时增长 1.4%，约 5 小时后写满',
        },
        { tag: 'hr' },
        { tag: 'markdown', content: '处理手册：[磁盘扩容](https://example.com/runbooks/disk)' },
      ],
    },
  },
  handover: {
    zh_cn: {
      title: '早班交接',
      content: [
        [{ tag: 'text', text: '遗留问题：', style: ['bold'] }],
        [
          { tag: 'text', text: '1. 证书轮换还剩 3 台，' },
          { tag: 'a', text: '清单', href: 'https://example.com/certs' },
        ],
        [{ tag: 'text', text: '2. 工单 4711 等待权限审批' }],
      ],
    },
  },
} as const
