import * as z from 'zod/mini'

/** Bytes of a thumbnail, a small JPEG: twenty of them are brought at once. */
export const longestThumbnail = 4096

/** Something that was uploaded before, by its reader or by somebody who shares it, as it travels to the page. */
export const uploadedBefore = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  /** Bytes. */
  size: z.number(),
  /** UTC, ISO 8601. */
  at: z.string(),
  /** A small JPEG in base64; null of what no browser could draw. */
  thumbnail: z.nullable(z.string()),
  /** Whether whoever may send as the app finds it too. */
  shared: z.boolean(),
  /** Who shares it; null where it is its reader's own. */
  by: z.nullable(z.string()),
})
export type UploadedBefore = z.infer<typeof uploadedBefore>
