import * as z from 'zod'

/** What a page of a list says of the next one. */
export const page = { has_more: z.boolean().default(false), page_token: z.string().default('') }

/** Ids, and where they go on; null: that was all. */
export type PageOfIds = { ids: string[]; next: string | null }

/** A list that says there is more and not where goes on nowhere: it is read again from its beginning, and given up. */
export const nextOf = ({ has_more, page_token }: { has_more: boolean; page_token: string }): string | null =>
  has_more ? page_token : null
