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
  return masked
    .replace(/(\bBearer\s+)[^\s"',}\\]+/gi, `$1${stars}`)
    .replace(
      /((?:app_secret|(?:tenant_|app_|user_)?access_token|refresh_token)\\*["']?\s*[:=]\s*\\*["']?)[^\s"',;}&\\]+/gi,
      `$1${stars}`,
    )
    .replace(/(?<![A-Za-z0-9_-])([tua]-)(?=[A-Za-z0-9_.-]*\d)[A-Za-z0-9_.-]{10,}/g, `$1${stars}`)
    .replace(/(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]+)*/g, stars)
}
