const stars = '***'

/**
 * Takes secrets out of a text that will be logged, shown or kept.
 * @param secrets exact values that must not stay, beside everything that looks like a credential of Feishu's
 */
export function mask(text: string, secrets: readonly (string | null | undefined)[] = []): string {
  let masked = text
  for (const secret of secrets) {
    if (!secret || secret.length < 4) continue
    for (const form of new Set([secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]))
      masked = masked.replaceAll(form, stars)
  }
  return (
    masked
      .replace(/(\bBearer\s+)[^\s"',}\\]+/gi, `$1${stars}`)
      .replace(
        /((?:app_secret|(?:tenant_|app_|user_)?access_token|refresh_token)\\*["']?\s*[:=]\s*\\*["']?)[^\s"',;}&\\]+/gi,
        `$1${stars}`,
      )
      // A digit tells a token from a word. It is looked for afterwards: ahead of the match, each `t-` of a long run would
      // look through all the rest of it.
      .replace(/(?<![A-Za-z0-9_-])([tua]-)[A-Za-z0-9_.-]{10,}/g, (run, kind) => (/\d/.test(run) ? kind + stars : run))
      .replace(/(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]+)*/g, stars)
  )
}
