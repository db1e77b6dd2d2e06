'use server'

import { headers } from 'next/headers'
import * as z from 'zod'
import type { EndSession } from '#components/admin/session-list.tsx'
import { entryForChange, recordEntry } from '#lib/entry.ts'
import { operatorId } from '#lib/model/identity.ts'
import { onRecord } from '#lib/on-record.ts'
import { server } from '#lib/server.ts'

/** What the store keeps a session under: a SHA-256 in base64url. */
const id_hash = z.string().regex(/^[\w-]{43}$/)

/** Ends somebody's session, at once and for every replica; it stands on record whose it was and who ended it. */
export async function endSession(given: unknown): ReturnType<EndSession> {
  const entry = await entryForChange('administer')
  if ('refused' in entry) return { status: 'no_entry' }
  const { success, data: id } = id_hash.safeParse(given)
  if (!success) return { status: 'invalid' }
  const { sessions } = server()
  const found = (await sessions.open()).find(({ id_hash }) => id_hash === id)
  if (!found) return { status: 'gone' }
  const act = { act: 'session_ended', subject: operatorId(found.identity), result: 'done' } as const
  if ((await onRecord(entry.operator, { ...act, content: { whose: found.identity.name } })) === 'no_record')
    return { status: 'no_record' }
  if ((await sessions.end([id], 'admin')) === 0) return { status: 'gone' }
  await recordEntry({ headers: await headers() }, 'signed_out', `ended_by ${entry.operator.name}`, found.identity)
  return { status: 'done' }
}
