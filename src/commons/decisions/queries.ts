import { sql } from 'kysely'
import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { delegateFor, myDelegates } from './my-delegates.ts'
import { wholeDecision } from './query-decision.ts'
import { decisionsFor, isUnderWay, type SeenRow } from './query-rows.ts'
import { summary, whole } from './query-shapes.ts'
import { summaryOf } from './query-summary.ts'

export type { DecisionSummary, DecisionView } from './query-shapes.ts'

/**
 * What is under way, votes first by when they end, then the newest; or what is over, newest first, a page at a time
 * (`before`: the number to go on from).
 */
export const decisions = query({
  input: z.strictObject({
    state: z.enum(['open', 'closed']),
    before: z.int32().positive().optional(),
    limit: z.int().min(1).max(100).optional(),
  }),
  output: z.object({ decisions: z.array(summary), next: z.int().nullable() }),
  who: ['member'],
  async run(view, { state, before, limit = 30 }) {
    const isOpen = state === 'open'
    const all = decisionsFor(view).where(isOpen ? isUnderWay : sql<boolean>`not ${isUnderWay}`)
    const paged = before === undefined ? all : all.where('d.number', '<', before)
    const voting = sql`case when d.state = 'open' then d.closes_at end`
    const ordered = isOpen ? paged.orderBy(sql`${voting} asc nulls last`) : paged
    const rows = await ordered
      .orderBy('d.number', 'desc')
      .limit(limit + 1)
      .execute()
    const shown = await summaries(view, rows.slice(0, limit))
    const more = !isOpen && rows.length > limit
    return { decisions: shown, next: more ? shown.at(-1)!.number : null }
  },
})

const mostWaiting = 50

/** Votes I may take part in and have not, nor handed to somebody else, the soonest first. */
export const waitingForMyVote = query({
  input: z.strictObject({}),
  output: z.array(summary),
  who: ['member'],
  async run(view) {
    const waiting = decisionsFor(view)
      .where('d.state', '=', 'open')
      .where((where) =>
        where.or([
          where('d.closes_at', '>', view.now),
          where.and([
            where('d.way', '=', 'phones'),
            where('e.present', '=', true),
            where('e.by_proxy', '=', false),
          ]),
        ]),
      )
      .where('e.agent', 'is not', null)
      .where('e.voted', '=', false)
    const rows = await waiting
      .orderBy('d.closes_at', (at) => at.asc().nullsFirst())
      .limit(500)
      .execute()
    const delegates = await myDelegates(view, rows)
    const mine = rows.filter((row) => delegateFor(delegates, row) === null)
    return mine.slice(0, mostWaiting).map((row) => summaryOf(row, delegates))
  },
})

/** One decision with everything about it; null where there is none. `publishedFrom`: the ballot to go on from. */
export const decision = query({
  input: z.strictObject({
    decision: id('decisions.decision'),
    publishedFrom: z.int().nonnegative().optional(),
  }),
  output: whole.nullable(),
  who: ['member'],
  async run(view, { decision, publishedFrom = 0 }) {
    const row = await decisionsFor(view).where('d.id', '=', decision).executeTakeFirst()
    return row ? wholeDecision(view, row, publishedFrom) : null
  },
})

async function summaries(view: View, rows: SeenRow[]) {
  const delegates = await myDelegates(view, rows)
  return rows.map((row) => summaryOf(row, delegates))
}
