/** JSON as Feishu's servers read it: strictly. The reason is worded as their parser words it. */
export function readStrictly(text: string): { value: unknown } | { error: string } {
  try {
    return { value: JSON.parse(text) }
  } catch (cause) {
    const at = String(cause).match(/position (\d+)/)?.[1]
    const char = at === undefined ? undefined : text[Number(at)]
    return { error: char ? `invalid character '${char}' at offset ${at}` : 'unexpected end of JSON input' }
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
