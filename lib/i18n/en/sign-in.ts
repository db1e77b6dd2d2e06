type Problem = { title: string; body: string; steps: string[] }

const problems = {
  state_unknown: {
    title: 'This sign-in is no longer valid',
    body: 'It was used before, took longer than ten minutes, or was begun in another browser. You are not signed in by it.',
    steps: ['Sign in again. If you were signed in already, simply open the console.'],
  },
  denied: {
    title: 'The sign-in was refused',
    body: 'You, or the service you sign in with, said no. Nothing was changed.',
    steps: ['If that was not what you wanted, sign in again and agree.'],
  },
  provider_unreachable: {
    title: 'The sign-in service cannot be reached',
    body: 'The console got no answer from it. Drafts in this browser are kept.',
    steps: ['Try again in a minute.', 'If it goes on, tell whoever runs the console, with the number below.'],
  },
  provider_refused: {
    title: 'The sign-in service did not accept the request',
    body: 'It may be busy, or the console is not set up there as it should be.',
    steps: ['Sign in again.', 'If it goes on, tell whoever runs the console, with the number below.'],
  },
  not_proven: {
    title: 'It could not be proven who you are',
    body: 'What the sign-in service sent did not pass the console’s checks, so you are not signed in.',
    steps: ['Sign in again, once.'],
  },
  clock: {
    title: 'A clock is wrong',
    body: 'What the sign-in service sent is dated in the future or too long ago. Its clock and that of the console differ by more than a minute.',
    steps: ['Somebody has to set the clock of the console’s server right; then sign in again.'],
  },
  foreign_tenant: {
    title: 'This company is not let in',
    body: 'You signed in with an account of a company that does not use this console.',
    steps: ['Switch to your company account in Feishu or Lark, and sign in again.'],
  },
  no_role: {
    title: 'You have no access yet',
    body: 'You are signed in, and nobody has given you a role in this console so far.',
    steps: [],
  },
  groups_incomplete: {
    title: 'Your groups could not be read in full',
    body: 'Your access depends on the groups you are in, and the sign-in service sent only a part of them. To be safe, a part counts as none.',
    steps: [],
  },
  no_assertion: {
    title: 'You came past the sign-in',
    body: 'This console is reached through a sign-in proxy, and your request does not bear its signature.',
    steps: ['Open the console at the address you were given, not at the server’s own.'],
  },
  bad_assertion: {
    title: 'Your sign-in has run out or is not valid',
    body: 'The signature of the sign-in proxy did not pass the console’s checks.',
    steps: ['Reload the page; sign out at the proxy and in again if that does not help.'],
  },
  no_keys: {
    title: 'Sign-ins cannot be checked at the moment',
    body: 'The console cannot get the keys to check them with. Drafts in this browser are kept.',
    steps: ['Try again in a minute.', 'If it goes on, tell whoever runs the console, with the number below.'],
  },
  no_store: {
    title: 'Sign-ins cannot be checked at the moment',
    body: 'The console cannot reach its database. Nothing was changed, and drafts in this browser are kept.',
    steps: ['Try again in a minute.', 'If it goes on, tell whoever runs the console, with the number below.'],
  },
} satisfies { [problem: string]: Problem }

export const signIn = {
  title: 'Sign in',
  about: 'Sign in to answer Feishu messages. What you had written in this browser is kept.',
  button: 'Sign in',
  signedOut: 'You have signed out.',
  ended: 'Your session has ended. Sign in again to go on; your draft is kept.',
  done: 'You are signed in. This window can be closed.',
  toConsole: 'To the console',
  again: 'Sign in again',
  quote: 'Quote this number when you ask for help:',
  ask: (contact: string | null) =>
    contact ? `Ask for access: ${contact}` : 'Ask whoever runs this console to give you a role.',
  problems: problems as { [Name in keyof typeof problems]: Problem },
}
