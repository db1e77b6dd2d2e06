import type { App } from '#lib/feishu/apps.ts'
import { type Guidance, guidanceFor } from '#lib/guidance/codes.ts'
import { factsIn } from '#lib/guidance/facts.ts'
import { withOwnPages } from '#lib/guidance/own-pages.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'

/**
 * What to do about an outcome; looked up here, so that the browser gets one entry and not the table.
 * @param app the app that was refused; undefined where the settings have it no more
 */
export function guidanceOf(
  outcome: Outcome | null,
  app: Pick<App, 'name' | 'of' | 'cloud'> | undefined,
): Guidance | null {
  if (outcome?.status !== 'refused') return null
  const { code, endpoint, msg, card, scopes } = outcome
  const guidance = guidanceFor({ code, endpoint, msg, sub_code: card?.sub_code, facts: factsIn(outcome, app?.name) })
  return guidance && app ? withOwnPages(guidance, { app_id: app.of, cloud: app.cloud }, scopes) : guidance
}
