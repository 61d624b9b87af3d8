import { z } from 'zod'
import { localDay } from '../../commons/members/local-day.ts'
import { standingOfAgent } from '../../commons/members/standing.ts'
import { openRest } from '../../commons/obligations/find-open.ts'
import { owe } from '../../commons/obligations/owe.ts'
import { priceOf } from '../../commons/pricing/evaluate.ts'
import { lineShape, totalOf } from '../../commons/pricing/line.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { id, largestAmount } from '../../kernel/fields.ts'
import { postingsOf, receivableOf } from './accounts.ts'
import { part, slate } from './dials.ts'
import { sold } from './entries.ts'
import { goodRows, setStock } from './stored.ts'
import { saleWays } from './tables.ts'

const failures = [
  ...(['no_such_good', 'not_enough', 'over_the_top', 'part_over_price'] as const),
  ...(['no_such_buyer', 'buyer_missing', 'over_the_slate'] as const),
] as const

/** Sells over the counter: for cash in the drawer, or on a member's slate up to the charter's limit. */
export const sell = command({
  input: z.strictObject({
    lines: z
      .array(z.strictObject({ good: id('shop.good'), quantity: z.int().min(1).max(1_000) }))
      .min(1)
      .max(200)
      .refine((all) => new Set(all.map(({ good }) => good)).size === all.length, 'repeated'),
    buyer: id('members.agent').nullable(),
    way: z.enum(saleWays),
  }),
  who: ['role:steward'],
  failures,
  records: { sold },
  async run(ctx, { lines: wanted, buyer, way }) {
    const { unit } = ctx.dial(part)
    const lines = await linesFor(ctx as never, wanted)
    const total = lines.reduce((sum, { price, quantity }) => sum + price * BigInt(quantity), 0n)
    if (total > largestAmount) ctx.fail('over_the_top')
    if (buyer && !(await standingOfAgent(ctx.db, ctx.commons.id, buyer, ctx.now)).member)
      ctx.fail('no_such_buyer', { field: 'buyer' })
    if (way === 'slate') await checkSlate(ctx as never, buyer, total, unit)
    const [sale, number] = [ctx.newId(), await nextNumber(ctx)]
    const obligation = way === 'slate' ? ctx.newId() : null
    const told = { sale, number, buyer, way, unit, total, obligation }
    const shown = lines.map(({ title: _, left: __, ...line }) => line)
    const stored = shown.map((line) => ({ ...line, fees: z.encode(z.array(lineShape), line.fees) }))
    const postings = postingsOf({ way, buyer, unit }, stored as never)
    const seq = ctx.record('sold', { ...told, lines: shown }, { postings })
    await ctx.db
      .insertInto('shop_sale')
      .values({
        ...{ commons_id: ctx.commons.id, id: sale, number, buyer, way, unit, total, obligation, at: ctx.now },
        ...{ served_by: ctx.standing.agent ?? null, undone_at: null, closing: null },
      })
      .execute()
    await ctx.db
      .insertInto('shop_line')
      .values(
        lines.map(({ left: _, fees, ...line }) => ({
          ...{ ...line, commons_id: ctx.commons.id, sale },
          fees: JSON.stringify(z.encode(z.array(lineShape), fees)),
        })),
      )
      .execute()
    for (const { good, left } of lines) await setStock(ctx, good, left)
    if (obligation && buyer)
      await owe(ctx as unknown as Context, {
        ...{ id: obligation, direction: 'in', agent: buyer, purpose: 'shop', unit, amount: total, seq },
        ...{ source: 'shop.sale', sourceId: sale, account: receivableOf(buyer), dueOn: null },
        label: `${await localDay(ctx.db, ctx.commons.id, ctx.now)} #${number}`,
      })
    return { sale, number, total: String(total) }
  },
})

type Hands = Context<(typeof failures)[number]>

async function linesFor(ctx: Hands, wanted: readonly { good: string; quantity: number }[]) {
  const known = new Map(
    (
      await goodRows(
        ctx,
        wanted.map(({ good }) => good),
      )
    ).map((one) => [one.id, one]),
  )
  const rules = ctx.dial(part)
  return wanted.map(({ good, quantity }) => {
    const one = known.get(good)
    if (!one || one.ended_at) return ctx.fail('no_such_good')
    const { title, price, bringer, stock } = one
    if (quantity > stock) ctx.fail('not_enough', { title, left: stock })
    const facts = { price, quantity: BigInt(quantity) }
    const fees = bringer ? priceOf(rules, facts, ctx.charter.version).lines : []
    if (totalOf(fees) > price * BigInt(quantity)) ctx.fail('part_over_price', { title })
    return { good, title, quantity, price, bringer, fees, left: stock - quantity }
  })
}

async function checkSlate(ctx: Hands, buyer: string | null, total: bigint, unit: string): Promise<void> {
  if (!buyer) return ctx.fail('buyer_missing', { field: 'buyer' })
  const open = await openRest(ctx.db, ctx.commons.id, { agent: buyer, purpose: 'shop', unit })
  const left = BigInt(ctx.dial(slate)) - open
  if (total > left) ctx.fail('over_the_slate', { left: left > 0n ? left : 0n, unit, field: 'way' })
}

/** The commons is locked while a command runs, so no two sales get the same. */
async function nextNumber({ db, commons }: Pick<Context, 'db' | 'commons'>): Promise<number> {
  const last = await db
    .selectFrom('shop_sale')
    .select('number')
    .where('commons_id', '=', commons.id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (last?.number ?? 0) + 1
}
