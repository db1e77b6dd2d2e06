const features = {
  reply: { name: 'Send replies', lacking: 'Replies are refused until one of these scopes is granted:' },
  message: {
    name: 'See the message being answered',
    lacking: 'Replies go out, but the message they answer is not shown. One of these scopes would do:',
  },
  group_message: {
    name: 'See messages of groups',
    lacking: 'Messages of groups are not shown unless they mention the bot. One of these scopes would do:',
  },
  chat: {
    name: 'Name the chat and count its members',
    lacking: 'Chats are shown by their id. One of these scopes would do:',
  },
  person: { name: 'Show people by name', lacking: 'People are shown by their id. One of these scopes would do:' },
  upload: {
    name: 'Upload images and files',
    lacking: 'Images, files, voices and videos cannot be uploaded here. One of these scopes would do:',
  },
  mention: {
    name: 'Be told what mentions the bot in groups',
    lacking: 'Such messages stand in no list, and are found in their chats. One of these scopes would do:',
  },
  direct_message: {
    name: 'Be told what is written to the bot alone',
    lacking: 'Such messages stand in no list, and are answered by their id. One of these scopes would do:',
  },
}

const bot = {
  new: 'The bot is new, and nobody has enabled it yet. The company’s admin does that.',
  disabled: 'The company’s admin has disabled the bot.',
  enabled: 'Enabled.',
  to_be_enabled: 'The bot waits to be enabled by the company’s admin.',
  upgrade_pending: 'A new version of the app waits for the company’s admin.',
  licence_expired: 'The app’s licence has expired.',
  plan_expired: 'The plan the app is paid by has expired.',
}

type Times = { calls: number; p50_ms: number; p95_ms: number }

export const status = {
  title: 'Status',
  about: 'Can this app reply? Feishu is asked when you press the button, and at no other time.',
  check: 'Check now',
  again: 'Check again',
  checking: 'Asking Feishu…',
  never: 'Not checked yet.',
  quota: 'It takes three requests, two of which may count towards the monthly quota of a free plan.',
  verdict: {
    good: 'This app can reply.',
    poor: 'This app can reply, but not everything works.',
    bad: 'This app cannot reply.',
    unknown: 'Nobody can tell whether this app can reply.',
  },
  states: { good: 'Good', poor: 'Limited', bad: 'Fails', unknown: 'Unknown' },
  refused: {
    no_entry: 'You may not check this. Reload the page to see who is signed in.',
    no_record: 'Feishu was not asked: that could not be put on record. Check again, or ask whoever runs the console.',
  },
  lines: {
    reach: 'Feishu can be reached',
    credentials: 'App ID and App Secret',
    bot: 'Bot',
    scopes: 'Scopes',
    quota: 'Monthly quota of requests',
    clock: 'Clock',
    database: 'Database',
    record: 'Record of outcomes',
    version: 'Version',
  },
  reached: (ms: number) => `Answered after ${ms} ms.`,
  unreached: {
    unreachable: 'No connection could be made. Check FEISHU_BASE_URL, the network and the proxy in between.',
    network: 'The connection broke off midway. Check again; where it stays so, ask whoever runs the network.',
    timeout: 'No answer came in time. Check again; where it stays so, ask whoever runs the network.',
    unreadable: 'Something answered that is not Feishu. Check FEISHU_BASE_URL and the proxy in between.',
    called_off: 'Nobody waited for the answer.',
    stopped: 'Nobody waited for the answer.',
    unfinished: 'Nobody waited for the answer.',
  },
  credentialsGood: 'Feishu takes them.',
  bot,
  botUnknown: 'Feishu gives a state of the bot that is not documented.',
  botPage: 'Open the Developer Console',
  scopeHere: 'Granted.',
  scopesUnknown: 'Feishu did not say which scopes are granted.',
  features,
  scopePage: 'Request these scopes',
  clockGood: 'The same as Feishu’s, to the minute.',
  clockOff: (seconds: number) =>
    seconds > 0
      ? `${seconds} s ahead of Feishu’s. Set the clock of this machine: tokens end at the wrong moment, and times on record are wrong.`
      : `${-seconds} s behind Feishu’s. Set the clock of this machine: tokens end at the wrong moment, and times on record are wrong.`,
  database: (engine: string, ms: number) => `${engine}, answered after ${ms} ms.`,
  noDatabase: 'It cannot be read, and nothing is sent without a record. The log of the console says why.',
  recorded: 'Every outcome is on record.',
  unrecorded: (count: number) =>
    count === 1
      ? '1 outcome is known and not on record yet. It is tried again by itself.'
      : `${count} outcomes are known and not on record yet. They are tried again by themselves.`,
  version: (version: string, node: string) => `Reply Console ${version}, Node ${node}.`,
  here: 'This console',
  hour: {
    title: 'The last hour',
    replies: 'Replies',
    counts: ({ sent, refused, unanswered, waiting }: Record<'sent' | 'refused' | 'unanswered' | 'waiting', number>) =>
      `${sent} sent, ${refused} refused, ${unanswered} unanswered, ${waiting} without an outcome.`,
    more: 'There were more; these are the newest 5000.',
    waiting: 'Without an outcome are those on their way, and those a console left behind that was ended meanwhile.',
    unread: 'The database cannot be read.',
    latency: 'How long Feishu took',
    replyTimes: ({ calls, p50_ms, p95_ms }: Times) =>
      `Replies: half were answered within ${p50_ms} ms, 95 % within ${p95_ms} ms (${calls === 1 ? '1 call' : `${calls} calls`} of this process).`,
    otherTimes: ({ calls, p50_ms, p95_ms }: Times) =>
      `Everything else: half within ${p50_ms} ms, 95 % within ${p95_ms} ms (${calls === 1 ? '1 call' : `${calls} calls`} of this process).`,
    noCalls: 'This process has not called Feishu within the last hour.',
  },
}
