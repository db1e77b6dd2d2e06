import type { MsgType } from '#lib/protocol/messages.ts'
import type { Target } from '#lib/protocol/target.ts'
import { mayCallEveryone } from '#lib/shown/may-call-everyone.ts'
import type { Role } from './roles.ts'

/** Where the rules let a role write; null: any. Both must fit. */
export type Scope = { apps: readonly string[] | null; chats: readonly string[] | null }

/** What RULES_FILE says. */
export type Rules = {
  /** Who may write where. `sender` writes everywhere where nothing is said of it; another role adds nothing then. */
  write: { readonly [Name in Role]?: Scope }
  /** Where the role `reader` may read chats; null: wherever the app can. */
  read: Scope | null
  /** What goes out only when somebody else has approved it; null: nothing. */
  second_person: SecondPerson | null
}

/** A week. */
export const longestWaitMinutes = 7 * 24 * 60

export type SecondPerson = {
  /** What calls everybody of its chat. */
  everyone: boolean
  /** What goes to a group with people of other companies. */
  external: boolean
  /** What goes to a chat of more people than that; null: to however many. */
  members_above: number | null
  /** So long a request waits, see `longestWaitMinutes`. */
  waits_minutes: number
}

/** A reply, and what is known of where it would go. */
export type Facts = {
  /** The app it would be sent as; `of` is the app itself where that is a store app in one company. */
  app: { app_id: string; of: string }
  /** Null where it was not looked up. */
  target: Target | null
  msg_type: MsgType
  content: string
}

/** What stands against writing there, of somebody who may send elsewhere. */
export type NotThere = 'app' | 'chat' | 'chat_unknown'

/** Why a second person is needed. What could not be read counts as if it needed one. */
export type Reason =
  | { kind: 'everyone' | 'content_unread' | 'external' | 'external_unknown' | 'target_unknown' }
  | { kind: 'members'; members: number; above: number }
  | { kind: 'members_unknown'; above: number }

export type Verdict =
  | { status: 'allowed' }
  | { status: 'refused'; why: NotThere }
  | { status: 'needs_second_person'; why: Reason[] }

/**
 * What the rules say of a reply by somebody with these roles. Roles add up: one that lets them write there is enough. In
 * a chat nobody could tell they may write where no chat is named to them.
 */
export function verdictOf(rules: Rules, roles: readonly Role[], facts: Facts): Verdict {
  const against = standsAgainst(rules, roles, facts)
  if (against) return { status: 'refused', why: against }
  const why = rules.second_person ? reasonsFor(rules.second_person, facts) : []
  return why.length > 0 ? { status: 'needs_second_person', why } : { status: 'allowed' }
}

const everywhere: Scope = { apps: null, chats: null }

/** Where a role may write; null: it gives no right to. */
const scopeOf = ({ write }: Rules, role: Role): Scope | null => write[role] ?? (role === 'sender' ? everywhere : null)

function standsAgainst(rules: Rules, roles: readonly Role[], { app, target }: Facts): NotThere | null {
  const chat_id = target?.status === 'seen' ? target.chat_id : null
  const against = new Set<NotThere>()
  for (const role of roles) {
    const scope = scopeOf(rules, role)
    if (scope === null) continue
    const outside = isOutside(scope, app, chat_id)
    if (outside === null) return null
    against.add(outside)
  }
  return (['chat_unknown', 'chat'] as const).find((one) => against.has(one)) ?? 'app'
}

/** What keeps a chat, null where nobody knows which, out of a scope; null: nothing. */
function isOutside({ apps, chats }: Scope, app: Facts['app'], chat_id: string | null): NotThere | null {
  if (apps && !apps.includes(app.app_id) && !apps.includes(app.of)) return 'app'
  if (!chats) return null
  if (chat_id === null) return 'chat_unknown'
  return chats.includes(chat_id) ? null : 'chat'
}

/** Whether the rules let somebody with these roles write as an app, in one chat or another. */
export const mayWriteAs = (rules: Rules | null, roles: readonly Role[], app: Facts['app']): boolean =>
  rules === null ||
  roles.some((role) => {
    const scope = scopeOf(rules, role)
    return scope !== null && isOutside({ ...scope, chats: null }, app, null) === null
  })

/** Whether the rules let a reader see what is said in a chat; null: in one of which nobody knows which it is. */
export const mayReadIn = (rules: Rules | null, app: Facts['app'], chat_id: string | null): boolean =>
  !rules?.read || isOutside(rules.read, app, chat_id) === null

/** The chats the rules let a reader look into as an app; null: every one. */
export function chatsToRead(rules: Rules | null, app: Facts['app']): readonly string[] | null {
  if (!rules?.read) return null
  return isOutside({ ...rules.read, chats: null }, app, null) === null ? rules.read.chats : []
}

function reasonsFor({ everyone, external, members_above: above }: SecondPerson, facts: Facts): Reason[] {
  const called = everyone ? mayCallEveryone(facts.msg_type, facts.content) : 'no'
  return [
    ...(called === 'maybe' ? [{ kind: 'everyone' as const }] : []),
    ...(called === 'unread' ? [{ kind: 'content_unread' as const }] : []),
    ...(external || above !== null ? ofTarget(facts.target, external, above) : []),
  ]
}

function ofTarget(target: Target | null, external: boolean, above: number | null): Reason[] {
  if (target?.status !== 'seen') return [{ kind: 'target_unknown' }]
  // Two people are no group.
  if (target.chat_mode === 'p2p') return []
  const reasons: Reason[] = []
  if (external && target.external !== false)
    reasons.push({ kind: target.external === undefined ? 'external_unknown' : 'external' })
  if (above !== null && target.members === undefined) reasons.push({ kind: 'members_unknown', above })
  if (above !== null && target.members !== undefined && target.members > above)
    reasons.push({ kind: 'members', members: target.members, above })
  return reasons
}

/** Whether the rules ask where a message stands. */
export const asksTarget = ({ write, second_person }: Rules): boolean =>
  Object.values(write).some((scope) => scope?.chats) ||
  second_person?.external === true ||
  (second_person?.members_above ?? null) !== null

/** What of the rules concerns somebody with these roles: where others may write is none of theirs. */
export const rulesFor = ({ write, read, second_person }: Rules, roles: readonly Role[]): Rules => ({
  write: Object.fromEntries(Object.entries(write).filter(([role]) => roles.some((held) => held === role))),
  read,
  second_person,
})
