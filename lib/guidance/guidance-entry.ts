import type { Localised } from '#lib/i18n/locale.ts'
import type { Endpoint } from '#lib/protocol/outcome.ts'
import type { PastedCall } from '#lib/protocol/pasted-refusal/calls.ts'
import type { Remedy } from '#lib/protocol/remedies.ts'
import type { FactName } from './facts.ts'

/** Who can remove the cause, and so must act first. */
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

/** An entry, with what the msg at hand adds to it. */
export type Guidance = Entry & { reason?: Reason }

/** Calls after which a message stands in a chat, and which take a uuid against standing there twice. */
const sends: ReadonlySet<GuidedCall> = new Set(['reply', 'create', 'forward', 'merge-forward', 'thread-forward'])

/** What is said of making the call again: of a reply, of another message and its uuid, or of a call that leaves none. */
export const againOf = ({ endpoints }: Pick<Entry, 'endpoints'>): 'reply' | 'message' | 'call' =>
  endpoints.includes('reply') ? 'reply' : endpoints.some((call) => sends.has(call)) ? 'message' : 'call'

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
  'bot-info': true,
  scope: true,
}

/** Who has to act, as the reader is told: the operator of a call this console never makes sits at another program. */
export const actorOf = ({ endpoints, owner }: Pick<Entry, 'endpoints' | 'owner'>): Owner | 'caller' =>
  owner === 'operator' && !endpoints.some((call) => call in ours) ? 'caller' : owner
