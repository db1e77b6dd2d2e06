import * as z from 'zod/mini'
import { choice, flag, orNull, words } from './shapes.ts'

const size = orNull(z.object({ default: words, pc: words, mobile: words }))
const colour = orNull(z.object({ light_mode: words, dark_mode: words }))

/** What a card says about itself as a whole, as far as it changes the look. */
export const config = z.pipe(
  z.object({
    width_mode: choice(['default', 'compact', 'fill'], null),
    compact_width: flag(false),
    /** The only languages that take effect; none named is all. */
    locales: z.catch(z.array(z.string()), []),
    summary: orNull(z.object({ content: words })),
    style: z.catch(
      z.object({
        text_size: z.catch(z.record(z.string(), size), {}),
        color: z.catch(z.record(z.string(), colour), {}),
      }),
      { text_size: {}, color: {} },
    ),
  }),
  z.transform(({ width_mode, compact_width, ...rest }) => ({
    ...rest,
    width_mode: width_mode ?? (compact_width ? ('compact' as const) : ('default' as const)),
  })),
)
export type Config = z.infer<typeof config>
