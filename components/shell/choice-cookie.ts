const aYear = 365 * 24 * 3600

/** Keeps a choice of the reader's in a cookie, so that the server draws the next page by it. */
export function remember(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari
  document.cookie = `${name}=${value}; path=/; max-age=${aYear}; samesite=lax`
}

/** What was kept of a choice; for what is drawn in the browser alone. */
export const remembered = (name: string): string | undefined =>
  document.cookie
    .split('; ')
    .find((each) => each.startsWith(`${name}=`))
    ?.slice(name.length + 1)
