import { z } from 'zod'
import { nobody } from '../../kernel/authority.ts'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { amount, day, id, instant, unitCode } from '../../kernel/fields.ts'
import { cycleRow, goodsOf, linesOf, orderedByOthers } from './stored.ts'
import { type CycleRow, cycleStates } from './tables.ts'
import { keepsCycles } from './visible-to.ts'

const cycleShape = z.object({
  cycle: id('cycles.cycle'),
  number: z.int(),
  state: z.enum(cycleStates),
  closesAt: instant(),
  collectOn: day(),
  unit: unitCode(),
})

const shapeOf = ({ id: cycle, number, state, closes_at, collect_on, unit }: CycleRow) => ({
  ...{ cycle, number, state, unit, closesAt: closes_at.toISOString(), collectOn: collect_on },
})

const most = 50

/** Cycles, the newest first; those being planned only for whoever plans them. */
export const cycles = query({
  input: z.strictObject({}),
  output: z.array(cycleShape.extend({ mine: z.boolean() })),
  who: ['member'],
  async run(view) {
    const all = view.db.selectFrom('cycles_cycle').selectAll().where('commons_id', '=', view.commons.id)
    const seen = keepsCycles(view) ? all : all.where('state', '!=', 'planned')
    const rows = await seen.orderBy('number', 'desc').limit(most).execute()
    const mine = await view.db
      .selectFrom('cycles_order')
      .select('cycle')
      .where('commons_id', '=', view.commons.id)
      .where('member', '=', view.standing.agent ?? nobody)
      .orderBy('ordered_at', 'desc')
      .limit(most)
      .execute()
    return rows.map((row) => ({ ...shapeOf(row), mine: mine.some(({ cycle }) => cycle === row.id) }))
  },
})

const placeShape = z.object({ place: id('cycles.place'), name: z.string(), note: z.string() })

/** Where orders are fetched now. */
export const places = query({
  input: z.strictObject({}),
  output: z.array(placeShape),
  who: ['member'],
  run: placesOf,
})

async function placesOf({ db, commons }: Pick<View, 'db' | 'commons'>) {
  const rows = await db
    .selectFrom('cycles_place')
    .select(['id as place', 'name', 'note'])
    .where('commons_id', '=', commons.id)
    .where('ended_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(50)
    .execute()
  return rows
}

/** Where one orders to; and the point of one's own order, though it was closed since. */
async function placesFor(view: View, { state }: CycleRow, own: string | undefined) {
  const open = await placesOf(view)
  if (state === 'open' || !own || open.some(({ place }) => place === own)) return open
  const found = await view.db
    .selectFrom('cycles_place')
    .select(['id as place', 'name', 'note'])
    .where('commons_id', '=', view.commons.id)
    .where('id', '=', own)
    .execute()
  return [...open, ...found]
}

const goodShape = z.object({
  good: id('cycles.good'),
  producer: id('members.agent'),
  title: z.string(),
  pack: z.string(),
  price: amount(),
  /** How many are left beside my own; null: as many as are wanted. */
  left: z.int().nullable(),
  came: z.int().nullable(),
  /** How many I ordered, and how many of them came for me. */
  mine: z.int(),
  given: z.int().nullable(),
})

/** One cycle: what is offered, what I ordered of it, where it is fetched. */
export const cycle = query({
  input: z.strictObject({ cycle: id('cycles.cycle') }),
  output: cycleShape.extend({
    goods: z.array(goodShape),
    places: z.array(placeShape),
    order: id('cycles.order').nullable(),
    place: id('cycles.place').nullable(),
    handedAt: instant().nullable(),
  }),
  who: ['member'],
  async run(view, { cycle }) {
    const row = await cycleRow(view, cycle)
    if (row.state === 'planned' && !keepsCycles(view))
      throw kernelFailure('not_found', { what: 'cycles.cycle' })
    const me = view.standing.agent ?? nobody
    const order = await view.db
      .selectFrom('cycles_order')
      .selectAll()
      .where('commons_id', '=', view.commons.id)
      .where('cycle', '=', cycle)
      .where('member', '=', me)
      .executeTakeFirst()
    const lines = await linesOf(view, order ? [order.id] : [])
    const others = await orderedByOthers(view, cycle, me)
    const goods = (await goodsOf(view, cycle)).map(
      ({ id: good, producer, title, pack, price, stock, came }) => {
        const mine = lines.find((one) => one.good === good)
        const left = stock === null ? null : Math.max(0, stock - (others.get(good) ?? 0))
        return {
          good,
          producer,
          title,
          pack,
          price,
          left,
          came,
          mine: mine?.quantity ?? 0,
          given: mine?.given ?? null,
        }
      },
    )
    return {
      ...{
        ...shapeOf(row),
        goods,
        places: await placesFor(view, row, order?.place),
        order: order?.id ?? null,
      },
      ...{ place: order?.place ?? null, handedAt: order?.handed_at?.toISOString() ?? null },
    }
  },
})
