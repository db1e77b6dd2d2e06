import type { Localised } from '#lib/i18n/locale.ts'
import type { Endpoint } from '#lib/protocol/outcome.ts'
import type { PastedCall } from '#lib/protocol/pasted-refusal/calls.ts'
import type { Remedy } from '#lib/protocol/remedies.ts'
import type { FactName } from './facts.ts'

/** Who does the first step. Of trouble inside Feishu that passes, that is whoever waits: the operator of the call. */
export type Owner =
  | 'operator'
  | 'group_owner'
  | 'tenant_admin'
  | 'app_developer'
  | 'card_author'
  | 'resource_owner'
  | 'console_admin'
  | 'feishu'

/**
 * Whether the call may be made again. A refused reply was not delivered, so its uuid is still good:
 * `now`, `after_waiting` and `after_fix` send the very same reply; `after_change` sends another one, with another uuid.
 */
export type SendAgain = 'now' | 'after_waiting' | 'after_fix' | 'after_change' | 'never'

export type Link = { href: string; label: Localised }

/** A finer cause Feishu named in `msg`, shown before the general words of the code. */
export type Reason = { means: Localised; fix: Localised }

/** The calls guidance speaks of: those the console makes, and others whose answers people paste. */
export type GuidedCall = PastedCall

/**
 * How sure we are: a page of Feishu's says so; people who met it say so; or it follows from the words of the answer and
 * the codes beside it, and nobody says so.
 */
export type Sure = 'official' | 'practitioners' | 'inferred'

/**
 * Something to do. `{path}` and the like are filled with facts of the case at hand, and on the page of a code with the
 * place in an answer where the fact stands: the sentence reads well with both. `needs`: left out where that fact is
 * unknown; `lacks`: said instead, and only there.
 */
export type Step = Localised & { needs?: FactName; lacks?: FactName }

/** All an operator needs to know of one code on some calls. Code words stand in `backticks`. */
export type Entry = {
  code: number
  /** The code in whose msg this one stands as a sub code (ErrCode). */
  parent?: number
  /** Codes mean different things on different calls. */
  endpoints: readonly [GuidedCall, ...GuidedCall[]]
  /** Calls that give a sub code by itself, with nothing around it. */
  alone?: readonly [GuidedCall, ...GuidedCall[]]
  /** One of several meanings on the same call: this one where Feishu's msg holds any of these words. */
  when?: readonly [string, ...string[]]
  /** Feishu's literal text; %v is the part that varies. */
  msg: string
  /** One plain sentence. */
  means: Localised
  /** In the order to do them. */
  steps: readonly [Step, ...Step[]]
  note?: Localised
  owner: Owner
  sendAgain: SendAgain
  /** What the console can do about it at a click, the likeliest first; those of its place in the draft come by themselves. */
  remedy: readonly Remedy[] | null
  links: readonly [Link, ...Link[]]
  /** The page that documents the code. */
  source: string
  sure: Sure
}

/** An entry, with what the case at hand adds to it: a reason its msg names, and the call it is told of. */
export type Guidance = Entry & { reason?: Reason; call?: GuidedCall }

/**
 * What becomes of a call that is made again: `reply` and `message` stand in a chat and take a uuid against standing
 * there twice; `notice` stands there and takes none; `read` changes nothing; `upload` makes a key; `sign_in` a token;
 * `click` is somebody's, in a card; `call` is any other, or stands for calls of several kinds.
 */
export type CallKind = 'reply' | 'message' | 'notice' | 'read' | 'upload' | 'sign_in' | 'click' | 'call'

const kinds: { readonly [call in GuidedCall]: CallKind } = {
  reply: 'reply',
  create: 'message',
  forward: 'message',
  'merge-forward': 'message',
  'thread-forward': 'message',
  batch: 'notice',
  ephemeral: 'notice',
  webhook: 'notice',
  get: 'read',
  list: 'read',
  'read-users': 'read',
  'message-search': 'read',
  'image-get': 'read',
  'file-get': 'read',
  resource: 'read',
  'chat-get': 'read',
  chats: 'read',
  'user-groups': 'read',
  'user-departments': 'read',
  'department-parents': 'read',
  'department-children': 'read',
  'department-users': 'read',
  'user-ids': 'read',
  'user-names': 'read',
  'bot-info': 'read',
  application: 'read',
  image: 'upload',
  file: 'upload',
  auth: 'sign_in',
  'auth-user': 'sign_in',
  login: 'sign_in',
  update: 'call',
  patch: 'call',
  delete: 'call',
  'follow-up': 'call',
  reaction: 'call',
  pin: 'call',
  urgent: 'call',
  'url-preview': 'call',
  chat: 'call',
  cardkit: 'call',
  'card-delay-update': 'call',
  'card-action': 'click',
  events: 'call',
  scope: 'call',
  contact: 'call',
  'legacy-im': 'call',
  approval: 'call',
  docs: 'call',
  sheets: 'call',
  wiki: 'call',
  drive: 'call',
  calendar: 'call',
  okr: 'call',
  admin: 'call',
  rooms: 'call',
  helpdesk: 'call',
  any: 'call',
}

/** The calls something is told of: the one at hand, or all an entry is about. */
export const callsTold = ({ call, endpoints }: Pick<Guidance, 'call' | 'endpoints'>): readonly GuidedCall[] =>
  call ? [call] : endpoints

/** What is said of trying again: by the call at hand; else of the reply where it is among the calls, and of the one kind they all are. */
export function againOf(guidance: Pick<Guidance, 'call' | 'endpoints'>): CallKind {
  const found = new Set(callsTold(guidance).map((call) => kinds[call]))
  const [kind = 'call', ...more] = found
  return found.has('reply') ? 'reply' : more.length > 0 ? 'call' : kind
}

/** The calls this console makes itself. */
const ours: { readonly [call in Endpoint]: true } = {
  reply: true,
  get: true,
  'image-get': true,
  image: true,
  file: true,
  'chat-get': true,
  chat: true,
  chats: true,
  list: true,
  contact: true,
  auth: true,
  'user-groups': true,
  'user-departments': true,
  'department-parents': true,
  'department-children': true,
  'department-users': true,
  'user-ids': true,
  'user-names': true,
  'bot-info': true,
  scope: true,
}

/** Who has to act, as the reader is told: the operator of a call this console never makes sits somewhere else. */
export type Actor = Owner | 'caller' | 'signer' | 'clicker'

/** Who has to act, by the call at hand where there is one: of replies, and of calls only the console makes, the reader. */
export function actorOf(guidance: Pick<Guidance, 'call' | 'endpoints' | 'owner'>): Actor {
  const { owner, endpoints } = guidance
  const elsewhere = endpoints.filter((call) => !(call in ours))
  if (owner !== 'operator') return owner
  if (elsewhere.length > 0 && endpoints.every((call) => kinds[call] === 'sign_in')) return 'signer'
  const calls = callsTold(guidance)
  if (calls.every((call) => kinds[call] === 'click')) return 'clicker'
  return calls.includes('reply') || calls.every((call) => call in ours) ? 'operator' : 'caller'
}
