import { sql } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import type { KnownAuthor } from './authors.ts'
import type { BatchRow } from './batch-digest.ts'
import { contestEnds } from './count.ts'
import { type Counted, groupOf } from './count-shares.ts'
import { commits as commitUnit } from './kinds.ts'

interface Commit {
  hash: string
  author: string
  coAuthors: readonly string[]
  at: string
  subject: string
}

/** One person's part in one commit. */
export interface Share extends BatchRow {
  agent: string | null
  at: string
  subject: string
}

const sourceKey = (hash: string, part = 0) => (part === 0 ? `git:${hash}` : `git:${hash}+${part}`)

/** Which of these commits have been brought in before, whoever was taken for their author then. */
export async function knownCommits(ctx: Context, commits: readonly Commit[]): Promise<Set<string>> {
  const keys = commits.map(({ hash }) => sourceKey(hash))
  const rows = await sql<{ source_key: string }>`
    select source_key from contributions_contribution
    where commons_id = ${ctx.commons.id} and source_key = any(${keys}::text[])`.execute(ctx.db)
  return new Set(rows.rows.map((row) => row.source_key.slice('git:'.length)))
}

/** A share for the author and each co-author; somebody under two addresses is one person and has one. */
export async function sharesOf(
  ctx: Context,
  commits: readonly Commit[],
  authors: ReadonlyMap<string, KnownAuthor>,
): Promise<Share[]> {
  const days = await localDays(ctx, commits)
  return commits.flatMap(({ hash, author, coAuthors, at, subject }, index) => {
    const seen = new Set<string>()
    return [author, ...coAuthors].flatMap((key, part) => {
      const { id, agent } = authors.get(key)!
      if (seen.has(agent ?? id)) return []
      seen.add(agent ?? id)
      const row = { id: ctx.newId(), sourceKey: sourceKey(hash, part), author: id, happenedOn: days[index]! }
      return [{ ...row, agent, at, subject }]
    })
  })
}

/** The day each commit was made, by the commons' clock. */
async function localDays(ctx: Context, commits: readonly Commit[]): Promise<string[]> {
  const rows = await sql<{ day: string }>`
    select (t.at at time zone c.time_zone)::date as day
    from unnest(${commits.map(({ at }) => at)}::timestamptz[]) with ordinality as t (at, n)
    cross join kernel_commons c where c.id = ${ctx.commons.id} order by t.n`.execute(ctx.db)
  return rows.rows.map((row) => row.day)
}

interface Batch {
  shares: readonly Share[]
  by: readonly Counted[]
  project: string
  batch: string
  seq: number
}

/** All rows of a batch in one statement. */
export async function insertShares(ctx: Context, { shares, by, project, batch, seq }: Batch): Promise<void> {
  const groups = new Map(by.map((one) => [groupOf({ ...one, happenedOn: one.month ?? '' }), one]))
  const of = shares.map((share) => ({ share, counted: groups.get(groupOf(share))! }))
  const column = <T>(value: (one: (typeof of)[number]) => T) => of.map(value)
  await sql`
    insert into contributions_contribution (commons_id, id, event_id, agent, author, happened_on, note, source_key,
      state, contest_until, counted_seq, project, recorder, kind, quantity, unit, is_gift, source, batch, entry_seq, recorded_at)
    select ${ctx.commons.id}::uuid, t.id, t.event, t.agent, t.author, t.day, t.note, t.key,
      case when t.counted then 'counted' else 'waiting' end,
      case when t.counted then ${contestEnds(ctx)}::timestamptz end, case when t.counted then ${seq}::bigint end,
      ${project}::uuid, ${ctx.standing.agent ?? null}::uuid, 'code', 1, ${commitUnit.code}, false, 'git',
      ${batch}::uuid, ${seq}::bigint, ${ctx.now}::timestamptz
    from unnest(${column(({ share }) => share.id)}::uuid[], ${column(({ counted }) => counted.event?.event ?? null)}::uuid[],
      ${column(({ share }) => share.agent)}::uuid[], ${column(({ share }) => share.author)}::uuid[],
      ${column(({ share }) => share.happenedOn)}::date[], ${column(({ share }) => share.subject)}::text[],
      ${column(({ share }) => share.sourceKey)}::text[], ${column(({ counted }) => counted.counted)}::boolean[]
    ) as t (id, event, agent, author, day, note, key, counted)`.execute(ctx.db)
}
