import type { Entry, GuidedCall } from './guidance-entry.ts'

/** What there is to do about a refusal, in the order of how soon it is done. */
export const deeds = [
  'mend',
  'pick',
  'wait',
  'ask_group',
  'ask_developer',
  'ask_admin',
  'ask_console',
  'ask_feishu',
] as const
export type Deed = (typeof deeds)[number]

/** What an operator does first, by who has to act and whether the same may go out again. */
export function deedOf({ owner, sendAgain }: Pick<Entry, 'owner' | 'sendAgain'>): Deed {
  if (sendAgain === 'now' || sendAgain === 'after_waiting') return 'wait'
  switch (owner) {
    case 'operator':
      return sendAgain === 'never' ? 'pick' : 'mend'
    case 'card_author':
      return 'mend'
    case 'group_owner':
      return 'ask_group'
    // No call of a reply touches a document: whoever programmed the one that does knows whose it is.
    case 'resource_owner':
    case 'app_developer':
      return 'ask_developer'
    case 'tenant_admin':
      return 'ask_admin'
    case 'console_admin':
      return 'ask_console'
    case 'feishu':
      return 'ask_feishu'
  }
}

/** The calls of a reply: its own, and that which reads what it answers. */
const near: ReadonlySet<GuidedCall> = new Set(['reply', 'get'])

/** Whether staff can meet it when they reply with this console. */
export const isNear = ({ endpoints, owner }: Pick<Entry, 'endpoints' | 'owner'>): boolean =>
  endpoints.some((call) => near.has(call) || (call === 'auth' && owner === 'console_admin'))
