import { z } from 'zod'
import { localDay } from '../../commons/members/local-day.ts'
import { oweAll } from '../../commons/obligations/owe.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { amount } from '../../kernel/fields.ts'
import type { Posting } from '../../kernel/journal/entry.ts'
import { drawer, keptOf, payableOf } from './accounts.ts'
import { dayClosed } from './entries.ts'
import { linesOf, openSales } from './stored.ts'
import type { LineRow } from './tables.ts'

/**
 * Closes the day: the day's cash is counted, what is missing or too much stands in the books by itself, and everybody
 * who brought goods is owed what was sold of theirs.
 */
export const closeDay = command({
  input: z.strictObject({ counted: amount() }),
  who: ['role:steward'],
  failures: ['nothing_sold', 'below_nothing'],
  records: { day_closed: dayClosed },
  async run(ctx, { counted }) {
    if (counted < 0n) ctx.fail('below_nothing', { field: 'counted' })
    const open = await openSales(ctx)
    const unit = open[0]?.unit ?? ctx.fail('nothing_sold')
    const stand = open.filter(({ undone_at }) => undone_at === null)
    const sum = (rows: typeof stand) => rows.reduce((all, { total }) => all + total, 0n)
    const [turnover, expected] = [sum(stand), sum(stand.filter(({ way }) => way === 'cash'))]
    const closing = ctx.newId()
    const lines = await linesOf(
      ctx,
      stand.map(({ id }) => id),
    )
    const owed = owedTo(lines).map(([bringer, amount]) => ({ bringer, amount, obligation: ctx.newId() }))
    const row = { unit, sales: stand.length, turnover, expected, counted }
    await ctx.db
      .insertInto('shop_closing')
      .values({
        commons_id: ctx.commons.id,
        id: closing,
        agent: ctx.standing.agent ?? null,
        ...row,
        at: ctx.now,
      })
      .execute()
    await ctx.db
      .updateTable('shop_sale')
      .set({ closing })
      .where('commons_id', '=', ctx.commons.id)
      .where('closing', 'is', null)
      .where('unit', '=', unit)
      .execute()
    const postings = differenceOf(counted - expected, unit)
    const seq = ctx.record('day_closed', { closing, ...row, owed }, { postings })
    const label = `${await localDay(ctx.db, ctx.commons.id, ctx.now)} 가게`
    await oweAll(
      ctx as unknown as Context,
      owed.map(({ bringer, amount, obligation: id }) => ({
        ...{ id, direction: 'out' as const, agent: bringer, purpose: 'shop', unit, amount, seq, label },
        ...{ source: 'shop.closing', sourceId: closing, account: payableOf(bringer), dueOn: null },
      })),
    )
    return { closing }
  },
})

/** What is everybody's of what was sold of theirs. */
function owedTo(lines: readonly LineRow[]): [string, bigint][] {
  const sums = new Map<string, bigint>()
  for (const line of lines) {
    if (!line.bringer) continue
    const theirs = line.price * BigInt(line.quantity) - keptOf(line)
    sums.set(line.bringer, (sums.get(line.bringer) ?? 0n) + theirs)
  }
  return [...sums].filter(([, amount]) => amount > 0n).sort(([a], [b]) => (a < b ? -1 : 1))
}

const differenceOf = (difference: bigint, unit: string): Posting[] =>
  difference === 0n
    ? []
    : difference > 0n
      ? [{ from: 'income:other:drawer', to: drawer, unit, amount: difference }]
      : [{ from: drawer, to: 'expenses:other:drawer', unit, amount: -difference }]
