import { z } from 'zod'
import { fundAt, fundPlace } from '../../commons/books/funds.ts'
import { unknownType } from '../../commons/members/charter-parts.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { code, instant, line, positiveAmount, text, unitCode } from '../../kernel/fields.ts'
import { roundOpened } from './entries.ts'
import { heldFor, poolOf } from './places.ts'
import type { RoundRow } from './tables.ts'
import { scheduleRound, timeFailures, timesOf, timesProblem } from './times.ts'

/**
 * Opens a round: so much of a fund's money, whose ideas, whose to give, and when. The money leaves the fund at once, so
 * that it is there when it is given.
 */
export const openRound = command({
  input: z.strictObject({
    name: line(80),
    text: text(4_000),
    fund: code(),
    unit: unitCode(),
    pool: positiveAmount(),
    /** What one share is at most; the rest stays for those who come later. */
    each: positiveAmount().nullable(),
    /** Member types; none: everybody. */
    givers: z.array(code()).max(20),
    proposers: z.array(code()).max(20),
    ideasClose: instant(),
    opens: instant(),
    closes: instant(),
  }),
  who: ['role:steward', 'decision:assembly'],
  failures: ['more_than_in_fund', 'no_such_type', ...timeFailures],
  records: { round_opened: roundOpened },
  async run(ctx, { name, text, fund, unit, pool, each, givers, proposers, ...times }) {
    const problem = timesProblem(ctx, times)
    if (problem) ctx.fail(...problem)
    const unknown = unknownType(ctx.charter, [...givers, ...proposers])
    if (unknown) ctx.fail('no_such_type', { type: unknown })
    await fundAt(ctx, fund)
    const inFund = -(await ctx.balance(fundPlace(fund), unit))
    if (pool > inFund) ctx.fail('more_than_in_fund', { field: 'pool', left: inFund, unit })
    const [id, number] = [ctx.newId(), await nextNumber(ctx)]
    const postings = [heldFor({ from: fundPlace(fund), to: poolOf({ number }), unit, amount: pool })]
    const data = { round: id, number, fund, unit, pool, each: each ?? undefined, givers, proposers, ...times }
    const seq = ctx.record('round_opened', data, { postings })
    const row: RoundRow = {
      ...{
        commons_id: ctx.commons.id,
        id,
        number,
        name,
        text,
        fund,
        unit,
        pool,
        rest: pool,
        each_most: each,
      },
      ...{ givers, proposers, share: null, ...timesOf(times), state: 'ideas', ideas: 0 },
      ...{ made_at: ctx.now, seq: BigInt(seq), closed_seq: null },
    }
    await ctx.db.insertInto('budgeting_round').values(row).execute()
    await scheduleRound(ctx, row)
    return { round: id, number }
  },
})

/** The head of the commons is locked while this runs, so no number is given twice. */
async function nextNumber({ db, commons }: Context): Promise<number> {
  const row = await db
    .selectFrom('budgeting_round')
    .select('number')
    .where('commons_id', '=', commons.id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (row?.number ?? 0) + 1
}
