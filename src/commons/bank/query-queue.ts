import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { closedUntil, openDay } from '../../kernel/closed-days.ts'
import { amount, code, day, id } from '../../kernel/fields.ts'
import { lineCursor, office } from './fields.ts'
import { doubts } from './matching/match.ts'
import { lineShape, openLines } from './query-lines.ts'
import { suggestionsFor } from './suggestions.ts'

const part = z.object({
  obligation: id('obligations.obligation'),
  amount: amount(),
  /** What for, in the words it was charged with. */
  label: z.string(),
  agent: z.string().nullable(),
  party: z.string().nullable(),
})

/** What a line may be, for a button each. */
const suggestion = z.discriminatedUnion('is', [
  z.object({ is: z.literal('match'), parts: z.array(part), named: z.boolean() }),
  z.object({ is: z.literal('transfer'), other: code(), otherLine: id('bank.line') }),
  /** `seen`: lines of this name were booked there before; otherwise it is a guess from the words. */
  z.object({ is: z.literal('account'), account: z.string(), seen: z.boolean() }),
])
export type Suggestion = z.output<typeof suggestion>

const queued = lineShape.extend({
  /** Why it was not booked by itself. */
  why: z.enum(doubts).nullable(),
  suggestions: z.array(suggestion),
  /** The day it would be booked on, where the books of its own day are closed. */
  late: day().nullable(),
})
export type QueuedLine = z.output<typeof queued>

/** Lines that wait for a person, oldest first, each with what it may be. */
export const queue = query({
  input: z.strictObject({
    account: code().optional(),
    after: lineCursor(true).optional(),
    limit: z.int().min(1).max(50).optional(),
  }),
  output: z.object({ lines: z.array(queued), next: z.string().nullable(), waiting: z.int() }),
  who: office,
  async run(view, { account, after, limit = 10 }) {
    const { lines, next } = await openLines(view, { account, after, limit })
    const found = await suggestionsFor(view, lines)
    const { count } = await view.db
      .selectFrom('bank_line')
      .select((of) => of.fn.countAll<string>().as('count'))
      .where('commons_id', '=', view.commons.id)
      .where('state', '=', 'open')
      .$if(account !== undefined, (rows) => rows.where('account', '=', account!))
      .executeTakeFirstOrThrow()
    const closed = await closedUntil(view.db, view.commons.id)
    const lateOf = ({ day }: { day: string }) => {
      const open = openDay(closed, day)
      return open === day ? null : open
    }
    return {
      lines: lines.map((line) => ({ ...line, ...found.get(line.id)!, late: lateOf(line) })),
      next,
      waiting: Number(count),
    }
  },
})
