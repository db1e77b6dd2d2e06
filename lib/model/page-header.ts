/**
 * The header a page of ours sets where it asks an address that calls Feishu. Another page cannot: `<img>` and forms
 * set no header, and a `fetch` with one of its own is first asked for by a preflight, which nothing here answers.
 * https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS#preflighted_requests
 */
export const pageHeader = 'X-Reply-Console'
