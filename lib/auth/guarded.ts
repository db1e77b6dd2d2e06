import { always, strictTransport } from './security-headers.ts'

/**
 * An answer with the headers every answer of ours has; a policy of its own stays.
 * @param public_url where the console is reached, where that is set
 */
export function guarded(response: Response, policy: string, public_url: string | null): Response {
  const own = response.headers.has('Content-Security-Policy') ? {} : { 'Content-Security-Policy': policy }
  for (const [name, value] of Object.entries({ ...always, ...own, ...strictTransport(public_url) }))
    response.headers.set(name, value)
  return response
}
