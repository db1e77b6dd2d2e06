import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { CallEnd, Endpoint, Outcome } from '#lib/protocol/outcome.ts'
import { documentedOn } from '#lib/protocol/pasted-refusal/documented-codes.ts'

/** What is read when somebody asks, beside what was counted. */
export type Seen = {
  /** Replies this process sends right now. */
  under_way: number
  /** Outcomes this process knows and could not record yet. */
  unrecorded: number
  /** Attempts of the last hour without an outcome, of all processes; null where the database cannot be read. */
  waiting: number | null
  /** How many jobs stand where, and rows to come of those that run; null where the database cannot be read. */
  jobs: { states: { [state: string]: number }; waiting: number } | null
}

export type Metrics = {
  called(endpoint: Endpoint, ms: number, end: CallEnd): void
  ended(outcome: Outcome): void
  queried(ms: number, end: 'read' | 'failed'): void
  /** All of it as text, with its type for the header. Rejects only where what is read does. */
  text(): Promise<{ type: string; text: string }>
}

/** Codes a reply can meet. Any other counts as one: what labels can say must have an end. */
const known = new Set([...(documentedOn.reply ?? []), ...(documentedOn.any ?? [])])

/** The label `code` of an outcome: empty, an error code or `other`, or why there was no answer. */
export function codeOf(outcome: Outcome): string {
  switch (outcome.status) {
    case 'sent':
      return ''
    case 'refused':
      return known.has(outcome.code) ? String(outcome.code) : 'other'
    case 'unanswered':
      return outcome.reason
  }
}

/**
 * What is counted, as Prometheus reads it. Labels bear names of ours and documented codes, never an id or a word.
 * @param seen asked at each reading
 * @see https://prometheus.io/docs/practices/naming/
 */
export function metrics(version: string, seen: () => Promise<Seen>): Metrics {
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register })
  new Gauge({
    name: 'reply_console_build_info',
    help: 'Always 1; the version of the console in its label',
    labelNames: ['version'],
    registers,
  }).set({ version }, 1)
  const sends = new Counter({
    name: 'reply_console_sends_total',
    help: 'Replies by what came of them, and by error code or reason',
    labelNames: ['outcome', 'code'],
    registers,
  })
  const feishu = new Histogram({
    name: 'reply_console_feishu_call_seconds',
    help: 'Calls of Feishu by endpoint and by how they ended',
    labelNames: ['endpoint', 'end'],
    buckets: [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 120],
    registers,
  })
  const queries = new Histogram({
    name: 'reply_console_database_query_seconds',
    help: 'Queries of the database',
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 15],
    registers,
  })
  const failures = new Counter({
    name: 'reply_console_database_errors_total',
    help: 'Queries that failed, and connections that could not be made',
    registers,
  })
  const gauge = (name: string, help: string) => new Gauge({ name: `reply_console_${name}`, help, registers })
  const underWay = gauge('sends_under_way', 'Replies this process is sending')
  const unrecorded = gauge('outcomes_unrecorded', 'Outcomes this process knows and could not record yet')
  const waiting = gauge('sends_waiting', 'Replies of the last hour, of all processes, without an outcome on record')
  const jobs = new Gauge({
    name: 'reply_console_jobs',
    help: 'Jobs of many replies, of all processes, by where they stand',
    labelNames: ['state'],
    registers,
  })
  const rows = gauge('job_rows_waiting', 'Replies of running jobs, of all processes, that are to come')
  const up = gauge('database_up', '1 where the database could be read just now, else 0')

  return {
    called: (endpoint, ms, end) => feishu.observe({ endpoint, end }, ms / 1000),
    ended: (outcome) => sends.inc({ outcome: outcome.status, code: codeOf(outcome) }),
    queried(ms, end) {
      queries.observe(ms / 1000)
      if (end === 'failed') failures.inc()
    },
    async text() {
      const now = await seen()
      underWay.set(now.under_way)
      unrecorded.set(now.unrecorded)
      up.set(now.waiting === null ? 0 : 1)
      if (now.waiting === null) waiting.remove()
      else waiting.set(now.waiting)
      jobs.reset()
      for (const [state, count] of Object.entries(now.jobs?.states ?? {})) jobs.set({ state }, count)
      if (now.jobs === null) rows.remove()
      else rows.set(now.jobs.waiting)
      return { type: register.contentType, text: await register.metrics() }
    },
  }
}
