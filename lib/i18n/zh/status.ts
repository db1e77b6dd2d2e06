import type { status as inEnglish } from '../en/status.ts'

export const status: typeof inEnglish = {
  title: '状态',
  about: '这个应用现在能不能回复？只有按下按钮时才会询问飞书，平时不会。',
  check: '立即检查',
  again: '再查一次',
  checking: '正在询问飞书…',
  never: '还没有检查过。',
  quota: '一次检查要调用三次接口，其中两次可能计入免费版的每月额度。',
  verdict: {
    good: '这个应用可以回复。',
    poor: '这个应用可以回复，但部分功能受限。',
    bad: '这个应用现在不能回复。',
    unknown: '无法判断这个应用能不能回复。',
  },
  states: { good: '正常', poor: '受限', bad: '不可用', unknown: '未知' },
  refused: {
    no_entry: '你没有检查的权限。重新加载页面，看看当前登录的是谁。',
    no_record: '没有询问飞书：这次检查无法留档。请再查一次，或找运行回复台的同事。',
  },
  lines: {
    reach: '能否连上飞书',
    credentials: 'App ID 与 App Secret',
    bot: '机器人',
    scopes: '权限',
    quota: '每月调用额度',
    clock: '时钟',
    database: '数据库',
    record: '结果留档',
    version: '版本',
  },
  reached: (ms) => `${ms} 毫秒后应答。`,
  unreached: {
    unreachable: '连不上。请检查 FEISHU_BASE_URL、网络和中间的代理。',
    network: '连接中途断开。请再查一次；一直如此就找管网络的同事。',
    timeout: '等不到应答。请再查一次；一直如此就找管网络的同事。',
    unreadable: '应答的不是飞书。请检查 FEISHU_BASE_URL 和中间的代理。',
    called_off: '没有等到应答就停下了。',
    stopped: '没有等到应答就停下了。',
    unfinished: '没有等到应答就停下了。',
  },
  credentialsGood: '飞书认可。',
  bot: {
    new: '机器人是新建的，还没有人启用。请企业管理员启用。',
    disabled: '机器人被企业管理员停用了。',
    enabled: '已启用。',
    to_be_enabled: '机器人在等企业管理员启用。',
    upgrade_pending: '应用的新版本在等企业管理员确认。',
    licence_expired: '应用的许可已到期。',
    plan_expired: '应用所用的套餐已到期。',
  },
  botUnknown: '飞书返回了一个文档里没有的机器人状态。',
  botPage: '打开开发者后台',
  scopeHere: '已开通。',
  scopesUnknown: '飞书没有说开通了哪些权限。',
  features: {
    reply: { name: '发送回复', lacking: '开通下列权限之一以前，回复都会被拒绝：' },
    message: { name: '显示要回复的消息', lacking: '回复能发出，但看不到所回复的消息。开通下列权限之一即可：' },
    group_message: {
      name: '显示群里的消息',
      lacking: '群消息只有提到机器人时才显示得出来。开通下列权限之一即可：',
    },
    chat: { name: '显示会话名称和人数', lacking: '会话只能显示 ID。开通下列权限之一即可：' },
    person: { name: '显示人的姓名', lacking: '人只能显示 ID。开通下列权限之一即可：' },
    mention: {
      name: '收到群里提到机器人的消息',
      lacking: '这些消息不会列出，只能到会话里找。开通下列权限之一即可：',
    },
    direct_message: {
      name: '收到单独发给机器人的消息',
      lacking: '这些消息不会列出，只能用消息 ID 回复。开通下列权限之一即可：',
    },
    upload: { name: '上传图片和文件', lacking: '无法在这里上传图片、文件、语音和视频。开通下列权限之一即可：' },
  },
  scopePage: '申请这些权限',
  clockGood: '与飞书相差不到一分钟。',
  clockOff: (seconds) =>
    seconds > 0
      ? `比飞书快 ${seconds} 秒。请校准这台机器的时钟：否则凭证的失效时刻不对，记录的时间也不对。`
      : `比飞书慢 ${-seconds} 秒。请校准这台机器的时钟：否则凭证的失效时刻不对，记录的时间也不对。`,
  database: (engine, ms) => `${engine}，${ms} 毫秒后应答。`,
  noDatabase: '读不了数据库；没有留档就什么也不会发。原因见回复台的日志。',
  recorded: '所有结果都已留档。',
  unrecorded: (count) => `有 ${count} 条结果已知但还没有留档，回复台会自行重试。`,
  version: (version, node) => `回复台 ${version}，Node ${node}。`,
  here: '这个回复台',
  hour: {
    title: '最近一小时',
    replies: '回复',
    counts: ({ sent, refused, unanswered, waiting }) =>
      `已发送 ${sent} 条，被拒绝 ${refused} 条，无应答 ${unanswered} 条，还没有结果 ${waiting} 条。`,
    more: '实际更多，这里只统计了最近的 5000 条。',
    waiting: '还没有结果的，或正在发送，或在发送途中回复台被关停。',
    unread: '读不了数据库。',
    latency: '飞书的应答时间',
    replyTimes: ({ calls, p50_ms, p95_ms }) =>
      `回复：一半在 ${p50_ms} 毫秒内应答，95% 在 ${p95_ms} 毫秒内应答（本进程共 ${calls} 次调用）。`,
    otherTimes: ({ calls, p50_ms, p95_ms }) =>
      `其他调用：一半在 ${p50_ms} 毫秒内应答，95% 在 ${p95_ms} 毫秒内应答（本进程共 ${calls} 次调用）。`,
    noCalls: '最近一小时里，本进程没有调用过飞书。',
  },
}
