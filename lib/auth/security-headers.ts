/** The one table of what pages of ours may do, with the reason for each entry: widening it is an edit here. */
export type Directive = { name: string; sources: readonly string[]; why: string }

/** @param nonce new for each answer; Next finds it in the request's policy and puts it on its scripts */
export const policyTable = (nonce: string, development: boolean): readonly Directive[] => [
  { name: 'default-src', sources: ["'self'"], why: 'Nothing is loaded from elsewhere.' },
  {
    name: 'script-src',
    sources: ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'", ...(development ? ["'unsafe-eval'"] : [])],
    why: 'Only scripts of this answer and what they load; React in development compiles by eval.',
  },
  {
    name: 'style-src',
    sources: ["'self'", "'unsafe-inline'"],
    why: 'React writes style attributes, and Radix and CodeMirror add sheets of their own.',
  },
  {
    name: 'img-src',
    sources: ["'self'", 'data:', 'blob:'],
    why: 'Pictures of messages come by our own route; icons are data; what one is about to upload is a blob.',
  },
  {
    name: 'media-src',
    sources: ["'self'", 'blob:'],
    why: 'Sound and video one is about to upload are played from the file one chose.',
  },
  { name: 'font-src', sources: ["'self'"], why: 'The system’s fonts are used; none comes from elsewhere.' },
  { name: 'connect-src', sources: ["'self'"], why: 'The browser talks to the console only, never to Feishu.' },
  {
    name: 'worker-src',
    sources: ["'self'"],
    why: 'What was pasted is read in a thread of its own, by our own script.',
  },
  { name: 'object-src', sources: ["'none'"], why: 'There are no plugins.' },
  { name: 'base-uri', sources: ["'none'"], why: 'Nobody may bend our relative addresses.' },
  { name: 'frame-ancestors', sources: ["'none'"], why: 'No page may lay itself over the button that sends.' },
  { name: 'form-action', sources: ["'self'"], why: 'What is typed goes to the console.' },
]

export const policyOf = (nonce: string, development = false): string =>
  policyTable(nonce, development)
    .map(({ name, sources }) => `${name} ${sources.join(' ')}`)
    .join('; ')

/** On every answer of ours beside the policy. */
export const always: { [header: string]: string } = {
  'X-Content-Type-Options': 'nosniff',
  // Not no-referrer: browsers would then hide the Origin that changes are checked by.
  'Referrer-Policy': 'same-origin',
  // The microphone is for voice messages spoken in the composer: asked for by a button, and by the browser once more.
  'Permissions-Policy': 'camera=(), microphone=(self), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
}

/** Of a page that says why somebody is not let in: a few rules of style, and links. */
export const plainPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Where the console is reached by https, browsers are to reach it by nothing else, for a year. */
export const strictTransport = (public_url: string | null): { [header: string]: string } =>
  public_url?.startsWith('https:') ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}

/** Of what is no page. A picture from a message is a stranger’s file: even opened by itself it runs and loads nothing. */
export const inertPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** A script of the build that is started as a worker goes by the policy of its own answer: it loads its other parts. */
const scriptPolicy = "default-src 'none'; script-src 'self'; frame-ancestors 'none'"

/** @param pathname of a file, which is no page */
export const policyOfFile = (pathname: string): string =>
  pathname.startsWith('/_next/static/') && pathname.endsWith('.js') ? scriptPolicy : inertPolicy
