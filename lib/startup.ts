import 'server-only'
import { WrongSettings } from './env.ts'
import { watchJobs } from './jobs.ts'
import { reasonsOf, start } from './server.ts'
import { watchUnsettled } from './settling.ts'

/** Starts the console, or says in one message why it cannot and ends the process. */
export async function startOrExit(): Promise<void> {
  try {
    await start()
    watchUnsettled()
    watchJobs()
  } catch (error) {
    console.error(error instanceof WrongSettings ? error.message : `The console does not start: ${reasonsOf(error)}`)
    process.exit(1)
  }
}
