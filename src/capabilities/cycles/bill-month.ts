import { z } from 'zod'
import { dayAfter, localDay } from '../../commons/members/local-day.ts'
import { type NewObligation, oweAll } from '../../commons/obligations/owe.ts'
import { lineShape } from '../../commons/pricing/line.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { payDays } from './dials.ts'
import { monthBilled } from './entries.ts'
import { payableOf, receivableOf } from './hand-over.ts'
import { feeOf, scaled } from './pricing.ts'
import type { BillTable } from './tables.ts'

const rowsAtOnce = 1_000

/**
 * One bill for all a member fetched in a month, and one statement for all that was handed on of a producer's. What was
 * billed already is left out, so that whatever is handed over late stands on the next.
 */
export const billMonth = command({
  input: z.strictObject({ month: z.string().regex(/^\d{4}-\d\d$/) }),
  who: ['clock'],
  failures: [],
  records: { month_billed: monthBilled },
  quiet: true,
  async run(ctx, { month }) {
    const handed = await unbilled(ctx, month)
    if (handed.length === 0) return
    const bills = [...sums(ctx, month, handed).values()]
    const due = dayAfter(await localDay(ctx.db, ctx.commons.id, ctx.now), { days: ctx.dial(payDays) })
    const rows = bills.map(({ of: _, ...row }) => row)
    for (let from = 0; from < rows.length; from += rowsAtOnce)
      await ctx.db
        .insertInto('cycles_bill')
        .values(rows.slice(from, from + rowsAtOnce))
        .execute()
    for (const bill of bills) await nameOn(ctx, bill)
    const seq = ctx.record('month_billed', {
      month,
      bills: bills.map(({ id: bill, agent, side, unit, amount, obligation }) => ({
        ...{ bill, agent, side, unit, amount, obligation },
      })),
    })
    await oweAll(
      ctx as unknown as Context,
      bills.flatMap((bill) => owedOn(bill, due, seq)),
    )
  },
})

type Hands = Pick<Context, 'db' | 'commons' | 'newId'>

/** What was handed over in the month and stands on no bill yet, line by line. */
const unbilled = ({ db, commons }: Hands, month: string) =>
  db
    .selectFrom('cycles_order as o')
    .innerJoin('cycles_line as l', (on) =>
      on.onRef('l.commons_id', '=', 'o.commons_id').onRef('l.order_id', '=', 'o.id'),
    )
    .innerJoin('cycles_good as g', (on) =>
      on.onRef('g.commons_id', '=', 'l.commons_id').onRef('g.id', '=', 'l.good'),
    )
    .innerJoin('cycles_cycle as c', (on) =>
      on.onRef('c.commons_id', '=', 'o.commons_id').onRef('c.id', '=', 'o.cycle'),
    )
    .select(['o.id as order', 'o.member', 'l.good', 'l.given', 'l.fees', 'g.producer', 'g.price', 'c.unit'])
    .where('o.commons_id', '=', commons.id)
    .where('o.month', '<=', month)
    .where('o.bill', 'is', null)
    .orderBy('o.id')
    .orderBy('l.good')
    .execute()

type Handed = Awaited<ReturnType<typeof unbilled>>[number]
type Bill = BillTable & { of: Handed[] }

function sums(ctx: Hands, month: string, handed: readonly Handed[]): Map<string, Bill> {
  const bills = new Map<string, Bill>()
  const add = (side: BillTable['side'], agent: string, line: Handed, amount: bigint) => {
    const key = `${side} ${agent} ${line.unit}`
    const bill = bills.get(key) ?? {
      ...{ commons_id: ctx.commons.id, id: ctx.newId(), agent, side, month, unit: line.unit },
      ...{ amount: 0n, obligation: null, of: [] },
    }
    bill.amount += amount
    bill.of.push(line)
    bills.set(key, bill)
  }
  for (const line of handed) {
    const given = line.given ?? 0
    const fees = scaled(z.array(lineShape).parse(line.fees), given)
    const goods = line.price * BigInt(given)
    add('member', line.member, line, goods + feeOf(fees, 'member'))
    add('producer', line.producer, line, goods - feeOf(fees, 'producer'))
  }
  for (const bill of bills.values()) bill.obligation = bill.amount > 0n ? ctx.newId() : null
  return bills
}

async function nameOn({ db, commons }: Hands, { id: bill, side, of }: Bill): Promise<void> {
  if (side === 'member') {
    const orders = [...new Set(of.map(({ order }) => order))]
    await db
      .updateTable('cycles_order')
      .set({ bill })
      .where('commons_id', '=', commons.id)
      .where('id', 'in', orders)
      .execute()
    return
  }
  const goods = [...new Set(of.map(({ good }) => good))]
  await db
    .updateTable('cycles_line')
    .set({ bill })
    .where('commons_id', '=', commons.id)
    .where('good', 'in', goods)
    .where(
      'order_id',
      'in',
      of.map(({ order }) => order),
    )
    .execute()
}

function owedOn(bill: Bill, due: string, seq: number): NewObligation[] {
  const { id, obligation, agent, side, unit, amount, month } = bill
  if (!obligation) return []
  const about = { purpose: 'cycles', source: 'cycles.bill', sourceId: id, unit, amount, agent, seq }
  const label = `공동구매 ${month}`
  return side === 'member'
    ? [{ ...about, id: obligation, direction: 'in', account: receivableOf(agent), dueOn: due, label }]
    : [{ ...about, id: obligation, direction: 'out', account: payableOf(agent), dueOn: null, label }]
}
