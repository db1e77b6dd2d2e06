import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { type Blanked, theConsole } from '#lib/model/audit.ts'
import { audit } from './audit.ts'
import { blankOutcome } from './chain.ts'
import type { Schema } from './schema.ts'
import { takeOffFile } from './search.ts'

export type Retention = ReturnType<typeof retention>

/** So many acts are blanked at once; a send waits for no more than that. */
const atOnce = 50
const pauseMs = 20
const dayMs = 24 * 3600_000

/** What was kept long enough loses its words and names; the chain of acts stays, and can still be checked. */
export function retention(db: Kysely<Schema>, now: () => number = Date.now) {
  const { record } = audit(db, now)
  const act = (before: string, result: string) =>
    record({ act: 'retention', who: theConsole, subject: before, result, request_id: '' })

  return {
    /**
     * Blanks the words and names of every act before that time and of the rows it vouches for, a few at a time. It is on
     * record before the first is blanked, and at the end with how many they were; where nothing is left to blank,
     * nothing is put on record. The database itself refuses to blank what is younger than a day.
     * @param before UTC, ISO 8601
     * @returns how many acts lost their words
     */
    async blankOlderThan(before: string): Promise<number> {
      const from = await doneUntil(db)
      let place: Place = { at: from, seq: 0 }
      if (!(await nextActs(db, place, before, 1)).length && !(await forgetNames(db, before, 0))) return 0
      await act(before, 'begun')
      let blanked = 0
      for (;;) {
        const acts = await nextActs(db, place, before, atOnce)
        const last = acts.at(-1)
        if (!last) break
        blanked += await blankTogether(db, acts)
        place = last
        await pause()
      }
      while (await forgetNames(db, before, atOnce)) await pause()
      await blankJobs(db, before)
      await db.deleteFrom('exports').where('begun_at', '<', before).execute()
      await db.deleteFrom('uploads').where('at', '<', before).execute()
      await act(before, `done ${blanked}`)
      return blanked
    },

    /** By which retention words of that time were taken away; null: by none. */
    async blanked(at: string): Promise<Blanked | null> {
      const row = await db
        .selectFrom('audit_entries')
        .select(['at', 'subject as before'])
        .where('act', '=', 'retention')
        .where('subject', '>', at)
        .orderBy('seq')
        .limit(1)
        .executeTakeFirst()
      return row ?? null
    },
  }
}

type Place = { at: string; seq: number }
type Act = Place & Pick<Schema['audit_entries'], 'row_of' | 'attempt_id' | 'subject'>

/** A day before the end of the last retention that came to its end: what came of an attempt may be later than it. */
async function doneUntil(db: Kysely<Schema>): Promise<string> {
  const { reach } = await db
    .selectFrom('audit_entries')
    .select((is) => is.fn.max('subject').as('reach'))
    .where('act', '=', 'retention')
    .where('result', 'like', 'done %')
    .executeTakeFirstOrThrow()
  return reach ? new Date(Date.parse(reach) - dayMs).toISOString() : ''
}

/** Acts that still have their words, oldest first. */
async function nextActs(db: Kysely<Schema>, after: Place, before: string, limit: number): Promise<Act[]> {
  return db
    .selectFrom('audit_contents as words')
    .innerJoin('audit_entries as act', 'act.seq', 'words.seq')
    .select(['words.at', 'words.seq', 'act.row_of', 'act.attempt_id', 'act.subject'])
    .where(sql<boolean>`(words.at, words.seq) > (${after.at}, ${after.seq})`)
    .where('words.at', '<', before)
    .where('words.content', 'is not', null)
    .orderBy('words.at')
    .orderBy('words.seq')
    .limit(limit)
    .execute()
}

