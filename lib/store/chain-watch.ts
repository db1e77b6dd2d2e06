import type { ChainReport, ChainState } from '#lib/model/audit.ts'

export type ChainWatch = ReturnType<typeof chainWatch>

type Uses = {
  /** Reads the whole record, a little at a time. */
  check(onProgress: (done: number, of: number) => void): Promise<ChainReport>
  /** How many acts there are. */
  size(): Promise<number>
  now?: () => number
  /** Told what each check came to. */
  onEnd(result: ChainReport | { failed: unknown }): void
}

/** A record of so many acts is read within a few seconds: it is checked anew whenever somebody asks. */
const short = 50_000
/** What was found in a longer one counts for so long. */
const youngMs = 10 * 60_000

/**
 * Checks the chain of acts beside everything else, one check at a time, and remembers what came of it; in this process
 * alone: what stands in the database somebody could rewrite who rewrites the record.
 */
export function chainWatch({ check, size, onEnd, now = Date.now }: Uses) {
  let state: ChainState = { last: null, running: null, failed: false }
  let running: Promise<void> | null = null

  async function run() {
    try {
      const report = await check((done, of) => {
        state = { ...state, running: { done, of } }
      })
      state = { last: { ...report, at: new Date(now()).toISOString() }, running: null, failed: false }
      onEnd(report)
    } catch (failed) {
      state = { ...state, running: null, failed: true }
      onEnd({ failed })
    }
    running = null
  }

  /** Begins a check, unless one is under way. */
  function begin(): Promise<void> {
    if (running) return running
    state = { ...state, running: { done: 0, of: null } }
    running = run()
    return running
  }

  const isYoung = () => state.last !== null && now() - Date.parse(state.last.at) < youngMs
  return {
    begin,
    /** What is known, without beginning anything. */
    state: (): ChainState => state,
    /** Begins a check where what is known is too old, and waits for it, but no longer than that. */
    async known(patience_ms: number): Promise<ChainState> {
      if (running || !isYoung() || state.failed || (await size()) <= short) await within(begin(), patience_ms)
      return state
    },
  }
}

async function within(work: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  await Promise.race([
    work,
    new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms)
    }),
  ])
  clearTimeout(timer)
}
