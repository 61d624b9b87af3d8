import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import { findAgent } from '../../commons/members/agent-rows.ts'
import { startOfDay } from '../../commons/members/local-day.ts'
import type { EventData } from '../../commons/observation/event-data.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import type { Posting } from '../../kernel/journal/entry.ts'
import { accountOf, postingsOf } from './accounts.ts'
import { correctEventBy } from './change.ts'
import { contestEnds } from './count.ts'
import { monthOf, observeCommits } from './count-shares.ts'
import { authorMapped } from './entries.ts'
import { commits as commitUnit } from './kinds.ts'
import { type ContributionRow, isCounted } from './rows.ts'
import type { AuthorTable } from './tables.ts'
import { addToTotals } from './totals.ts'

/**
 * Says which member a repository's author is. All they gave becomes that member's, and their name and address are
 * forgotten here. Said wrongly, it is said again with the right member, and everything moves on to them.
 */
export const mapAuthor = command({
  input: z.strictObject({ author: id('contributions.author'), agent: id('members.agent') }),
  who: ['role:steward'],
  layer: 'regulations',
  failures: ['no_such_author', 'no_such_member', 'nothing_changed'],
  records: { author_mapped: authorMapped },
  async run(ctx, { author: authorId, agent }) {
    const author = await findAuthor(ctx, authorId)
    if (!author) return ctx.fail('no_such_author')
    if (!(await findAgent(ctx.db, ctx.commons.id, agent))) ctx.fail('no_such_member')
    if (author.agent === agent) ctx.fail('nothing_changed')
    const rows = await liveRows(ctx, authorId)
    const events = [...(await takeBackEvents(ctx, rows)), ...(await newEvents(ctx, rows, agent))]
    const before = author.agent ?? undefined
    const postings = postingsFor(author, agent, rows)
    const data = {
      author: authorId,
      agent,
      before,
      commits: BigInt(rows.length),
      events: events.map(({ data }) => data),
    }
    const seq = ctx.record('author_mapped', data, { postings })
    await moveTotals(ctx, rows, agent)
    await moveRows(ctx, { agent, seq, events })
    await forgetAuthor(ctx, authorId, agent)
    return { author: authorId, agent, commits: rows.length }
  },
})

function findAuthor({ db, commons }: Context, id: string): Promise<Selectable<AuthorTable> | undefined> {
  return db
    .selectFrom('contributions_author')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** What counts or waits of this author, in the order it happened. What was reverted stays where it was. */
function liveRows({ db, commons }: Context, author: string): Promise<ContributionRow[]> {
  return db
    .selectFrom('contributions_contribution')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('author', '=', author)
    .where('state', 'in', ['waiting', 'counted', 'contested', 'corrected'])
    .orderBy('happened_on')
    .orderBy('id')
    .execute()
}

interface Made {
  data: EventData
  /** The rows this event stands for from now on; absent for what takes an earlier one back. */
  rows?: readonly ContributionRow[]
}

/** Whoever was taken for the author before gave nothing of this. */
async function takeBackEvents(ctx: Context, rows: readonly ContributionRow[]): Promise<Made[]> {
  const counts = new Map<string, bigint>()
  for (const { event_id } of rows) if (event_id) counts.set(event_id, (counts.get(event_id) ?? 0n) + 1n)
  const made: Made[] = []
  for (const [event, count] of counts) made.push({ data: (await correctEventBy(ctx, event, -count))! })
  return made
}

async function newEvents(ctx: Context, rows: readonly ContributionRow[], agent: string): Promise<Made[]> {
  const made: Made[] = []
  const groups = Map.groupBy(rows, ({ project, happened_on }) => `${project} ${monthOf(happened_on)}`)
  for (const group of groups.values()) {
    const times: string[] = []
    for (const { happened_on } of [group[0]!, group.at(-1)!])
      times.push((await startOfDay(ctx.db, ctx.commons.id, happened_on)).toISOString())
    const of = { agent, project: group[0]!.project, quantity: BigInt(group.length), times }
    made.push({ data: await observeCommits(ctx, of), rows: group })
  }
  return made
}

const given = { kind: 'code', unit: commitUnit.code, isGift: false }

/** What was counted moves from account to account; what waited to be known begins to count. */
function postingsFor(
  author: Selectable<AuthorTable>,
  agent: string,
  rows: readonly ContributionRow[],
): Posting[] {
  const counted = BigInt(rows.filter(isCounted).length)
  const waiting = BigInt(rows.length) - counted
  // Credit stands below zero, so it moves against the direction of the posting.
  const to = accountOf({ agent: author.agent, author: author.id }, false)
  const from = accountOf({ agent, author: author.id }, false)
  const moved = counted > 0n ? [{ from, to, unit: given.unit, amount: counted }] : []
  return [...moved, ...postingsOf({ ...given, agent, author: author.id }, waiting)]
}

async function moveTotals(ctx: Context, rows: readonly ContributionRow[], agent: string): Promise<void> {
  const one = ({ project, happened_on: happenedOn, author }: ContributionRow) => ({
    ...given,
    author,
    project,
    happenedOn,
  })
  await addToTotals(ctx, [
    ...rows.filter(isCounted).map((row) => ({ ...one(row), agent: row.agent, quantity: -1n, count: -1 })),
    ...rows.map((row) => ({ ...one(row), agent, quantity: 1n, count: 1 })),
  ])
}

interface Moving {
  agent: string
  seq: number
  events: readonly Made[]
}

async function moveRows(ctx: Context, { agent, seq, events }: Moving): Promise<void> {
  for (const { data, rows } of events) {
    if (!rows) continue
    const ids = rows.map((row) => row.id)
    await sql`
      update contributions_contribution set agent = ${agent}::uuid, event_id = ${data.event}::uuid,
        counted_seq = coalesce(counted_seq, ${seq}::bigint), counts_at = null,
        contest_until = ${contestEnds(ctx)}::timestamptz, state = case when state = 'waiting' then 'counted' else state end
      where commons_id = ${ctx.commons.id} and id = any(${ids}::uuid[])`.execute(ctx.db)
  }
}

/** Who they are is known by the member's name from now on; what the commits carried is not needed any more. */
async function forgetAuthor({ db, commons, now }: Context, id: string, agent: string): Promise<void> {
  await db
    .updateTable('contributions_author')
    .set({ agent, name: null, email: null, mapped_at: now })
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .execute()
}
