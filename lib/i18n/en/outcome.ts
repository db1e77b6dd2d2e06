/** Where a reply went, whose message it answers, when; null what is not known. */
type SentWords = {
  to: { chat: string | null; p2p: boolean } | null
  of: { person: string | null; in_thread: boolean } | null
  time: string | null
}

export const outcome = {
  /** `whom`: who wrote the message it answers and where, or its id. */
  earlier: (what: string, whom: string) => `${what}: the reply before, to ${whom}`,
  writer: (person: string, chat: string | null) => (chat ? `${person} in ${chat}` : person),
  notSent: 'Not sent',
  waits: 'Goes out when you have signed in again',
  sent: 'Sent',
  sentTo: ({ to, of, time }: SentWords) => {
    const { chat, p2p } = to ?? { chat: null, p2p: false }
    const person = of && (of.in_thread ? `${of.person ?? 'the sender'}’s message` : (of.person ?? 'the message'))
    const parts = [
      chat ? `Sent to ${chat}` : p2p ? 'Sent to the one-to-one chat' : 'Sent',
      of && `${of.in_thread ? 'in the thread of' : 'quoting'} ${person}`,
      time,
    ]
    return parts.filter(Boolean).join(', ')
  },
  testSent: 'Sent as a test; the draft is as it was',
  sentAs: (id: string) => `Sent as ${id}`,
  againTitle: 'Already delivered',
  againBody: (id: string) =>
    `Feishu had delivered this reply before, as ${id}. It recognised the uuid and sent nothing new.`,
  fields: 'The answer',
  openChatInSandbox: 'See it in the sandbox',
  openChat: 'Open the chat in Feishu',
  openAttempt: 'Open the record',
  replyAgain: 'Reply again',
  newReply: 'New reply',
  refusedTitle: (code: number) => `Feishu refused: ${code}`,
  unknownCode:
    'This code is not among those the console can explain. Feishu’s own words are below; the troubleshooter knows more.',
  reason: 'Feishu’s reason',
  scopes: 'Any one of these scopes is needed',
  fieldViolations: 'Fields Feishu objected to',
  troubleshooter: 'Feishu’s troubleshooter',
  genericCodes: 'Feishu’s list of general codes',
  lookUp: (code: string) => `All about ${code}`,
  unanswered: {
    title: 'Nobody knows whether it was sent',
    unreachableTitle: 'Feishu could not be reached: nothing was sent',
    calledOffTitle: 'Stopped before it left: nothing was sent',
    known: 'What we know',
    unknown: 'What we do not know',
    next: 'What is safe',
    reasons: {
      unreachable: 'The reply never left this server: there was no connection to Feishu, or no access token to be had.',
      called_off: 'You stopped it while it waited: nothing has left this server.',
      network: 'The connection broke off before the answer had arrived.',
      timeout: 'The request went out, and no answer came in time.',
      unreadable: 'An answer came, but not one of Feishu’s: a proxy, or an error page.',
      stopped: 'You stopped waiting before an answer came.',
      unfinished: 'The attempt is on record, and nothing after it: the server may have been stopped meanwhile.',
    },
    doubt: 'Whether Feishu delivered the reply.',
    inHand:
      'You need not do anything: within two minutes of the press the console sends the very same request once more by itself, or looks for it there. What comes of it will stand here.',
    callOff: 'Do not send it again by itself',
    calledOff: 'It is not sent again by itself.',
    deliveredTitle: 'It was delivered',
    notDeliveredTitle: 'It was not delivered',
    doubtNone: 'Why. The address, the network or a proxy may be at fault.',
    nothing: 'Nothing.',
    safe: 'Send again with the same uuid: within an hour of the first try Feishu delivers it at most once.',
    sendAgain: 'Send again, same uuid',
    http: (status: number) => ` (HTTP ${status})`,
    excerpt: 'It begins',
  },
  stale: {
    title: 'This uuid is more than 55 minutes old',
    body: (when: string) =>
      `The first try with it was at ${when}. Feishu forgets a uuid after an hour: if that try was delivered, sending now may reply a second time. Look into the chat first.`,
    send: 'Send all the same',
    keep: 'Do not send',
  },
  notLetThrough: {
    callOff: 'Do not send',
    too_fast: (seconds: number) => ({
      title: 'Not sent: too many replies within a minute',
      body: `One person may send only so many, so that nobody floods a chat by mistake. The next can go out in ${seconds} s; your draft is kept.`,
    }),
    no_entry: {
      no_session: {
        title: 'Not sent yet: your session has ended',
        body: 'Sign in again, at the top of the page. Once you have, this reply goes out by itself, once, just as you pressed Send on it.',
      },
      no_keys: {
        title: 'Not sent: who you are could not be checked',
        body: 'The console cannot reach the keys it checks your sign-in with. Your draft is kept; press Send again in a minute, and if it stays so, tell whoever runs the console.',
      },
      no_role: {
        title: 'Not sent: you have no role here any more',
        body: 'Somebody has changed what you may do in this console. Your draft is kept. Reload the page to see whom to ask.',
      },
      role_too_low: {
        title: 'Not sent: you may not send',
        body: 'Sending takes the role sender, and you do not have it. Your draft is kept; whoever has the role can send it, or whoever runs the console can give it to you.',
      },
      app_not_theirs: {
        title: 'Not sent: you may not use this app',
        body: 'Who may reply as which app is set by whoever runs the console. Choose another app, or ask for this one. Your draft is kept.',
      },
      foreign_page: {
        title: 'Not sent: the console did not recognise its own page',
        body: 'The address in your browser is not one the console goes by, or something on the way changes the request. Reload the page; if it happens again, tell whoever runs the console. Your draft is kept.',
      },
    },
    not_by_rule: {
      app: {
        title: 'Not sent: the rules do not let you reply as this app',
        body: 'Which app your role may reply as is set by whoever runs the console. Choose another app; your draft is kept.',
      },
      chat: {
        title: 'Not sent: the rules do not let you write in this chat',
        body: 'Which chats your role may write in is set by whoever runs the console. Somebody who may write there can send it, or the rules can be changed. Your draft is kept.',
      },
      chat_unknown: {
        title: 'Not sent: nobody could tell in which chat this would arrive',
        body: 'Your role may write in certain chats only, and the console could not read the message you answer: what is wrong stands beside its id. Send again once it can be read; your draft is kept.',
      },
    },
    other_operator: (name: string) => ({
      title: `Not sent: ${name} is signed in now`,
      body: 'This page was opened by somebody else, whose draft it shows, and a reply goes out under the name of whoever is signed in. Reload the page for your own drafts; the other one is kept for its author.',
    }),
  },
  taken: {
    title: 'This uuid belongs to another reply',
    body: 'Not sent. Another reply went out with this uuid; Feishu would answer with that one and send nothing of this.',
    renew: 'Take a new uuid',
    other: 'The other reply',
  },
  running: {
    title: 'Sending…',
    tried: (n: number, what: string) => `Try ${n}: ${what}`,
    next: (seconds: string) => `next try in ${seconds} s, with the same uuid`,
    stop: 'Stop',
    stopping: 'Stopping…',
    slow: 'Feishu has not answered yet.',
    turn: (seconds: string) => `Its turn comes in ${seconds} s.`,
    waits_for: {
      second: 'Feishu takes at most 50 replies a second from one app.',
      minute: 'Feishu takes at most 1,000 replies a minute from one app.',
      chat: 'Feishu takes at most five messages a second into one chat, from all bots together.',
      told: 'Feishu has asked to slow down.',
    },
  },
  target_gone: { title: 'Not sent: something has changed since the page looked', send: 'Send all the same' },
  invalid: {
    title: 'Not sent: the console would not take it',
    body: 'What arrived at the server is not a reply it can send. Reload the page; the draft is kept.',
  },
  no_record: {
    title: 'Not sent: the console cannot keep its record',
    body: 'Every reply is put on record before it goes out, and the database cannot be written: the disk may be full, its file removed, or its server gone. The draft is kept. Whoever runs the console finds the reason in its log; send again once it is fixed.',
  },
  unrecordedNote:
    'This is what Feishu said. The record of it could not be kept yet, because the database cannot be written; the console tries again until it can.',
  failed: {
    title: 'The console itself did not answer',
    body: 'The connection to this console broke off, or it failed inside. If the reply went out it is in the history. Sending again uses the same uuid, so it cannot be delivered twice.',
  },
  log_id: 'log_id',
}
