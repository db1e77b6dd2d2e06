import type { SessionRead } from '#lib/model/signed-in.ts'
import { cookieIn } from '../cookies.ts'
import type { AuthMode, Provider } from '../mode.ts'

type Uses = {
  sessions: { read(id: string): Promise<SessionRead> }
  /** The name of the session's cookie. */
  cookie: string
  provider: Provider
}

/** Whoever has signed in here: known by the id in their cookie, as long as their session is under way. */
export function bySession({ sessions, cookie, provider }: Uses): AuthMode {
  return {
    async whoIs({ headers }) {
      const id = cookieIn(headers, cookie)
      if (id === null) return { status: 'unknown', why: 'no_session' }
      const read = await sessions.read(id)
      switch (read.status) {
        case 'in':
          return { status: 'in', identity: read.identity, session: read.session }
        case 'ended':
          return { status: 'unknown', why: 'session_ended' }
        case 'unknown':
          return { status: 'unknown', why: 'unknown_session' }
      }
    },
    provider,
    sign_out_url: null,
  }
}
