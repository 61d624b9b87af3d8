import { z } from 'zod'
import { lineShape } from '../../commons/pricing/line.ts'
import { query, type View } from '../../kernel/capability.ts'
import { amount, id, instant } from '../../kernel/fields.ts'
import { feeOf, scaled } from './pricing.ts'
import { cycleRow, goodsOf, linesOf, ordersOf } from './stored.ts'
import type { GoodRow, LineRow } from './tables.ts'

const lineOut = z.object({
  good: id('cycles.good'),
  producer: id('members.agent'),
  title: z.string(),
  pack: z.string(),
  price: amount(),
  quantity: z.int(),
  given: z.int().nullable(),
  /** What the member pays beside the price, for as many as came, or were ordered while nobody has counted. */
  fees: z.array(lineShape),
  fee: amount(),
})

const linesShown = (lines: readonly LineRow[], goods: ReadonlyMap<string, GoodRow>) =>
  lines.map(({ good, quantity, given, fees }) => {
    const { producer, title, pack, price } = goods.get(good)!
    const all = scaled(z.array(lineShape).parse(fees), given ?? quantity)
    const theirs = all.filter(({ pays }) => pays === 'member')
    return { good, producer, title, pack, price, quantity, given, fees: theirs, fee: feeOf(theirs, 'member') }
  })

const totalOf = (lines: readonly { price: bigint; quantity: number; given: number | null; fee: bigint }[]) =>
  lines.reduce((sum, { price, quantity, given, fee }) => sum + price * BigInt(given ?? quantity) + fee, 0n)

/** My order of a cycle with its fees and its total; nothing where I ordered nothing. */
export const myOrder = query({
  input: z.strictObject({ cycle: id('cycles.cycle') }),
  output: z.object({ lines: z.array(lineOut), total: amount() }),
  who: ['member'],
  async run(view, { cycle }) {
    const mine = (await ordersOf(view, cycle)).filter(({ member }) => member === view.standing.agent)
    const goods = await goodsBy(view, cycle)
    const lines = linesShown(
      await linesOf(
        view,
        mine.map((one) => one.id),
      ),
      goods,
    )
    return { lines, total: totalOf(lines) }
  },
})

const goodsBy = async (view: View, cycle: string) =>
  new Map((await goodsOf(view, cycle)).map((one) => [one.id, one]))

/** Everybody's orders of a cycle, by the point they are fetched at: for whoever packs and hands over. */
export const packing = query({
  input: z.strictObject({ cycle: id('cycles.cycle') }),
  output: z.object({
    places: z.array(
      z.object({
        place: id('cycles.place'),
        name: z.string(),
        orders: z.array(
          z.object({
            order: id('cycles.order'),
            member: id('members.agent'),
            handedAt: instant().nullable(),
            lines: z.array(lineOut),
            total: amount(),
          }),
        ),
      }),
    ),
  }),
  who: ['role:steward'],
  async run(view, { cycle }) {
    await cycleRow(view, cycle)
    const orders = await ordersOf(view, cycle)
    const goods = await goodsBy(view, cycle)
    const lines = await linesOf(
      view,
      orders.map((one) => one.id),
    )
    const names = await view.db
      .selectFrom('cycles_place')
      .select(['id', 'name'])
      .where('commons_id', '=', view.commons.id)
      .orderBy('name')
      .execute()
    const places = names.flatMap(({ id: place, name }) => {
      const here = orders.filter((one) => one.place === place)
      const shown = here.map(({ id: order, member, handed_at }) => {
        const own = linesShown(
          lines.filter(({ order_id }) => order_id === order),
          goods,
        )
        return { order, member, handedAt: handed_at?.toISOString() ?? null, lines: own, total: totalOf(own) }
      })
      return here.length > 0 ? [{ place, name, orders: shown }] : []
    })
    return { places }
  },
})

/** What to fetch from each producer. */
export const collecting = query({
  input: z.strictObject({ cycle: id('cycles.cycle') }),
  output: z.array(
    z.object({
      good: id('cycles.good'),
      producer: id('members.agent'),
      title: z.string(),
      pack: z.string(),
      price: amount(),
      ordered: z.int(),
      came: z.int().nullable(),
    }),
  ),
  who: ['role:steward'],
  async run(view, { cycle }) {
    const orders = await ordersOf(view, cycle)
    const lines = await linesOf(
      view,
      orders.map((one) => one.id),
    )
    return (await goodsOf(view, cycle)).map(({ id: good, producer, title, pack, price, came }) => ({
      ...{ good, producer, title, pack, price, came },
      ordered: lines.reduce((sum, one) => (one.good === good ? sum + one.quantity : sum), 0),
    }))
  },
})
