export const guidance = {
  inGeneral: 'In general:',
  whoActs: 'Who has to act',
  forDeveloper: 'Copy for the developer',
  owners: {
    operator: 'You, in this console',
    /** The operator of another program than this console. */
    caller: 'Whoever made this call',
    group_owner: 'The group owner or an administrator of the group',
    tenant_admin: 'An administrator of your company',
    app_developer: 'The developer of the app',
    card_author: 'Whoever made the card',
    resource_owner: 'The owner of the document, sheet or calendar',
    console_admin: 'Whoever runs this console',
    feishu: 'Feishu',
  },
  sendAgain: 'Send again?',
  callAgain: 'Call again?',
  againIs: {
    reply: {
      now: 'Yes, right away, with the same uuid.',
      after_waiting: 'Yes, after a moment, with the same uuid: it cannot arrive twice.',
      after_fix: 'Yes, once that is fixed. The reply stays as it is; nothing was delivered.',
      after_change: 'Yes, once the reply is changed; a changed reply takes a new uuid.',
      never: 'Not to this message: it would be refused again.',
    },
    message: {
      now: 'Yes, right away, with the same uuid.',
      after_waiting: 'Yes, after a moment, with the same uuid: it cannot arrive twice.',
      after_fix: 'Yes, once that is fixed. The message stays as it is; nothing was delivered.',
      after_change: 'Yes, once the message is changed; a changed message takes a new uuid.',
      never: 'No: the same message would be refused again.',
    },
    /** Of calls that leave no message in a chat. */
    call: {
      now: 'Yes, right away.',
      after_waiting: 'Yes, after a moment; wait longer each time it is refused again.',
      after_fix: 'Yes, the very same call, once that is fixed.',
      after_change: 'Yes, once the request is corrected.',
      never: 'No: the same request would be refused again. The steps say what to do instead.',
    },
  },
  links: 'Feishu’s pages',
  sure: 'How sure this is',
  sureIs: {
    official: 'Feishu documents it.',
    practitioners: 'Told by people who met it; no page of Feishu’s says so.',
    inferred: 'Concluded from the words of the answer; no page of Feishu’s says so.',
  },
}
