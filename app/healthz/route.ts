/** That the process answers, for whatever restarts it; it says nothing of the database or of Feishu. */
export function GET(): Response {
  return new Response('ok', { headers: { 'Cache-Control': 'no-store', 'Content-Type': 'text/plain' } })
}
