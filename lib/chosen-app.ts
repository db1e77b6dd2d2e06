import 'server-only'
import { headers } from 'next/headers'
import { recordRefusal } from './entry.ts'
import type { App } from './feishu/apps.ts'
import type { SignedIn } from './model/signed-in.ts'
import { server } from './server.ts'

/** The apps somebody may use, in the order of the settings. */
export function appsFor({ apps }: SignedIn): App[] {
  return server().apps.all.filter(({ of }) => apps.includes(of))
}

/**
 * The app a request means: by its app_id or name, or the first its operator may use. One they may not use is refused
 * like one that is not there, and that is put on record.
 * @param app_id as it was asked for; null where it was not
 */
export async function appFor(
  operator: SignedIn,
  app_id: string | null | undefined,
): Promise<App | { refused: 'app_not_theirs' }> {
  const theirs = appsFor(operator)
  const [wanted] = app_id ? server().apps.named(app_id) : theirs
  if (wanted && theirs.includes(wanted)) return wanted
  await recordRefusal(
    { headers: await headers() },
    ['app_not_theirs', wanted?.app_id].filter(Boolean).join(' '),
    operator,
  )
  return { refused: 'app_not_theirs' }
}

/** For a route, which is told of the app by `?app=`. */
export const appAsked = (request: Request, operator: SignedIn) =>
  appFor(operator, new URL(request.url).searchParams.get('app'))
