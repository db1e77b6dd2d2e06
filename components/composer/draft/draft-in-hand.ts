import { appOf } from '#lib/model/app-of.ts'
import { contentOf, type Draft, emptyDraft, sourceOf } from '#lib/model/draft.ts'

/** Stands in while the browser's storage is read; the same on the server, so that both draw the same page. */
export const blankDraft = (): Draft => ({ ...emptyDraft(), nonce: '0'.repeat(32) })

/** A draft with the app it is sent as; null where the console has one app alone. */
export function byAppOf(draft: Draft, apps: readonly { app_id: string }[], isOneOfSeveral: boolean): Draft {
  const ids = apps.map(({ app_id }) => app_id)
  const app = isOneOfSeveral ? appOf(draft, ids) : null
  return app === draft.app ? draft : { ...draft, app }
}

/** What is written, as JSON: as the operator typed it where they did. */
export const textOf = (draft: Draft) => sourceOf(draft) ?? contentOf(draft)

/** A paste of so many characters is looked through between keys. */
const longPaste = 20_000

/** Whether more than the words of a message has changed: nobody does that many times a second. */
export function moreThanWords(before: Draft, after: Draft): boolean {
  const { contents: _, pasted, ...rest } = before
  if (after.pasted !== pasted && after.pasted.length < longPaste) return true
  return Object.entries(rest).some(([key, value]) => after[key as keyof Draft] !== value)
}
