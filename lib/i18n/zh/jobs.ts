import type { jobs as jobsInEnglish } from '../en/jobs.ts'

const count = (n: number) => n.toLocaleString('en')

const rows = {
  waiting: '等待中',
  sending: '发送中',
  sent: '已发送',
  refused: '被拒绝',
  unanswered: '无应答',
  not_sent: '未发送',
  stopped: '因停止未发送',
}

export const jobs: typeof jobsInEnglish = {
  title: '任务',
  about: '一次发送多条回复，逐条发出。有没有人看着，任务都会继续。',
  none: '还没有任务。在“撰写”中打开“多条消息”，粘贴消息 ID 即可。',
  noneOfYours: '你还没有建过任务。',
  gone: '没有这个任务，或你无权查看。',
  list: '全部任务',
  compose: '撰写',
  earlier: '更早的任务',
  states: {
    asked: '等待审批',
    not_approved: '未获批准',
    running: '进行中',
    paused: '已暂停',
    stopped: '已停止',
    partly_done: '部分完成',
    done: '已完成',
  },
  rows,
  came: (state, n) => `${rows[state]} ${count(n)}`,
  all: (came) => `：${came.join('，')}`,
  headline: (rows, chats) =>
    chats > 0 ? `${count(rows)} 条回复，发往 ${count(chats)} 个会话` : `${count(rows)} 条回复`,
  by: '发起人：',
  as: (app) => `应用：${app}`,
  progress: '进度',
  through: (done, all) => `已处理 ${count(done)}/${count(all)}`,
  leftSeconds: (seconds) => `还需约 ${count(seconds)} 秒`,
  leftMinutes: (minutes) => `还需约 ${count(minutes)} 分钟`,
  ended: '结束于',
  steer: '可做的操作',
  pause: '暂停',
  goOn: '继续',
  stop: '停止',
  stopSure: '确认停止：尚未开始的不再发送',
  stopNot: '不停止',
  again: {
    failed: (n) => `重发 ${count(n)} 个失败的行`,
    stopped: (n) => `补发 ${count(n)} 个因停止未发送的行`,
  },
  againHint: {
    failed: '被拒绝的行会作为新回复发出；无应答的行沿用原来的 uuid，不会重复送达。',
    stopped: '因停止未发送的行从未发出过，会按任务开始时的内容发送，并逐行重新核对规则。',
  },
  stopped: {
    by: '停止者：',
    liftedBy: '允许发起人继续的人：',
    held: '任务是别人停止的，你不能自行继续。请让管理员允许你继续。',
  },
  lift: (operator) => `允许${operator}继续`,
  liftHint: '这样做不会发出任何内容。之后发起人可以补发因停止未发送的行，也可以重发失败的行。',
  results: '导出结果 CSV',
  approvals: '在“审批”中查看',
  paused: {
    person: '尚未开始的在等待。暂停者：',
    unreachable: '连不上飞书，已暂停，尚未开始的在等待。恢复后请继续。',
    refused: (code, msg) =>
      `为避免更多回复被拒绝而暂停：飞书返回 ${code} ${msg}，原因在应用，不在某一行。处理好之后再继续。`,
    refusedAbout: (code) => `${code} 的含义`,
    sender: {
      role: '已暂停：发起人已没有发送的权限。',
      app: '已暂停：发起人已不能以这个应用回复。',
      sender_unknown: '已暂停：无法再确认发起人是谁。',
      no_app: '已暂停：回复台已没有这个应用。',
    },
  },
  steered: {
    again: {
      failed: (rows) => `${count(rows)} 行会重新发送。`,
      stopped: (rows) => `${count(rows)} 个因停止未发送的行现在开始发送。`,
    },
    left: (n) => `${count(n)} 行没有重发：无法确认是否送达，而现在重发已不安全。请到会话里查看。`,
    held: '没有执行：任务已被别人停止。请让管理员允许你继续。',
    too_late: '没有执行：任务已不在那个状态。',
    not_found: '没有执行：没有这个任务。',
    invalid: '没有执行：回复台不接受这个请求。请刷新页面。',
    no_record: '没有执行：回复台无法留下记录。',
    no_entry: '没有执行：登录已失效，或没有所需的角色。',
    failed: '回复台没有应答。请看看任务的状态，再按一次。',
  },
  table: {
    label: '各行',
    filter: '显示的行',
    all: (n) => `全部（${count(n)}）`,
    only: (state, n) => `${state}（${count(n)}）`,
    unknown: (msg) => `回复台还没有这个错误码的说明。飞书的回答：${msg}`,
    n: '行',
    to: '发往',
    says: '回复',
    came: '结果',
    none: '没有处于这个状态的行。',
    further: '更多行',
    record: '记录',
    recordOf: (n) => `第 ${n} 行的记录`,
    show: (n) => `查看第 ${n} 行的内容`,
    hide: (n) => `收起第 ${n} 行的内容`,
    keyed: '没有文字',
  },
  leftOut: {
    rule: '按规则，发起人不能在那里发言。',
    second_person: '现在须由另一个人批准，而批准者没有看到这个原因。',
    uuid_taken: '它的 uuid 已用于别的内容。',
    no_words: '它的内容已不再保留。',
  },
  unread: '回复台没有应答，会自动重试。',
  asked: {
    title: '任务',
    rows: (rows, chats) =>
      chats > 0
        ? `${count(rows)} 条回复，发往 ${count(chats)} 个会话，一并批准或拒绝`
        : `${count(rows)} 条回复，一并批准或拒绝`,
    open: '查看每一行',
  },
}
