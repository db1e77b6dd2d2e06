import type { UploadedPictures } from './calls/upload-calls.ts'
import type { Next } from './next.ts'
import type { Options } from './options.ts'
import type { Rates } from './rates.ts'
import type { Tokens } from './tokens.ts'
import type { Uuids } from './uuids.ts'
import type { World } from './world.ts'

/** Waits; ends early when the signal does. */
export type Pause = (ms: number, signal?: AbortSignal) => Promise<void>

/** What the sandbox remembers between calls. */
export type State = {
  app_id: string
  app_secret: string
  options: Options
  now: () => number
  pause: Pause
  world: World
  tokens: Tokens
  uuids: Uuids
  rates: Rates
  next: Next
  pictures: UploadedPictures
}
