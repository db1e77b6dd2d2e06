/** What somebody may, and why not more. */
export const roles = {
  names: {
    viewer: 'viewer',
    reader: 'reader',
    sender: 'sender',
    bulk_sender: 'bulk sender',
    approver: 'approver',
    auditor: 'auditor',
    admin: 'admin',
  },
  /** What each role adds. */
  gives: {
    viewer: 'look, compose, look codes up, see what you sent',
    reader: 'read the chats the app is in',
    sender: 'send replies',
    bulk_sender: 'send many replies as one job',
    approver: 'approve what others send',
    auditor: 'see what everybody sent',
    admin: 'end sessions, see the settings',
  },
  may: 'You may',
  /** Beside what somebody may not do. */
  needs: (role: string, contact: string | null) =>
    `Takes the role ${role}, which you do not have. ${contact ? `Ask for it: ${contact}` : 'Ask whoever runs this console for it.'}`,
  noApp: (contact: string | null) =>
    `There is no app you may reply as. ${contact ? `Ask for one: ${contact}` : 'Ask whoever runs this console for one.'}`,
  forbidden: {
    title: 'You may not see this page',
    body: 'It takes a role you do not have. Your name, at the top, says which ones you have.',
    ask: (contact: string | null) => (contact ? `Ask for it: ${contact}` : 'Ask whoever runs this console for it.'),
  },
}
