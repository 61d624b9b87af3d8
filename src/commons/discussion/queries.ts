import { sql } from 'kysely'
import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { day, id, instant, qualifiedName } from '../../kernel/fields.ts'
import { electorate, fitting } from '../members/electorate.ts'
import { reactionsTo } from './reactions.ts'
import type { CommentRow } from './stored.ts'
import { reactions } from './tables.ts'

const agent = id('members.agent')
const reaction = z.enum(reactions)

const said = z.object({
  comment: id('discussion.comment'),
  agent,
  /** Null where it was taken back, or is covered for this reader. */
  body: z.string().nullable(),
  at: instant(),
  edited: z.boolean(),
  hiddenBecause: z.string().nullable(),
  reactions: z.partialRecord(reaction, z.int()),
  mine: reaction.nullable(),
})

const thread = z.object({
  /** Oldest first, with the answers below each. */
  comments: z.array(said.extend({ answers: z.array(said) })),
  total: z.int(),
  /** The first comment shown: ask for what came `before` it. */
  earlier: id('discussion.comment').nullable(),
  summary: z.object({ edition: z.int(), agent, body: z.string().nullable(), at: instant() }).nullable(),
  reading: z
    .object({ until: day(), read: z.int(), of: z.int(), mine: z.boolean(), asked_by: agent })
    .nullable(),
})

export type Thread = z.output<typeof thread>
export type Said = z.output<typeof said>

const about = z.uuid().toLowerCase()
const mostAnswers = 500

/** The latest comments about something with their answers, the summing-up and the must-read. */
export const talk = query({
  input: z.strictObject({
    about,
    before: id('discussion.comment').optional(),
    limit: z.int().min(1).max(100).optional(),
  }),
  output: thread,
  who: ['member'],
  async run(view, { about, before, limit = 20 }) {
    const [tops, total, summary, reading] = await Promise.all([
      topComments(view, about, before, limit + 1),
      totalOf(view, about),
      latestSummary(view, about),
      readingOf(view, about),
    ])
    const shown = tops.slice(0, limit).reverse()
    const answers = await answersTo(
      view,
      shown.map((one) => one.id),
    )
    const signs = await reactionsTo(
      view,
      [...shown, ...answers].map((one) => one.id),
    )
    const say = (row: CommentRow) => saidAs(view, row, signs)
    const comments = shown.map((row) => ({
      ...say(row),
      answers: answers.filter((one) => one.parent === row.id).map(say),
    }))
    return { comments, total, earlier: tops.length > limit ? shown[0]!.id : null, summary, reading }
  },
})

const commentsOf = (view: View) =>
  view.db.selectFrom('discussion_comment').selectAll().where('commons_id', '=', view.commons.id)

async function topComments(view: View, about: string, before: string | undefined, limit: number) {
  const all = commentsOf(view).where('about', '=', about).where('parent', 'is', null)
  // Ids are ordered by time, so they page what is ordered by time.
  const paged = before === undefined ? all : all.where('id', '<', before)
  return paged.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute()
}

async function answersTo(view: View, parents: string[]): Promise<CommentRow[]> {
  if (parents.length === 0) return []
  const query = commentsOf(view).where('parent', 'in', parents)
  return query.orderBy('at').orderBy('id').limit(mostAnswers).execute()
}

function saidAs(view: View, row: CommentRow, signs: Awaited<ReturnType<typeof reactionsTo>>): Said {
  const own = signs.get(row.id)
  const isCovered = row.hidden_because !== null && row.agent !== view.standing.agent
  return {
    comment: row.id,
    agent: row.agent,
    body: isCovered ? null : row.body,
    at: row.at.toISOString(),
    edited: row.edited_at !== null,
    hiddenBecause: row.body === null ? null : row.hidden_because,
    reactions: own?.counts ?? {},
    mine: own?.mine ?? null,
  }
}

async function totalOf(view: View, about: string): Promise<number> {
  const query = view.db.selectFrom('discussion_thread').select('comments')
  const row = await query
    .where('commons_id', '=', view.commons.id)
    .where('about', '=', about)
    .executeTakeFirst()
  return row?.comments ?? 0
}

