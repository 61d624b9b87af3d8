import { z } from 'zod'
import { obligationsById } from '../../commons/obligations/find-open.ts'
import { lineShape } from '../../commons/pricing/line.ts'
import { nobody } from '../../kernel/authority.ts'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { amount, day, id, unitCode } from '../../kernel/fields.ts'
import { feeOf, scaled } from './pricing.ts'
import { type BillTable, billSides } from './tables.ts'
import { keepsCycles } from './visible-to.ts'

const billShape = z.object({
  bill: id('cycles.bill'),
  agent: id('members.agent'),
  side: z.enum(billSides),
  month: z.string(),
  unit: unitCode(),
  amount: amount(),
  obligation: z.string().nullable(),
  isOpen: z.boolean(),
})

async function shapesOf({ db, commons }: View, rows: readonly BillTable[]) {
  const ids = rows.flatMap(({ obligation }) => (obligation ? [obligation] : []))
  const owed = new Map((await obligationsById(db, commons.id, ids)).map((one) => [one.id, one.state]))
  return rows.map(({ id: bill, agent, side, month, unit, amount, obligation }) => ({
    ...{ bill, agent, side, month, unit, amount, obligation },
    isOpen: obligation !== null && owed.get(obligation) === 'open',
  }))
}

/** My months: what I fetched, and what was handed on of mine, the newest first. */
export const myBills = query({
  input: z.strictObject({}),
  output: z.array(billShape),
  who: ['member'],
  async run(view) {
    const rows = await view.db
      .selectFrom('cycles_bill')
      .selectAll()
      .where('commons_id', '=', view.commons.id)
      .where('agent', '=', view.standing.agent ?? nobody)
      .orderBy('month', 'desc')
      .orderBy('side')
      .limit(100)
      .execute()
    return shapesOf(view, rows)
  },
})

const lineOut = z.object({
  cycle: id('cycles.cycle'),
  number: z.int(),
  collectOn: day(),
  title: z.string(),
  pack: z.string(),
  given: z.int(),
  quantity: z.int(),
  price: amount(),
  goods: amount(),
  fee: amount(),
  fees: z.array(lineShape),
})

/** One bill with every line of it: for whose it is, and whoever keeps the cycles. */
export const bill = query({
  input: z.strictObject({ bill: id('cycles.bill') }),
  output: billShape.extend({ lines: z.array(lineOut) }),
  who: ['member'],
  async run(view, { bill }) {
    const found = view.db.selectFrom('cycles_bill').selectAll().where('commons_id', '=', view.commons.id)
    const row = await found.where('id', '=', bill).executeTakeFirst()
    const isTheirs = row && (row.agent === view.standing.agent || keepsCycles(view))
    if (!isTheirs) throw kernelFailure('not_found', { what: 'cycles.bill' })
    const [shown] = await shapesOf(view, [row])
    return { ...shown!, lines: await linesOn(view, row) }
  },
})

async function linesOn({ db, commons }: View, { id: bill, side }: BillTable) {
  const rows = await db
    .selectFrom('cycles_line as l')
    .innerJoin('cycles_order as o', (on) =>
      on.onRef('o.commons_id', '=', 'l.commons_id').onRef('o.id', '=', 'l.order_id'),
    )
    .innerJoin('cycles_good as g', (on) =>
      on.onRef('g.commons_id', '=', 'l.commons_id').onRef('g.id', '=', 'l.good'),
    )
    .innerJoin('cycles_cycle as c', (on) =>
      on.onRef('c.commons_id', '=', 'o.commons_id').onRef('c.id', '=', 'o.cycle'),
    )
    .select(['c.id as cycle', 'c.number', 'c.collect_on', 'g.title', 'g.pack', 'g.price'])
    .select(['l.given', 'l.quantity', 'l.fees'])
    .where('l.commons_id', '=', commons.id)
    .where(side === 'member' ? 'o.bill' : 'l.bill', '=', bill)
    .orderBy('c.number')
    .orderBy('g.id')
    .orderBy('o.id')
    .limit(5_000)
    .execute()
  return rows.map(({ collect_on, fees, given, ...same }) => {
    const got = given ?? 0
    const own = scaled(z.array(lineShape).parse(fees), got).filter(({ pays }) => pays === side)
    return {
      ...{ ...same, given: got, collectOn: collect_on, fees: own, fee: feeOf(own, side) },
      goods: same.price * BigInt(got),
    }
  })
}
