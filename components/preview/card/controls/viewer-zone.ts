import type { Zone } from '#lib/card/read/moment.ts'

/** The time zone of whoever looks at the preview: what their client would send along. */
export const viewerZone: Zone = {
  get timezone() {
    return Intl.DateTimeFormat().resolvedOptions().timeZone
  },
  offsetAt: (local) => -(local ? new Date(local) : new Date()).getTimezoneOffset(),
}
