/** What somebody may be to the console, least first. Roles are united; whoever has one of them may look. */
export const roles = ['viewer', 'reader', 'sender', 'bulk_sender', 'approver', 'auditor', 'admin'] as const
export type Role = (typeof roles)[number]

/** What can be asked for, and the role that gives it. */
const needed = {
  look: 'viewer',
  read_chats: 'reader',
  send: 'sender',
  /** Many replies as one job; each of them takes `send`, too. */
  send_jobs: 'bulk_sender',
  approve: 'approver',
  see_all_history: 'auditor',
  administer: 'admin',
} as const satisfies { [permission: string]: Role }
export type Permission = keyof typeof needed

/** Roles that nobody has unless a setting says who: an app sees, and reaches, more than any one person should. */
export const grantedRoles = ['reader', 'bulk_sender'] as const satisfies Role[]

/** The role that gives a permission. */
export const roleFor = (permission: Permission): Role => needed[permission]

/** @param held the roles somebody has; none: nothing is allowed, not even to look */
export function may(held: readonly Role[], permission: Permission): boolean {
  return permission === 'look' ? held.length > 0 : held.includes(roleFor(permission))
}
