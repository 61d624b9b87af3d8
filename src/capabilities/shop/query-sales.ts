import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { amount, id, instant, unitCode } from '../../kernel/fields.ts'
import { keptOf } from './accounts.ts'
import { linesOf, openSales, saleRow } from './stored.ts'
import { type SaleRow, saleWays } from './tables.ts'
import { serves } from './visible-to.ts'

const saleShape = z.object({
  sale: id('shop.sale'),
  number: z.int(),
  buyer: id('members.agent').nullable(),
  way: z.enum(saleWays),
  unit: unitCode(),
  total: amount(),
  obligation: z.string().nullable(),
  at: instant(),
  isUndone: z.boolean(),
  isClosed: z.boolean(),
})

const shapeOf = ({
  id: sale,
  number,
  buyer,
  way,
  unit,
  total,
  obligation,
  at,
  undone_at,
  closing,
}: SaleRow) => ({
  ...{ sale, number, buyer, way, unit, total, obligation, at: at.toISOString() },
  ...{ isUndone: undone_at !== null, isClosed: closing !== null },
})

/** The day so far, the latest first, and what the drawer should hold of it. */
export const today = query({
  input: z.strictObject({}),
  output: z.object({
    sales: z.array(saleShape),
    cash: amount(),
    slate: amount(),
    unit: unitCode().nullable(),
  }),
  who: ['role:steward'],
  async run(view) {
    const open = await openSales(view)
    const sumOf = (way: SaleRow['way']) =>
      open.reduce((sum, one) => (one.way === way && !one.undone_at ? sum + one.total : sum), 0n)
    return {
      ...{ sales: open.reverse().slice(0, 200).map(shapeOf), unit: open[0]?.unit ?? null },
      ...{ cash: sumOf('cash'), slate: sumOf('slate') },
    }
  },
})

/** One sale with its lines: for whoever serves and for who bought. */
export const sale = query({
  input: z.strictObject({ sale: id('shop.sale') }),
  output: saleShape.extend({
    lines: z.array(
      z.object({
        title: z.string(),
        quantity: z.int(),
        price: amount(),
        bringer: id('members.agent').nullable(),
      }),
    ),
  }),
  who: ['member'],
  async run(view, { sale }) {
    const row = await saleRow(view, sale)
    const isTheirs = row.buyer !== null && row.buyer === view.standing.agent
    if (!isTheirs && !serves(view)) throw kernelFailure('not_found', { what: 'shop.sale' })
    const lines = await linesOf(view, [sale])
    return {
      ...shapeOf(row),
      lines: lines.map(({ title, quantity, price, bringer }) => ({ title, quantity, price, bringer })),
    }
  },
})

const closingShape = z.object({
  closing: id('shop.closing'),
  unit: unitCode(),
  sales: z.int(),
  turnover: amount(),
  expected: amount(),
  counted: amount(),
  at: instant(),
})

/** Days that were closed, the latest first: for every member. */
export const closings = query({
  input: z.strictObject({}),
  output: z.array(closingShape),
  who: ['member'],
  async run({ db, commons }: View) {
    const rows = await db
      .selectFrom('shop_closing')
      .selectAll()
      .where('commons_id', '=', commons.id)
      .orderBy('at', 'desc')
      .orderBy('id')
      .limit(100)
      .execute()
    return rows.map(({ id: closing, unit, sales, turnover, expected, counted, at }) => ({
      ...{ closing, unit, sales, turnover, expected, counted, at: at.toISOString() },
    }))
  },
})

/** What was sold of what I brought, the latest first. */
export const brought = query({
  input: z.strictObject({}),
  output: z.array(
    z.object({
      ...{ title: z.string(), quantity: z.int(), price: amount(), kept: amount(), unit: unitCode() },
      at: instant(),
    }),
  ),
  who: ['member'],
  async run({ db, commons, standing }) {
    if (!standing.agent) return []
    const rows = await db
      .selectFrom('shop_line as l')
      .innerJoin('shop_sale as s', (on) =>
        on.onRef('s.commons_id', '=', 'l.commons_id').onRef('s.id', '=', 'l.sale'),
      )
      .select(['l.title', 'l.quantity', 'l.price', 'l.fees', 's.at', 's.unit'])
      .where('l.commons_id', '=', commons.id)
      .where('l.bringer', '=', standing.agent)
      .where('s.undone_at', 'is', null)
      .orderBy('s.number', 'desc')
      .limit(200)
      .execute()
    return rows.map(({ at, fees, ...same }) => ({ ...same, kept: keptOf({ fees }), at: at.toISOString() }))
  },
})
