import { sql } from 'kysely'
import { z } from 'zod'
import { changes } from '../../../commons/charter/changes.ts'
import { priceOf } from '../../../commons/pricing/evaluate.ts'
import { factsShape, sumsBy } from '../../../commons/pricing/line.ts'
import { eachOf, mostReplayed, Tally, tooLittle } from '../../../commons/pricing/replaying.ts'
import type { RuleSet } from '../../../commons/pricing/shape.ts'
import type { View } from '../../../kernel/capability.ts'
import { whatIf } from '../../../kernel/what-if.ts'
import { fees } from './dials.ts'
import { orderLines } from './stored.ts'
import type { OrderLineRow, OrderRow } from './tables.ts'

const amendment = z.object({ changes })

/** Other fees over the trades that were agreed: what sellers would have kept of each, and what would have been the co-op's. */
export const feesChanged = whatIf({
  title: { ko: '지난 거래에 이 수수료를 매겼다면', en: 'Past trades under these fees' },
  touches({ input }) {
    const parsed = amendment.safeParse(input)
    return parsed.success && parsed.data.changes.some(({ path }) => path.startsWith(`dials.${fees.name}`))
  },
  async run(view, { changed, from, until }) {
    const rules = fees.schema.parse(changed.value(fees.name))
    const found = await tradesIn(view, from, until)
    const past = found.slice(0, mostReplayed)
    const lines = new Map<string, OrderLineRow[]>()
    for (const line of await orderLines(
      view,
      past.map(({ id }) => id),
    ))
      lines.set(line.order_id, [...(lines.get(line.order_id) ?? []), line])
    const tally = new Tally()
    let unread = 0
    await eachOf(past, (order) => {
      if (!replay(tally, order, lines.get(order.id) ?? [], rules)) unread += 1
    })
    return {
      ...{ lines: tally.lines(), outcomes: [], replayed: past.length - unread },
      note: unread > 0 ? tooLittle : undefined,
      isCut: found.length > past.length,
    }
  },
})

/** False where the line kept too little, or was in another unit. */
function replay(tally: Tally, order: OrderRow, lines: readonly OrderLineRow[], rules: RuleSet): boolean {
  if (rules.rules.length > 0 && rules.unit !== order.unit) return false
  if (lines.some(({ facts }) => facts === null)) return false
  const all = lines.map(({ facts }) => factsShape.parse(facts))
  const sums = sumsBy(
    'gets',
    all.flatMap((facts) => priceOf(rules, facts, 0).lines),
  )
  const of = (party: string) => sums.get(party) ?? 0n
  const seller = order.total - of('coop') - of('cause') - of('fair')
  const types = (all[0]?.type ?? []) as string[]
  tally.addPerson(order.seller, types, order.unit, order.seller_part, seller)
  tally.addCommons(order.unit, order.coop_part, of('coop'))
  return true
}

/** The agreements made on these days that were not called off, the earliest first; one more than is played over. */
async function tradesIn({ db, commons }: View, from: string, until: string): Promise<OrderRow[]> {
  const found = await sql<OrderRow>`
    select o.* from market_order o join kernel_commons k on k.id = o.commons_id
    where o.commons_id = ${commons.id} and o.state <> 'cancelled'
      and o.made_at >= ${from}::date::timestamp at time zone k.time_zone
      and o.made_at < (${until}::date + 1)::timestamp at time zone k.time_zone
    order by o.made_at, o.id limit ${mostReplayed + 1}`.execute(db)
  return found.rows
}
