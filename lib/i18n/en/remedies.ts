import type { Remedy, ValueRemedy } from '#lib/protocol/remedies.ts'

/** What each does to the draft, as a button says it. */
const labels: { [R in Remedy]: string } = {
  to_2: 'Write it as 2.0 does',
  drop_property: 'Remove the property',
  fix_mention: 'Correct the mention',
  break_lines: 'Make them line breaks',
  forbid_forward: 'Turn forwarding off',
  fresh_name: 'Give it a name of its own',
  fit_variable: 'Convert the value',
  fit_cell: 'Convert the cell',
  other_image: 'Use another image',
  other_person: 'Name another person',
  other_file: 'Use another file',
  other_template: 'Use another template',
  other_link: 'Change the link',
  other_variable: 'Change the value',
  replace_by_words: 'Keep its words only',
  remove_part: 'Take it out of the text',
  remove_element: 'Remove the element',
  minify: 'Write it shorter',
  shrink: 'Make it fit',
  turn_off_thread: 'Turn off “Reply in thread”',
  new_uuid: 'Take a new uuid',
  other_message: 'Answer another message',
  wait: 'Wait, then send',
  check_again: 'Wait, then ask again',
  request_scopes: 'Request these scopes',
  copy_incident: 'Copy an incident report',
}

/** What is typed into the field of a remedy that needs a value. */
const values: { [R in ValueRemedy]: string } = {
  other_image: 'Another image_key',
  other_person: 'Another user id',
  other_file: 'Another file_key',
  other_template: 'Another template_id',
  other_link: 'Another address',
  other_variable: 'Another value',
}

export const remedies = {
  labels,
  values,
  where: {
    label: 'Where it is',
    path: 'Feishu points here.',
    value: 'Feishu names what stands here.',
    fits: (count: number) =>
      count === 1
        ? 'Feishu does not say where; only this fits.'
        : `Feishu does not say where; these ${count} places fit.`,
    gone: 'Feishu points at a place that this draft does not have.',
    nowhere: 'Feishu does not say where, and nothing in the draft stands out. Go by the steps below.',
    whole: 'It is about the message as a whole, not about one place in it.',
    count: (n: number, of: number) => `${n} of ${of}`,
    previous: 'Previous place',
    next: 'Next place',
    go: 'Go there',
    fault: 'Here the JSON breaks off',
  },
  offers: 'What can be done',
  becomes: 'becomes',
  nothing: 'nothing',
  saves: (size: string) => `saves ${size}`,
  adds: (size: string) => `adds ${size}`,
  changed: 'The draft has changed since it was refused.',
  pinned: 'Refused before; nothing has been sent from here.',
  done: (what: string) => `Done: ${what}. Nothing was sent.`,
  undo: 'Undo',
  put: 'Put it in',
  minifyAbout: 'Letters that are spelt as \\u escapes are written as themselves. It reads the same.',
  threadAbout: 'The reply goes under the message, not into a thread.',
  uuidAbout: 'Feishu will take this for a new reply. If the last one arrived after all, both will stand there.',
  waitAbout: (seconds: number) => `Send is held for ${seconds} s and then free. The uuid stays the same.`,
  checkAbout: (seconds: number) =>
    `Send is held for ${seconds} s. Then it asks with the same uuid: should the reply have arrived, Feishu says so and sends nothing twice.`,
  waiting: (seconds: number) => `Send is free in ${seconds} s.`,
  waited: 'Send is free again.',
  stop: 'Do not wait',
  shrink: {
    about: 'Choose what to do without, from the least missed to the most.',
    losses: {
      defaults: 'Settings that say what holds anyway',
      languages: 'Other languages: the first one stays',
      texts: 'Ends of the longest texts, as far as it takes',
    },
    none: 'There is nothing the console could leave out. Shorten it by hand, or send two replies.',
    comments: 'Comments and blanks are not sent, so leaving them out gains nothing.',
    after: (size: string, limit: string) => `Then ${size} of ${limit}.`,
    still: (over: string) => `Still ${over} too large.`,
    apply: 'Leave these out',
  },
  messages: {
    of: (chat: string) => `Recent ones from ${chat}`,
    none: 'The console knows no other recent message of this chat. Copy one there, and paste its id above.',
  },
  incidentAbout:
    'Request, answer, log_id, versions and a curl command. Tokens are taken out; the words of the message are in it.',
  incident: {
    title: 'A reply that Feishu refused',
    request: 'Request',
    answer: 'Answer',
    reproduce: 'To reproduce (put in a tenant_access_token)',
    versions: 'Versions',
  },
  openRefused: 'Mend and reply again',
  openPasted: 'Open its request and mend it',
}
