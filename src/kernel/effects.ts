import { type Kysely, sql } from 'kysely'
import type { Effect } from './capability.ts'
import type { Database, Tables } from './database.ts'
import { readEntry } from './journal/entry.ts'

export interface EffectDeps {
  database: Database
  /** By full name, `slice.effect`. */
  effects: ReadonlyMap<string, Effect>
  now: Date
}

const entriesAtOnce = 200
const longestPauseMs = 3_600_000

/**
 * Lets every follower of every journal catch up a little, and returns how many entries were followed. Each
 * cursor row is locked with SKIP LOCKED, so several server processes share the work; an effect that fails is
 * tried again later, more and more rarely, and holds up only its own commons.
 */
export async function followJournals(deps: EffectDeps): Promise<number> {
  let followed = 0
  for (const name of deps.effects.keys()) {
    for (const commonsId of await concerned(deps, name)) followed += await follow(deps, name, commonsId)
  }
  return followed
}

/** The commons in which something happened that a follower has not seen; what is no concern of its is passed over. */
async function concerned(deps: EffectDeps, name: string): Promise<string[]> {
  const { kinds } = deps.effects.get(name)!
  const behind = await lagging(deps, name)
  if (kinds === 'all' || behind.length === 0) return behind
  await passOver(deps, name, kinds, behind)
  return lagging(deps, name)
}

/**
 * Moves a follower to the end of every journal that holds nothing of its kinds any more: one statement, however many
 * journals, and no entry is read. Most followers wait for what is rare.
 */
async function passOver(
  { database }: EffectDeps,
  effect: string,
  kinds: readonly string[],
  behind: readonly string[],
): Promise<void> {
  await sql`
    insert into kernel_cursor (commons_id, effect, seq)
    select h.commons_id, ${effect}, h.size from journal_head h
    left join kernel_cursor c on c.commons_id = h.commons_id and c.effect = ${effect}
    where h.commons_id = any(${behind}::uuid[]) and not exists (
      select from journal_entry e
      where e.commons_id = h.commons_id and e.kind = any(${kinds}::text[]) and e.seq >= coalesce(c.seq, 0)
    )
    on conflict (commons_id, effect) do update set seq = greatest(kernel_cursor.seq, excluded.seq)`.execute(
    database.write,
  )
}

async function lagging({ database, now }: EffectDeps, effect: string): Promise<string[]> {
  const found = await sql<{ commons_id: string }>`
    select h.commons_id from journal_head h
    left join kernel_cursor c on c.commons_id = h.commons_id and c.effect = ${effect}
    where h.size > coalesce(c.seq, 0) and (c.again_at is null or c.again_at <= ${now}) limit 100`.execute(
    database.write,
  )
  return found.rows.map((row) => row.commons_id)
}

async function follow(deps: EffectDeps, name: string, commonsId: string): Promise<number> {
  return deps.database.write.transaction().execute(async (db) => {
    await sql`insert into kernel_cursor (commons_id, effect, seq) values (${commonsId}, ${name}, 0) on conflict do nothing`.execute(
      db,
    )
    const cursor = await lockCursor(db, commonsId, name)
    if (!cursor) return 0
    const rows = await entriesFrom(db, commonsId, cursor.seq)
    return runUntilFailure(deps, { db, name, commonsId, tries: cursor.tries }, rows)
  })
}

async function lockCursor(db: Kysely<Tables>, commonsId: string, effect: string) {
  const query = db.selectFrom('kernel_cursor').select(['seq', 'tries'])
  return query
    .where('commons_id', '=', commonsId)
    .where('effect', '=', effect)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

type EntryRow = { seq: bigint; body: string; slug: string }

async function entriesFrom(db: Kysely<Tables>, commonsId: string, seq: bigint): Promise<EntryRow[]> {
  return db
    .selectFrom('journal_entry')
    .innerJoin('kernel_commons', 'kernel_commons.id', 'journal_entry.commons_id')
    .select(['seq', 'body', 'slug'])
    .where('commons_id', '=', commonsId)
    .where('seq', '>=', seq)
    .orderBy('seq')
    .limit(entriesAtOnce)
    .execute()
}

interface Following {
  db: Kysely<Tables>
  name: string
  commonsId: string
  tries: number
}

async function runUntilFailure(deps: EffectDeps, following: Following, rows: EntryRow[]): Promise<number> {
  const effect = deps.effects.get(following.name)!
  let done = 0
  for (const row of rows) {
    if (!(await runOne(deps, following, effect, row))) {
      await keepCursor(following, row.seq, following.tries + 1, pauseUntil(deps.now, following.tries))
      return done
    }
    done += 1
  }
  const last = rows.at(-1)
  if (last) await keepCursor(following, last.seq + 1n, 0, null)
  return done
}

/** Each entry in a savepoint of its own, so that a failing one leaves the earlier ones done. */
async function runOne(
  deps: EffectDeps,
  { db, commonsId }: Following,
  effect: Effect,
  row: EntryRow,
): Promise<boolean> {
  const entry = readEntry(row.body)
  if (effect.kinds !== 'all' && !effect.kinds.includes(entry.kind)) return true
  await sql`savepoint effect`.execute(db)
  try {
    await effect.run({ db, commons: { id: commonsId, slug: row.slug }, entry, now: deps.now })
    await sql`release savepoint effect`.execute(db)
    return true
  } catch (error) {
    console.error('effect failed', entry.kind, (error as Error).message)
    await sql`rollback to savepoint effect`.execute(db)
    return false
  }
}

const pauseUntil = (now: Date, tries: number) =>
  new Date(now.getTime() + Math.min(1000 * 2 ** tries, longestPauseMs))

async function keepCursor(
  { db, commonsId, name }: Following,
  seq: bigint,
  tries: number,
  again_at: Date | null,
): Promise<void> {
  const update = db.updateTable('kernel_cursor').set({ seq, tries, again_at })
  await update.where('commons_id', '=', commonsId).where('effect', '=', name).execute()
}