const summariesOf = (view: View, about: string) =>
  view.db
    .selectFrom('discussion_summary')
    .select(['edition', 'agent', 'body', 'at'])
    .where('commons_id', '=', view.commons.id)
    .where('about', '=', about)
    .orderBy('edition', 'desc')

async function latestSummary(view: View, about: string) {
  const row = await summariesOf(view, about).limit(1).executeTakeFirst()
  return row ? { ...row, at: row.at.toISOString() } : null
}

async function readingOf(view: View, about: string) {
  const asked = await view.db
    .selectFrom('discussion_reading')
    .selectAll()
    .where('commons_id', '=', view.commons.id)
    .where('about', '=', about)
    .executeTakeFirst()
  if (!asked) return null
  const { read, of, mine } = await readCount(view, about)
  return { until: asked.until_day, read, of, mine, asked_by: asked.asked_by }
}

/** How many of today's members have read it, and whether the viewer has, without fetching who they are. */
async function readCount(view: View, about: string): Promise<{ read: number; of: number; mine: boolean }> {
  const counted = await sql<{ read: bigint; of: bigint; mine: boolean }>`
    select count(r.agent) as read, count(*) as of,
      exists (
        select from discussion_receipt
        where commons_id = ${view.commons.id} and about = ${about} and agent = ${view.standing.agent ?? null}
      ) as mine
    from (${fitting(view.commons.id, ['member'], view.now)}) as m
    left join discussion_receipt r
      on r.commons_id = ${view.commons.id} and r.about = ${about} and r.agent = m.id`.execute(view.db)
  const { read, of, mine } = counted.rows[0]!
  return { read: Number(read), of: Number(of), mine }
}

const membersNow = (view: View) => electorate(view.db, view.commons.id, ['member'], view.now)

async function receiptsOf(view: View, about: string): Promise<Map<string, Date>> {
  const query = view.db.selectFrom('discussion_receipt').select(['agent', 'at'])
  const rows = await query.where('commons_id', '=', view.commons.id).where('about', '=', about).execute()
  return new Map(rows.map((row) => [row.agent, row.at]))
}

/** Every edition of the summing-up, newest first. */
export const summaries = query({
  input: z.strictObject({ about }),
  output: z.array(z.object({ edition: z.int(), agent, body: z.string().nullable(), at: instant() })),
  who: ['member'],
  async run(view, { about }) {
    const rows = await summariesOf(view, about).limit(200).execute()
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
  },
})

const mostReaders = 500

/** Who has read a must-read and who has not, of today's members. */
export const readers = query({
  input: z.strictObject({ about }),
  output: z.object({ read: z.array(z.object({ agent, at: instant() })), notYet: z.array(agent) }),
  who: ['member'],
  async run(view, { about }) {
    const [members, receipts] = await Promise.all([membersNow(view), receiptsOf(view, about)])
    const read = members.filter((one) => receipts.has(one))
    return {
      read: read.slice(0, mostReaders).map((one) => ({ agent: one, at: receipts.get(one)!.toISOString() })),
      notYet: members.filter((one) => !receipts.has(one)).slice(0, mostReaders),
    }
  },
})

/** What I am asked to read and have not, the soonest day first. */
export const toRead = query({
  input: z.strictObject({}),
  output: z.array(z.object({ about: id('discussion.thread'), kind: qualifiedName(), until: day() })),
  who: ['member'],
  async run(view) {
    return view.db
      .selectFrom('discussion_reading as r')
      .innerJoin('discussion_thread as t', (join) =>
        join.onRef('t.commons_id', '=', 'r.commons_id').onRef('t.about', '=', 'r.about'),
      )
      .leftJoin('discussion_receipt as d', (join) =>
        join
          .onRef('d.commons_id', '=', 'r.commons_id')
          .onRef('d.about', '=', 'r.about')
          .on('d.agent', '=', view.standing.agent ?? null),
      )
      .select(['r.about', 't.kind', 'r.until_day as until'])
      .where('r.commons_id', '=', view.commons.id)
      .where('d.agent', 'is', null)
      .where('r.until_day', '>=', view.now.toISOString().slice(0, 10))
      .orderBy('r.until_day')
      .limit(20)
      .execute()
  },
})
