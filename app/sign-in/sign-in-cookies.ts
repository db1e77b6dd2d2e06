/** How long a sign-in may take. */
export const signInSeconds = 600

/**
 * A Set-Cookie header for what only the server reads. RFC 6265bis
 * @param seconds null: until the browser is closed; 0: gone at once
 */
export function setCookie(
  name: string,
  value: string,
  { secure, seconds }: { secure: boolean; seconds: number | null },
): string {
  return [
    `${name}=${value}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
    ...(seconds === null ? [] : [`Max-Age=${seconds}`]),
  ].join('; ')
}
