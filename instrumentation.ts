/** Next calls this once, before the first request, not while building. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') await (await import('#lib/startup.ts')).startOrExit()
}
