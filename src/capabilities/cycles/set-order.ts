import { z } from 'zod'
import { lineShape, type PriceLine } from '../../commons/pricing/line.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { id, largestAmount } from '../../kernel/fields.ts'
import { orderSet } from './entries.ts'
import { feeOf, feesFor, scaled } from './pricing.ts'
import { cycleRow, goodsOf, linesOf, orderedByOthers, ordersOf } from './stored.ts'

const failures = [
  ...(['members_only', 'not_open', 'no_such_good', 'no_such_place', 'not_enough', 'over_the_top'] as const),
  'fees_over_price',
] as const

/**
 * A member's order of a cycle, whole: it replaces what they ordered before; empty, it takes it back. Each good keeps the
 * fees of the day it was first ordered. What was ordered first is theirs: nobody gets more than is left.
 */
export const setOrder = command({
  input: z.strictObject({
    cycle: id('cycles.cycle'),
    place: id('cycles.place').nullable(),
    lines: z
      .array(z.strictObject({ good: id('cycles.good'), quantity: z.int().min(1).max(1_000) }))
      .max(500)
      .refine((all) => new Set(all.map(({ good }) => good)).size === all.length, 'repeated'),
  }),
  who: ['member'],
  failures,
  records: { order_set: orderSet },
  quiet: true,
  async run(ctx, { cycle, place, lines }) {
    const member = ctx.standing.agent ?? ctx.fail('members_only')
    const row = await cycleRow(ctx, cycle)
    if (row.state !== 'open' || row.closes_at <= ctx.now) ctx.fail('not_open')
    const agreed = await agreedBefore(ctx, cycle, member)
    const values = await linesFor(ctx as never, { cycle, member, agreed }, lines)
    const before = await dropOrder(ctx, cycle, member)
    if (lines.length === 0 && !before) return { order: null }
    const order = before?.id ?? ctx.newId()
    if (lines.length > 0) {
      if (!place || !(await isOpen(ctx, place))) return ctx.fail('no_such_place', { field: 'place' })
      const ordered_at = before?.ordered_at ?? ctx.now
      const commons_id = ctx.commons.id
      await ctx.db
        .insertInto('cycles_order')
        .values({
          ...{ commons_id, id: order, cycle, member, place, ordered_at },
          ...{ handed_at: null, month: null, bill: null },
        })
        .execute()
      const rows = values.map((one) => ({ commons_id, order_id: order, given: null, bill: null, ...one }))
      await ctx.db.insertInto('cycles_line').values(rows).execute()
    }
    ctx.record('order_set', { cycle, order, member, place: lines.length > 0 ? place : null, lines })
    return { order: lines.length > 0 ? order : null }
  },
})

type Hands = Context<(typeof failures)[number]>
type Wanted = { good: string; quantity: number }

interface Ordering {
  cycle: string
  member: string
  /** The fees of what they had ordered already: they stay as they were. */
  agreed: ReadonlyMap<string, PriceLine[]>
}

async function linesFor(ctx: Hands, { cycle, member, agreed }: Ordering, lines: readonly Wanted[]) {
  const goods = new Map((await goodsOf(ctx, cycle)).map((one) => [one.id, one]))
  const others = await orderedByOthers(ctx, cycle, member)
  const feesOf = await feesFor(ctx, member)
  let total = 0n
  const all = lines.map(({ good, quantity }) => {
    const one = goods.get(good) ?? ctx.fail('no_such_good')
    const left = one.stock === null ? quantity : one.stock - (others.get(good) ?? 0)
    if (quantity > left) ctx.fail('not_enough', { title: one.title, left: Math.max(0, left) })
    const kept = agreed.get(good)
    const fees = kept ? scaled(kept, quantity) : feesOf(one.price, quantity)
    total += one.price * BigInt(quantity) + feeOf(fees, 'member')
    if (total > largestAmount) ctx.fail('over_the_top')
    if (feeOf(fees, 'producer') > one.price * BigInt(quantity))
      ctx.fail('fees_over_price', { title: one.title })
    return { good, quantity, fees: JSON.stringify(z.encode(z.array(lineShape), fees)) }
  })
  return all
}

/** What each piece of what they ordered so far costs beside its price. */
async function agreedBefore(at: Pick<Context, 'db' | 'commons'>, cycle: string, member: string) {
  const mine = (await ordersOf(at, cycle)).filter((one) => one.member === member)
  const lines = await linesOf(
    at,
    mine.map(({ id }) => id),
  )
  return new Map(lines.map(({ good, fees }) => [good, z.array(lineShape).parse(fees)]))
}

/** The order it replaces; when they first ordered is kept, it is their place in the queue. */
async function dropOrder({ db, commons }: Pick<Context, 'db' | 'commons'>, cycle: string, member: string) {
  return db
    .deleteFrom('cycles_order')
    .where('commons_id', '=', commons.id)
    .where('cycle', '=', cycle)
    .where('member', '=', member)
    .returning(['id', 'ordered_at'])
    .executeTakeFirst()
}

async function isOpen({ db, commons }: Pick<Context, 'db' | 'commons'>, place: string): Promise<boolean> {
  const found = db.selectFrom('cycles_place').select('id').where('commons_id', '=', commons.id)
  return (await found.where('id', '=', place).where('ended_at', 'is', null).executeTakeFirst()) !== undefined
}
