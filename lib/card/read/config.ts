import * as z from 'zod'
import { choice, flag, words } from './shapes.ts'

const size = z.object({ default: words, pc: words, mobile: words }).nullable().catch(null)
const colour = z.object({ light_mode: words, dark_mode: words }).nullable().catch(null)

/** What a card says about itself as a whole, as far as it changes the look. */
export const config = z
  .object({
    width_mode: choice(['default', 'compact', 'fill'], null),
    compact_width: flag(false),
    /** The only languages that take effect; none named is all. */
    locales: z.array(z.string()).catch([]),
    summary: z.object({ content: words }).nullable().catch(null),
    style: z
      .object({
        text_size: z.record(z.string(), size).catch({}),
        color: z.record(z.string(), colour).catch({}),
      })
      .catch({ text_size: {}, color: {} }),
  })
  .transform(({ width_mode, compact_width, ...rest }) => ({
    ...rest,
    width_mode: width_mode ?? (compact_width ? ('compact' as const) : ('default' as const)),
  }))
export type Config = z.infer<typeof config>