/** An act and what it vouches for lose their words in one step, so that a check never finds the one without the other. */
async function blankTogether(db: Kysely<Schema>, acts: Act[]): Promise<number> {
  const of = (wanted: Act['row_of']) => acts.filter(({ row_of }) => row_of === wanted)
  return db.transaction().execute(async (step) => {
    const begun = of('attempts').map(({ attempt_id }) => attempt_id ?? '')
    const blankNow = begun.length
      ? await step.updateTable('attempts').set(noWords).where('id', 'in', begun).returning('n').execute()
      : []
    await takeOffFile(
      step,
      blankNow.map(({ n }) => n),
    )
    const came = of('entries').map(({ subject }) => subject)
    if (came.length)
      await step
        .updateTable('entries')
        .set({ operator_name: '', address: '', asked: '' })
        .where('id', 'in', came)
        .execute()
    const ended = await blankOutcomes(
      step,
      of('outcomes').map(({ attempt_id }) => attempt_id ?? ''),
    )
    const idsOf = (row_of: Act['row_of']) => of(row_of).map(({ attempt_id }) => attempt_id ?? '')
    const [asked, decided] = [idsOf('approvals'), idsOf('decisions')]
    if (asked.length) await step.updateTable('approvals').set(noRequest).where('id', 'in', asked).execute()
    if (decided.length)
      await step
        .updateTable('approvals')
        .set({ ...noRequest, decided_by_name: '', word: '' })
        .where('id', 'in', decided)
        .execute()
    const blank = acts.filter(({ row_of, attempt_id }) => row_of !== 'outcomes' || ended.has(attempt_id ?? ''))
    const { numUpdatedRows } = await step
      .updateTable('audit_contents')
      .set({ salt: null, content: null })
      .where(
        'seq',
        'in',
        blank.map(({ seq }) => seq),
      )
      .where('content', 'is not', null)
      .executeTakeFirstOrThrow()
    return Number(numUpdatedRows)
  })
}

const noWords = {
  ...{ body: '', summary: '', words_folded: '', operator_name: '', operator_name_folded: '' },
  ...{ chat_name: null, answered_name: null },
}

const noRequest = { asker_name: '', party: '', body: '', summary: '', address: '', answered: null }

/** @returns the attempts whose outcomes and tries have no words now: those that are blank themselves */
async function blankOutcomes(step: Kysely<Schema>, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await step
    .selectFrom('attempts')
    .select(['id', 'outcome'])
    .where('id', 'in', ids)
    .where('body', '=', '')
    .execute()
  for (const { id, outcome } of rows) {
    await step
      .updateTable('attempts')
      .set({ ...noWords, outcome: blankOutcome(outcome) })
      .where('id', '=', id)
      .execute()
    const tries = await step.selectFrom('tries').select(['n', 'outcome']).where('attempt_id', '=', id).execute()
    for (const { n, outcome } of tries)
      await step
        .updateTable('tries')
        .set({ outcome: blankOutcome(outcome) ?? '' })
        .where('attempt_id', '=', id)
        .where('n', '=', n)
        .execute()
  }
  return new Set(rows.map(({ id }) => id))
}

/**
 * Forgets names that nobody was met by since.
 * @param most at most so many; 0: none
 * @returns whether there were any
 */
async function forgetNames(db: Kysely<Schema>, before: string, most: number): Promise<boolean> {
  const old = await db
    .selectFrom('names')
    .select(['kind', 'id', 'name'])
    .where('seen_on', '<', before.slice(0, 10))
    .limit(Math.max(most, 1))
    .execute()
  for (const { kind, id, name } of most ? old : [])
    await db
      .deleteFrom('names')
      .where('kind', '=', kind)
      .where('id', '=', id)
      .where('name', '=', name)
      .where('seen_on', '<', before.slice(0, 10))
      .execute()
  return old.length > 0
}

/** What jobs said, and the names in them; what their rows became stands in their attempts. */
async function blankJobs(db: Kysely<Schema>, before: string): Promise<void> {
  const old = await db
    .selectFrom('jobs')
    .select('id')
    .where('at', '<', before)
    .where('party', '!=', '')
    .limit(1000)
    .execute()
  for (const { id } of old) {
    await db.transaction().execute(async (step) => {
      await step.updateTable('job_contents').set({ content: '', summary: '' }).where('job_id', '=', id).execute()
      await step.updateTable('job_rows').set({ answered: null }).where('job_id', '=', id).execute()
      await step
        .updateTable('jobs')
        .set({ operator_name: '', party: '', address: '', email: null })
        .where('id', '=', id)
        .execute()
    })
    await pause()
  }
}

/** Whoever sends meanwhile comes first. */
const pause = () => new Promise((resolve) => setTimeout(resolve, pauseMs))
