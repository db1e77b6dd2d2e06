const count = (n: number) => n.toLocaleString('en')
const some = (n: number, one: string, many: string) => `${count(n)} ${n === 1 ? one : many}`

/** What has become of a row. */
const rows = {
  waiting: 'Waiting',
  sending: 'Being sent',
  sent: 'Sent',
  refused: 'Refused',
  unanswered: 'Unanswered',
  not_sent: 'Not sent',
  stopped: 'Kept back',
}

/** Many replies at once, while they go out and afterwards. */
export const jobs = {
  title: 'Jobs',
  about: 'Many replies at once, sent one after the other. A job goes on by itself, whether or not anybody watches.',
  none: 'No jobs yet. In Compose, switch to “Several messages” and paste the IDs.',
  noneOfYours: 'You have begun no job.',
  gone: 'There is no such job, or it is not yours to see.',
  list: 'All jobs',
  compose: 'Compose',
  earlier: 'Earlier jobs',
  states: {
    asked: 'Waits for approval',
    not_approved: 'Not approved',
    running: 'Under way',
    paused: 'Paused',
    stopped: 'Stopped',
    partly_done: 'Partly done',
    done: 'Done',
  },
  rows,
  came: (state: keyof typeof rows, n: number) => `${rows[state]} ${count(n)}`,
  all: (came: string[]) => `: ${came.join(', ')}`,
  headline: (rows: number, chats: number) =>
    chats > 0
      ? `${some(rows, 'reply', 'replies')} into ${some(chats, 'chat', 'chats')}`
      : some(rows, 'reply', 'replies'),
  by: 'by',
  as: (app: string) => `as ${app}`,
  progress: 'How far it is',
  through: (done: number, all: number) => `${count(done)} of ${count(all)} are through`,
  leftSeconds: (seconds: number) => `about ${count(seconds)} s left`,
  leftMinutes: (minutes: number) => `about ${count(minutes)} min left`,
  ended: 'Ended at',
  steer: 'What can be done',
  pause: 'Pause',
  goOn: 'Go on',
  stop: 'Stop',
  stopSure: 'Stop: what has not begun is not sent',
  stopNot: 'Keep it going',
  again: {
    failed: (n: number) => `Send ${some(n, 'failed row', 'failed rows')} again`,
    stopped: (n: number) => `Send the ${some(n, 'row', 'rows')} the stop kept back`,
  },
  againHint: {
    failed:
      'Refused rows go out as new replies. Those nobody answered for go out with their own uuid, so none can arrive twice.',
    stopped:
      'Rows the stop kept back have never gone out. They go out as the job was begun; the rules are asked anew for each.',
  },
  stopped: {
    by: 'Stopped by',
    liftedBy: 'Its operator may go on, says',
    held: 'Somebody else stopped it, so you cannot go on with it by yourself: ask an admin to let you.',
  },
  lift: (operator: string) => `Let ${operator} go on`,
  liftHint: 'Nothing goes out by that. Its operator can then send what the stop kept back, and failed rows again.',
  results: 'Results as CSV',
  approvals: 'See it under Approvals',
  paused: {
    person: 'What has not begun waits. Paused by',
    unreachable: 'Paused, since Feishu cannot be reached. What has not begun waits; go on once it can be reached.',
    refused: (code: number, msg: string) =>
      `It stopped before more was refused: Feishu answered ${code} ${msg}, which lies with the app, not with a row. Mend that, then go on.`,
    refusedAbout: (code: number) => `What ${code} means`,
    sender: {
      role: 'Paused: whoever began it may not send any more.',
      app: 'Paused: whoever began it may not reply as this app any more.',
      sender_unknown: 'Paused: the console knows no more who began it.',
      no_app: 'Paused: the console does not have this app any more.',
    },
  },
  steered: {
    again: {
      failed: (rows: number) => `${some(rows, 'row goes', 'rows go')} out again.`,
      stopped: (rows: number) =>
        `${some(rows, 'row', 'rows')} the stop kept back ${rows === 1 ? 'goes' : 'go'} out now.`,
    },
    left: (n: number) =>
      `${some(n, 'row is', 'rows are')} left: whether they arrived nobody knows, and it is too late to send them safely. Look into their chats.`,
    held: 'Nothing was done: somebody else has stopped the job. Ask an admin to let you go on.',
    too_late: 'Nothing was done: the job is not in that state any more.',
    not_found: 'Nothing was done: there is no such job.',
    invalid: 'Nothing was done: the console would not take it. Reload the page.',
    no_record: 'Nothing was done: the console cannot keep its record.',
    no_entry: 'Nothing was done: you are not signed in any more, or without the role it takes.',
    failed: 'The console did not answer. Look at the job again, then press once more.',
  },
  table: {
    label: 'Rows',
    filter: 'Rows shown',
    all: (n: number) => `All (${count(n)})`,
    only: (state: string, n: number) => `${state} (${count(n)})`,
    unknown: (msg: string) => `The console does not know this code. Feishu says: ${msg}`,
    n: 'Row',
    to: 'To',
    says: 'Reply',
    came: 'What came of it',
    none: 'No row is in that state.',
    further: 'Further rows',
    record: 'Record',
    recordOf: (n: number) => `Record of row ${n}`,
    show: (n: number) => `Show what row ${n} says`,
    hide: (n: number) => `Hide what row ${n} says`,
    keyed: 'no words',
  },
  leftOut: {
    rule: 'The rules do not let its operator write there.',
    second_person: 'It takes a second person now, who has not seen that.',
    uuid_taken: 'Its uuid has gone out with other words.',
    no_words: 'Its words are not kept any more.',
  },
  unread: 'The console did not answer. It is asked again by itself.',
  /** Beside a request for approval. */
  asked: {
    title: 'Job',
    rows: (rows: number, chats: number) =>
      chats > 0
        ? `${some(rows, 'reply', 'replies')} into ${some(chats, 'chat', 'chats')}, approved or declined together`
        : `${some(rows, 'reply', 'replies')}, approved or declined together`,
    open: 'See every row',
  },
}
