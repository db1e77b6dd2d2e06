const aYear = 365 * 24 * 3600

/** Keeps a choice of the reader's in a cookie, so that the server draws the next page by it. */
export function remember(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari
  document.cookie = `${name}=${value}; path=/; max-age=${aYear}; samesite=lax`
}
