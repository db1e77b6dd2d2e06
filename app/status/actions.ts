'use server'

import * as z from 'zod'
import type { CheckStatus, LineShown } from '#components/status/app-status.tsx'
import { appFor } from '#lib/chosen-app.ts'
import { entryForChange } from '#lib/entry.ts'
import { guidanceFor } from '#lib/guidance/codes.ts'
import { readinessOf } from '#lib/model/read-probe.ts'
import type { Line } from '#lib/model/readiness.ts'
import { onRecord } from '#lib/on-record.ts'
import { appPages } from '#lib/protocol/app-pages.ts'
import { server } from '#lib/server.ts'

const chosen = z.string().max(200)

/** Asks Feishu whether an app can reply. */
export async function checkStatus(...[_before, form]: Parameters<CheckStatus>): ReturnType<CheckStatus> {
  const entry = await entryForChange('look')
  if ('refused' in entry) return { status: 'no_entry' }
  const { success, data: app_id } = chosen.safeParse(form.get('app'))
  const app = success ? await appFor(entry.operator, app_id) : null
  if (!app || 'refused' in app) return { status: 'no_entry' }
  const act = { act: 'app_checked', subject: app.app_id, result: 'done', app_id: app.app_id } as const
  if ((await onRecord(entry.operator, act)) === 'no_record') return { status: 'no_record' }
  const takesEvents = server().settings.apps.some(({ app_id, events }) => app_id === app.of && events !== null)
  const lines = readinessOf(await app.feishu.probe(), takesEvents)
  const pages = appPages(app.cloud, app.of)
  const shown = (line: Line): LineShown => {
    const guidance = 'refused' in line ? guidanceFor(line.refused) : null
    const page = line.what === 'scope' ? pages?.scopes(line.needs) : pages?.app
    return { ...line, guidance, page: line.state === 'good' ? null : (page ?? null) }
  }
  return { status: 'checked', at: new Date().toISOString(), lines: lines.map(shown) }
}
