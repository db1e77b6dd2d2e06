import { rolesWords } from '#lib/i18n/roles.ts'
import { may, type Permission, roleFor } from '#lib/model/roles.ts'
import type { SignedIn } from '#lib/model/signed-in.ts'
import { server } from '#lib/server.ts'
import { readLocale } from './request-locale.ts'

/** Why somebody may not do what a button does, in their language, with whom to ask; null where they may. */
export async function whyNot({ roles, apps }: SignedIn, permission: Permission): Promise<string | null> {
  const words = rolesWords[await readLocale()]
  if (permission === 'send' && may(roles, permission) && apps.length === 0)
    return words.noApp(server().settings.auth.contact)
  if (may(roles, permission)) return null
  return words.needs(words.names[roleFor(permission)], server().settings.auth.contact)
}
