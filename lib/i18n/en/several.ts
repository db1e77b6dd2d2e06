const count = (n: number) => n.toLocaleString('en')
const some = (n: number, one: string, many: string) => `${count(n)} ${n === 1 ? one : many}`

/** One reply to several messages: their table, the check, the summary. */
export const several = {
  switch: 'Several messages',
  switchHint: 'Answer many messages at once, each with its own words where you like',
  table: {
    label: 'Messages',
    paste: 'Message IDs, comma-separated values or cells of a spreadsheet',
    placeholder:
      'Paste message IDs in any form, comma-separated values, or cells of a spreadsheet.\nA column can be used in the reply by its name: {{name}}',
    file: 'Open an Excel or CSV file',
    pick: 'Choose in chats',
    edit: 'Edit as text',
    fold: 'Show as a table',
    clear: 'Clear the table',
    notText: (name: string) =>
      `${name} is neither text nor an Excel workbook (.xlsx). Save it as one of the two, or copy the cells and paste them here.`,
    notBook: {
      too_large: (name: string) =>
        `${name} is larger than can be read here: 10 MB, or 60 MB unpacked. Save the sheet alone, as .xlsx or CSV.`,
      protected: (name: string) =>
        `${name} has a password, or is in the old format of Excel (.xls). Save it as .xlsx without a password, or copy the cells and paste them here.`,
      broken: (name: string) =>
        `${name} cannot be read as an Excel workbook. Open it in Excel and save it as .xlsx or CSV, or copy the cells and paste them here.`,
      slow: (name: string) =>
        `${name} takes too long to read. Save the sheet alone as CSV, or copy its cells and paste them here.`,
    },
    emptySheet: (name: string) => `There is nothing in this sheet of ${name}. Choose another sheet, or another file.`,
    opening: (name: string) => `Reading ${name}…`,
    sheet: 'Sheet',
    tooLong: (most: string) => `That is more than ${most} characters. Paste a part of it.`,
    notKept: 'The browser has no room to keep this table: it is gone after a reload.',
    rows: (n: number, orMore: boolean) => (orMore ? `more than ${count(n)} rows` : some(n, 'row', 'rows')),
    ids: 'IDs in',
    header: 'First row holds names',
    columns: 'Columns to use in the reply',
    copyColumn: (name: string) => `Copy {{${name}}}`,
    line: 'Row',
    check: 'Check',
    nothing: 'Nothing to answer yet: paste messages above, or choose them in chats.',
    showRow: (line: number) => `Show row ${line} in the preview`,
    shown: 'in the preview',
    walk: 'Arrow keys walk from row to row',
    more: (n: number) => `Further rows: ${count(n)}. All of them are checked and sent; only these are listed here.`,
  },
  row: {
    of: (line: number, at: number, all: number) => `Row ${line} (${count(at)} of ${count(all)})`,
    previous: 'Previous row',
    next: 'Next row',
    fine: 'Nothing stands against it.',
    looking: 'Looking up the message…',
  },
  marks: {
    out: 'stays out',
    look: 'look again',
    ready: 'ready',
    unchecked: 'not checked yet',
  },
  faults: {
    nothing: 'There is no message ID in this row.',
    several: (n: number) => `There are ${count(n)} message IDs in one cell. Give each a row of its own.`,
    cut: (what: string) => `The message ID ${what} has lost its end.`,
    other: {
      thread: (what: string) => `${what} is the ID of a thread. The ID of a message in it is needed.`,
      chat: (what: string) => `${what} is the ID of a chat. The ID of a message in it is needed.`,
      user: (what: string) => `${what} is the ID of a person. The ID of a message is needed.`,
      app: (what: string) => `${what} is the ID of an app. The ID of a message is needed.`,
      batch: (what: string) => `${what} is the ID of a batch. The ID of a message is needed.`,
      file: (what: string) => `${what} is the key of a file. The ID of a message is needed.`,
      link: (what: string) => `${what} is a link, which does not tell the ID of its message.`,
      unknown: (what: string) => `“${what}” is no message ID: it begins with om_.`,
    },
    repeated: (line: number) => `Row ${line} says the very same to the same message. It is sent once.`,
    unfit: {
      id: (variable: string, cell: string) =>
        `“${cell}” cannot stand for {{${variable}}} within a tag or an ID: blanks, quotation marks and brackets are not possible there.`,
      address: (variable: string, cell: string) =>
        `“${cell}” is no address, and {{${variable}}} stands where one is needed.`,
      code: (variable: string, cell: string) => `“${cell}” would end the code {{${variable}}} stands in.`,
      markup: (variable: string, cell: string) =>
        `“${cell}” would be read as markup where {{${variable}}} stands, and there is no way to write it there as characters. Put {{${variable}}} into a text that is no Markdown.`,
    },
    tooLarge: (over: string, limit: string) => `Too large by ${over}. It stops at ${limit}.`,
    notSeen: 'The console could not be asked about this message.',
  },
  notes: {
    same_message: (line: number) => `Row ${line} answers the same message, with other words.`,
    empty: (variable: string) => `The cell for {{${variable}}} is empty.`,
    unseen: 'Nobody could tell where this one goes: the app may not read the message.',
    everyone: 'It calls everyone in the chat.',
  },
  blocked: {
    no_rows: 'Paste the messages to answer first.',
    empty: 'Write the reply first.',
    nothingChosen: 'Choose what to send first.',
    json: 'The JSON is broken. Mend it first.',
    noColumn: (names: string[]) =>
      `No column is called ${names.map((name) => `“${name}”`).join(', ')}. Name one so, or take ${names.length === 1 ? 'it' : 'them'} out of the reply.`,
    tooMany: (rows: number, orMore: boolean, most: number) =>
      `${orMore ? 'More than ' : ''}${count(rows)} rows are more than the ${count(most)} one job takes. Send the rest as a second job.`,
    none: 'No row can be sent.',
  },
  send: (n: number) => `Send ${some(n, 'reply', 'replies')}`,
  ready: (n: number) => `${some(n, 'row names', 'rows name')} a message`,
  allReady: (n: number) => `${some(n, 'row is', 'rows are')} ready`,
  withFaults: (n: number) => `${some(n, 'row stays', 'rows stay')} out`,
  confirm: {
    title: 'Send several replies',
    checking: (done: number, all: number) => `Checking: ${count(done)} of ${count(all)}`,
    checkingHint: 'Each message is looked up, and each reply is checked as it will be sent. Nothing is sent yet.',
    stop: 'Stop checking',
    stopped: (done: number, all: number) =>
      `Stopped: ${count(done)} of ${count(all)} are checked. Nothing has been sent.`,
    goOn: 'Go on checking',
    ended: 'You are not signed in any more. Sign in, then go on checking; your table and draft are kept.',
    summary: (replies: number, chats: number, unknown: number, takes: string) =>
      `${some(replies, 'reply', 'replies')} into ${
        chats === 0 ? '' : some(chats, 'chat', 'chats')
      }${chats > 0 && unknown > 0 ? ' and ' : ''}${unknown === 0 ? '' : some(unknown, 'place nobody knows', 'places nobody knows')}, ${takes}.`,
    chats: 'Where they go',
    inChat: (replies: number) => some(replies, 'reply', 'replies'),
    furtherChats: (n: number) => `and ${some(n, 'further chat', 'further chats')}`,
    seconds: 'in a few seconds',
    about: (minutes: number) => `about ${count(minutes)} min`,
    aboutSeconds: (seconds: number) => `about ${count(seconds)} s`,
    as: (app: string) => `As the app ${app}.`,
    thread: 'Each in a thread.',
    people: 'What a person sends meanwhile goes first.',
    goesOn: 'The job goes on when you close this page. You can pause and stop it at any time.',
    out: (n: number) => `${some(n, 'row stays', 'rows stay')} out`,
    look: (n: number) => `${some(n, 'row deserves', 'rows deserve')} a look`,
    rowSays: (line: number) => `Row ${line}:`,
    further: (n: number) => `and ${count(n)} more`,
    everyone: (n: number) => `${some(n, 'reply calls', 'replies call')} everyone in the chat.`,
    secondPerson: (n: number) => `A second person has to approve this, for ${some(n, 'row', 'rows')}: `,
    noneLeft: 'No row can be sent. Mend the rows, then check again.',
    again: 'Check again',
    cancel: 'Back to the draft',
    send: (replies: number, chats: number) =>
      `Send ${some(replies, 'reply', 'replies')} into ${some(chats, 'chat', 'chats')}`,
    ask: (replies: number) => `Ask for approval of ${some(replies, 'reply', 'replies')}`,
    starting: 'Handing over…',
  },
  came: {
    asked: 'Waiting for approval. Nothing has been sent yet',
    not_needed: 'No approval is needed any more. Press Send.',
    not_by_rule: (lines: string) => `Nothing was sent: the rules do not let you write where these rows go: ${lines}.`,
    invalid: (lines: string) => `Nothing was sent: Feishu would refuse what these rows say: ${lines}. Check again.`,
    invalidFields: 'Nothing was sent: the console would not take it. Reload the page.',
    too_many: (most: number) =>
      `Nothing was sent: ${count(most)} of your jobs wait or are under way. Wait for one of them, or stop it.`,
    too_fast: (seconds: number) => `Nothing was sent: jobs were begun too fast. Try again in ${seconds} s.`,
    no_record: 'Nothing was sent: the console cannot keep its record. Whoever runs it finds the reason in its log.',
    no_entry: {
      signed_out: 'Nothing was sent: you are not signed in any more. Your table and draft are kept.',
      not_allowed: 'Nothing was sent: it takes a role you do not have.',
    },
    other_operator: (name: string) => `Nothing was sent: ${name} is signed in now. Reload the page.`,
    failed: 'The console did not answer. If the job began, it is listed under Jobs; pressing again begins it once.',
    too_large: 'All rows together are more than the console takes at once. Send them as two jobs.',
  },
}
