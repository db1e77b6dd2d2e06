import type { outcome as outcomeInEnglish } from '../en/outcome.ts'

export const outcome: typeof outcomeInEnglish = {
  earlier: (what, whom) => `${what}：上一条回复，回复给${whom}`,
  writer: (person, chat) => (chat ? `“${chat}”的${person}` : person),
  notSent: '没有发送',
  waits: '重新登录后自动发出',
  sent: '已发送',
  sentTo: ({ to, of, time }) => {
    const message = of?.person ? `“${of.person}”的消息` : '原消息'
    const parts = [
      to?.chat ? `已发送到“${to.chat}”` : to?.p2p ? '已发送到单聊' : '已发送',
      of && (of.in_thread ? `在${message}所在的话题中` : `引用${message}`),
      time,
    ]
    return parts.filter(Boolean).join('，')
  },
  testSent: '已作为测试发送，草稿未变',
  sentAs: (id) => `消息 ID 为 ${id}`,
  againTitle: '此前已送达',
  againBody: (id) => `飞书此前已送达这条回复，消息 ID 为 ${id}。飞书认出了 uuid，没有再次发送。`,
  fields: '返回结果',
  openChatInSandbox: '在沙箱中查看',
  openChat: '在飞书中打开会话',
  openAttempt: '查看发送记录',
  replyAgain: '再次回复',
  newReply: '写新的回复',
  refusedTitle: (code) => `飞书拒绝了请求：${code}`,
  unknownCode: '回复台还不能解释这个错误码。下面是飞书的原话，排查工具里有更多信息。',
  reason: '飞书给出的原因',
  scopes: '需要以下任一权限',
  fieldViolations: '飞书指出的字段',
  troubleshooter: '飞书排查工具',
  genericCodes: '飞书通用错误码',
  lookUp: (code) => `查看 ${code} 的说明`,
  unanswered: {
    title: '无法确定是否已发送',
    unreachableTitle: '连不上飞书，内容没有发出',
    calledOffTitle: '已在发出前停止，内容没有发出',
    known: '已知',
    unknown: '未知',
    next: '稳妥的做法',
    reasons: {
      unreachable: '回复没有离开这台服务器：没有连上飞书，或没能取得访问凭证。',
      called_off: '你在它排队等待时停止了发送，内容没有离开这台服务器。',
      network: '应答还没到，连接就断开了。',
      timeout: '请求已经发出，但没有在限定时间内收到应答。',
      unreadable: '收到了应答，但不是飞书给出的，可能来自代理或错误页。',
      stopped: '还没收到应答，你就停止了等待。',
      unfinished: '发送记录里只有请求，没有结果，服务器可能中途停止了。',
    },
    inHand:
      '你无需操作：点发送后两分钟内，回复台会用同一个 uuid 自动再发一次同样的请求，或到会话里查找，结果会显示在这里。',
    callOff: '不再自动重发',
    calledOff: '不会再自动重发。',
    deliveredTitle: '回复已送达',
    notDeliveredTitle: '回复没有送达',
    doubt: '飞书是否已送达这条回复。',
    doubtNone: '原因是什么。可能是地址、网络或代理的问题。',
    nothing: '无。',
    safe: '用同一个 uuid 重发：从首次发送起 1 小时内，飞书至多送达一次。',
    sendAgain: '用同一 uuid 重发',
    http: (status) => `（HTTP ${status}）`,
    excerpt: '应答的开头',
  },
  stale: {
    title: '这个 uuid 已超过 55 分钟',
    body: (when) =>
      `首次使用它发送是在 ${when}。飞书只记住 uuid 1 小时：如果那次其实已送达，现在再发可能会回复两次。请先到会话里看一眼。`,
    send: '仍然发送',
    keep: '不发送',
  },
  notLetThrough: {
    callOff: '不发送',
    too_fast: (seconds) => ({
      title: '没有发送：一分钟内发得太多了',
      body: `为避免误操作刷屏，每人每分钟能发送的条数有限。${seconds} 秒后可以继续发送，草稿还在。`,
    }),
    no_entry: {
      no_session: {
        title: '尚未发送：登录已失效',
        body: '请在页面顶部重新登录。登录后，这条回复会按你点击发送时的样子自动发出，只发一次。',
      },
      no_keys: {
        title: '没有发送：暂时无法确认你的身份',
        body: '回复台取不到用来核对登录的密钥。草稿还在，请过一分钟再点击发送；如果一直这样，请告诉回复台的管理员。',
      },
      no_role: {
        title: '没有发送：你在这里已没有角色',
        body: '有人更改了你在回复台的权限。草稿还在。刷新页面，可以看到该联系谁。',
      },
      role_too_low: {
        title: '没有发送：你没有发送权限',
        body: '发送需要“发送者”角色，而你没有。草稿还在：可以请有此角色的人发送，或请回复台的管理员为你分配角色。',
      },
      app_not_theirs: {
        title: '没有发送：你不能使用这个应用',
        body: '谁能以哪个应用回复，由回复台的管理员设定。请换一个应用，或申请使用这个应用。草稿还在。',
      },
      foreign_page: {
        title: '没有发送：回复台没能认出自己的页面',
        body: '浏览器里的地址不是回复台认可的地址，或请求在途中被改动。请刷新页面；如果再次发生，请告诉回复台的管理员。草稿还在。',
      },
    },
    not_by_rule: {
      app: {
        title: '没有发送：按规则，你不能以这个应用回复',
        body: '各角色能以哪些应用回复，由回复台的管理员设定。请换一个应用，草稿还在。',
      },
      chat: {
        title: '没有发送：按规则，你不能在这个会话里发言',
        body: '各角色能在哪些会话里发言，由回复台的管理员设定。可以请有权的人发送，或请管理员修改规则。草稿还在。',
      },
      chat_unknown: {
        title: '没有发送：无法确认消息会进入哪个会话',
        body: '你的角色只能在指定的会话里发言，而回复台读不到你要回复的消息，原因写在消息 ID 旁边。能读到之后再发送即可，草稿还在。',
      },
    },
    other_operator: (name) => ({
      title: `没有发送：现在登录的是 ${name}`,
      body: '这个页面是另一个人打开的，上面是对方的草稿，而回复会以当前登录者的名义发出。请刷新页面，使用你自己的草稿；对方的草稿会为其保留。',
    }),
  },
  taken: {
    title: '这个 uuid 已属于另一条回复',
    body: '没有发送。另一条回复用过这个 uuid，飞书只会返回那一条，不会发送这一条。',
    renew: '换一个 uuid',
    other: '查看那条回复',
  },
  running: {
    title: '正在发送…',
    tried: (n, what) => `第 ${n} 次：${what}`,
    next: (seconds) => `${seconds} 秒后用同一 uuid 再试`,
    stop: '停止',
    stopping: '正在停止…',
    slow: '飞书尚未应答。',
    turn: (seconds) => `${seconds} 秒后轮到这条回复。`,
    waits_for: {
      second: '飞书规定，每个应用每秒最多发送 50 条回复。',
      minute: '飞书规定，每个应用每分钟最多发送 1000 条回复。',
      chat: '飞书规定，同一会话每秒最多接收 5 条消息，由所有机器人共用。',
      told: '飞书要求放慢发送速度。',
    },
  },
  target_gone: { title: '没有发送：自上次查看以来，情况有变', send: '仍然发送' },
  invalid: {
    title: '没有发送：回复台不接受这个请求',
    body: '服务器收到的内容不是一条可以发送的回复。请刷新页面，草稿会保留。',
  },
  no_record: {
    title: '未发送：回复台无法保存记录',
    body: '每条回复都先记录、后发送，而现在数据库无法写入：可能磁盘已满、数据库文件被移走，或数据库服务不可用。草稿仍在。请回复台的运行者查看日志，修复后再次发送。',
  },
  unrecordedNote: '以上是飞书的答复。由于数据库无法写入，这条记录暂时没有保存；回复台会一直重试，直到写入成功。',
  failed: {
    title: '回复台自身没有应答',
    body: '与回复台的连接中断，或回复台内部出错。如果回复已经发出，发送记录里会有。重新发送会使用同一个 uuid，不会送达两次。',
  },
  log_id: 'log_id',
}
