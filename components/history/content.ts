import * as z from 'zod'

const body = z.looseObject({ content: z.string() })

/** The content Feishu was given, out of the request body on record; null where there is none to draw. */
export function contentIn(recorded: string): string | null {
  try {
    return body.safeParse(JSON.parse(recorded)).data?.content ?? null
  } catch {
    return null
  }
}
