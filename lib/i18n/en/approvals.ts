const count = (n: number) => n.toLocaleString('en')

/** Replies that take a second person: asking for it, deciding about it. */
export const approvals = {
  title: 'Approvals',
  about: 'Replies that reach far go out when a second person has approved them, just as they were asked for.',
  /** Beside Send, and on a request. */
  because: 'A second person has to approve this: ',
  /** Each goes on from the one above, several between semicolons. */
  reasons: {
    everyone: () => 'it mentions everyone',
    content_unread: () => 'its text does not stand in it, so it may mention everyone',
    external: () => 'people of other companies are in the group',
    external_unknown: () => 'nobody could tell whether people of other companies are in the group',
    target_unknown: () => 'nobody could tell where it would arrive',
    members: (members: number, above: number) => `${count(members)} people are in the chat, more than ${count(above)}`,
    members_unknown: (above: number) => `nobody could tell whether more than ${count(above)} people are in the chat`,
  },
  between: '; ',
  end: '.',
  notThere: {
    app: 'The rules do not let you reply as this app.',
    chat: 'The rules do not let you write in this chat.',
    chat_unknown:
      'Nobody could tell in which chat this would arrive, and the rules let you write in certain ones only.',
  },
  ask: 'Ask for approval',
  /** What came of pressing Send, or of asking. */
  needed: {
    title: 'Not sent: a second person has to approve this',
    body: 'Ask for approval: the reply then waits, as it is, for somebody with the role approver.',
  },
  asked: {
    title: 'Waiting for approval. Nothing has been sent yet',
    body: (until: string) =>
      `Somebody with the role approver can send it, as it is now, until ${until}. What you change here from now on is another reply.`,
    open: 'See it under Approvals',
  },
  asksTooFast: (seconds: number) => ({
    title: 'Not asked for: too many replies within a minute',
    body: `What one person sends and asks for counts together, so that nobody floods a chat or an approver by mistake. The next can be asked for in ${seconds} s; your draft is kept.`,
  }),
  tooManyWaiting: (most: number) => ({
    title: `Not asked for: ${most} of your requests wait already`,
    body: 'More can be asked for when one of them is decided, has expired, or you withdraw it. Your draft is kept.',
  }),
  notNeeded: {
    title: 'No approval needed',
    body: 'What was a reason for it is none any more. Press Send.',
  },
  toDecide: (n: number) => `For you to decide (${n})`,
  none: 'Nothing waits for you to decide.',
  noneAtAll: 'Nothing waits for approval. A reply that needs it gets the button “Ask for approval” beside Send.',
  gone: 'This request does not wait any more, or is not yours to see.',
  yours: 'What you asked for',
  askedBy: 'Asked by',
  at: 'Asked at',
  until: 'Waits until',
  as: 'As the app',
  chat: 'Chat',
  chatUnknown: 'not known',
  answers: 'Answers',
  answersUnknown: 'a message nobody could read',
  from: (person: string) => `${person}’s message`,
  members: 'People in it',
  test: 'To a message kept for tests',
  thread: 'Reply in thread',
  yes: 'Yes',
  no: 'No',
  uuid: 'uuid',
  message_id: 'message_id',
  facts: 'Who, when, where',
  outcome: 'What came of it',
  what: 'The message',
  problems: 'Problems',
  noProblems: 'No problems.',
  size: 'Size',
  bytes: 'Exact request body',
  bytesHint: (bytes: string) => `${bytes} bytes, exactly these`,
  copyBytes: 'Copy the request body',
  decide: 'Your decision',
  decideHint:
    'What goes out are these bytes with this uuid, once, in the name of whoever asked. Both names stand on record.',
  approve: 'Approve and send',
  approving: 'Sending…',
  decline: 'Decline',
  declining: 'Declining…',
  word: 'A word to whoever asked',
  wordHint: 'Why not, or what to change',
  withdraw: 'Withdraw',
  takeBack: 'Take back into the composer',
  record: 'Open the record',
  back: 'Back to the list',
  again: 'Send again, same uuid',
  states: {
    waiting: 'Waiting',
    given: 'Approved',
    declined: 'Declined',
    expired: 'Expired',
    withdrawn: 'Withdrawn',
  },
  /** What came of a request, for whoever asked. */
  came: {
    given: (who: string) => `${who} approved it.`,
    declined: (who: string) => `${who} declined it. Nothing was sent.`,
    expired: 'Nobody decided in time. Nothing was sent.',
    withdrawn: 'You withdrew it. Nothing was sent.',
    somebody: 'Somebody',
  },
  /** What came of a decision, for whoever decides. */
  results: {
    sent: (id: string) => `Approved and sent, as ${id}.`,
    refused: (code: number, msg: string) => `Approved, and refused by Feishu: ${code} ${msg}. Nothing was sent.`,
    unanswered:
      'Approved, and nobody knows whether Feishu delivered it. Sending again with the same uuid is safe within the hour.',
    unrecorded: 'The record of it could not be kept yet; the console tries again until it can.',
    declined: 'Declined. Nothing was sent; whoever asked reads your word.',
    withdrawn: 'Withdrawn. Nothing was sent.',
    job_begun: 'Approved. The job is under way.',
    tooLate: 'Not sent: it does not wait any more.',
    tooLateBy: {
      given: (who: string) => `Not sent by you: ${who} has approved it already.`,
      declined: (who: string) => `Not sent: ${who} has declined it.`,
      expired: () => 'Not sent: it waited too long and has expired.',
      withdrawn: () => 'Not sent: whoever asked has withdrawn it.',
    },
    own: 'Not sent: you asked for it yourself. Whatever you sign in with, somebody else has to approve it.',
    nobody_can_tell:
      'Not sent: nobody can tell that you are not the one who asked. You signed in with another provider, and no address it proves says who you are. Sign in the way they did, or leave it to somebody who does.',
    changed:
      'Not sent: its bytes are not those that were asked for, or that you saw. Somebody has changed what the console had kept. Tell whoever runs it; “npm run audit:verify” names the place.',
    asker_may_not: {
      role: 'Not sent: whoever asked may not send any more.',
      app: 'Not sent: whoever asked may not reply as this app any more.',
      chat: 'Not sent: whoever asked may not write in this chat any more.',
      chat_unknown:
        'Not sent: nobody could tell in which chat it would arrive, and whoever asked may write in certain ones only.',
    },
    new_reasons:
      'Not sent: the message it answers is not what it was when this was asked for. It has to be asked for anew. Now also: ',
    uuid_taken: 'Not sent: its uuid has been used meanwhile. It has to be asked for anew, with another one.',
    already_running: 'It is being sent right now.',
    no_record: 'Nothing was done: the console cannot keep its record. Whoever runs it finds the reason in its log.',
    invalid: 'Nothing was done: the console would not take it. Reload the page.',
    failed: 'The console did not answer. If it went out, it is on record; approving again cannot send it twice.',
    no_entry: {
      no_session: 'Nothing was done: your session has ended. Sign in again, at the top of the page.',
      no_keys: 'Nothing was done: who you are could not be checked. Try again in a minute.',
      no_role: 'Nothing was done: you have no role here any more.',
      role_too_low: 'Nothing was done: you are no approver any more.',
      app_not_theirs: 'Nothing was done: you may not use this app.',
      foreign_page: 'Nothing was done: the console did not recognise its own page. Reload it.',
    },
  },
  /** Instead of the buttons. */
  mayNot: {
    nobody_can_tell:
      'You signed in with another provider than whoever asked, and no proven address says that you are somebody else. Sign in the way they did to decide about this.',
  },
  /** On the record of a reply. */
  recorded: {
    by: 'Approved by',
    asked: 'Asked for at',
    given: 'Approved at',
    acts: 'The acts on record',
  },
  waiting: (n: number) => `${n} waiting`,
}
