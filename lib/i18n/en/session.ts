/** Who is signed in, and that they are not any more. */
export const session = {
  signedInAs: 'Signed in as',
  signOut: 'Sign out',
  signingOut: 'Signing out…',
  notSignedOut: 'You could not be signed out: the console did not answer. Try again.',
  admin: 'Sessions and settings',
  ended: 'Your session has ended. What you have written is kept; sign in again to go on here.',
  endsSoon: (at: string) => `Your session ends at ${at}. Sign in again to go on here; what you have written is kept.`,
  signIn: 'Sign in',
  otherWindow: 'Sign in in the window that has opened.',
  other: (name: string) =>
    `${name} is signed in now. This page was opened by somebody else: nothing is sent from it, and its draft is kept for its author.`,
  reload: 'Reload for your own drafts',
}
