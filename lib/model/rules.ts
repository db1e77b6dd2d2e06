import type { Role } from './roles.ts'

/** Where the rules let a role write; null: any. Both must fit. */
export type Scope = { apps: readonly string[] | null; chats: readonly string[] | null }

/** What RULES_FILE says. */
export type Rules = {
  /** Who may write where. `sender` writes everywhere where nothing is said of it; another role adds nothing then. */
  write: { readonly [Name in Role]?: Scope }
}

/** What is known of where a reply would go. */
export type Facts = {
  /** The app it would be sent as; `of` is the app itself where that is a store app in one company. */
  app: { app_id: string; of: string }
  /** Null where nobody could tell. */
  chat_id: string | null
}

/** What stands against writing there, of somebody who may send elsewhere. */
export type NotThere = 'app' | 'chat' | 'chat_unknown'

export type Verdict = { status: 'allowed' } | { status: 'refused'; why: NotThere }

const everywhere: Scope = { apps: null, chats: null }

/**
 * What the rules say of a reply by somebody with these roles. Roles add up: one that lets them write there is enough. In
 * a chat nobody could tell they may write where no chat is named to them.
 */
export function verdictOf(rules: Rules, roles: readonly Role[], { app, chat_id }: Facts): Verdict {
  const against = new Set<NotThere>()
  for (const role of roles) {
    const scope = rules.write[role] ?? (role === 'sender' ? everywhere : null)
    if (scope === null) continue
    const { apps, chats } = scope
    if (apps && !apps.includes(app.app_id) && !apps.includes(app.of)) against.add('app')
    else if (chats && chat_id === null) against.add('chat_unknown')
    else if (chats && !chats.includes(chat_id ?? '')) against.add('chat')
    else return { status: 'allowed' }
  }
  const why = (['chat_unknown', 'chat'] as const).find((one) => against.has(one)) ?? 'app'
  return { status: 'refused', why }
}

/** Whether the rules ask in which chat a message stands. */
export const asksTarget = ({ write }: Rules): boolean => Object.values(write).some((scope) => scope?.chats)
