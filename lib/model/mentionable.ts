import * as z from 'zod/mini'

/** The people of a chat, as they travel to the page; `all`: whether nobody is missing. */
export const mentionable = z.object({
  members: z.array(z.object({ id: z.string(), name: z.string() })),
  all: z.boolean(),
})
export type Mentionable = z.infer<typeof mentionable>
