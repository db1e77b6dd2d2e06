import * as z from 'zod/mini'

/** Something its reader uploaded before, as it travels to the page. */
export const uploadedBefore = z.object({
  key: z.string(),
  name: z.string(),
  /** Bytes. */
  size: z.number(),
  /** UTC, ISO 8601. */
  at: z.string(),
})
export type UploadedBefore = z.infer<typeof uploadedBefore>
