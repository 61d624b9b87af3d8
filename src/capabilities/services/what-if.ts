import { sql } from 'kysely'
import { z } from 'zod'
import { changes } from '../../commons/charter/changes.ts'
import { priceOf } from '../../commons/pricing/evaluate.ts'
import { factsShape, lineShape, type PriceLine, totalOf } from '../../commons/pricing/line.ts'
import { eachOf, mostReplayed, Tally, tooLittle } from '../../commons/pricing/replaying.ts'
import type { View } from '../../kernel/capability.ts'
import type { Charter } from '../../kernel/charter.ts'
import { type Supposed, type Supposition, whatIf } from '../../kernel/what-if.ts'
import { prices, split } from './dials.ts'
import { partsOf } from './quoting.ts'
import type { BookingRow } from './tables.ts'

const amendment = z.object({ changes })

function touched({ input }: { input: unknown }, ...dials: string[]): boolean {
  const parsed = amendment.safeParse(input)
  const paths = parsed.success ? parsed.data.changes.map(({ path }) => path) : []
  return dials.some((dial) => paths.some((path) => path.startsWith(`dials.${dial}`)))
}

/** Other prices or another split over the jobs that were done: what workers would have earned, and the co-op kept. */
export const earningsChanged = whatIf({
  title: { ko: '지난 일의 몫이 이렇게 달랐을 거예요', en: 'What workers would have earned' },
  touches: (proposal) => touched(proposal, prices.name, split.name),
  run: (view, supposed) =>
    replayed(view, supposed, (tally, one, lines) => {
      const { worker, coop } = partsOf(supposed.changed, lines)
      if (one.worker) tally.addPerson(one.worker, [], one.unit, one.worker_part, worker)
      tally.addCommons(one.unit, one.coop_part, coop)
    }),
})

/** Other prices over the same jobs: what clients would have paid. */
export const pricesChanged = whatIf({
  title: { ko: '지난 일의 값이 이렇게 달랐을 거예요', en: 'What clients would have paid' },
  touches: (proposal) => touched(proposal, prices.name),
  run: (view, supposed) =>
    replayed(view, supposed, (tally, one, lines) => {
      if (one.client) tally.addPerson(one.client, [], one.unit, one.total, totalOf(lines))
    }),
})

type Add = (tally: Tally, one: BookingRow, lines: readonly PriceLine[]) => void

async function replayed(
  view: View,
  { changed, input, from, until }: Supposed,
  add: Add,
): Promise<Supposition> {
  const found = await jobsIn(view, from, until)
  const past = found.slice(0, mostReplayed)
  const tally = new Tally()
  let unread = 0
  await eachOf(past, (one) => {
    const lines = touched({ input }, prices.name) ? pricedAnew(changed, one) : agreed(one)
    if (lines) add(tally, one, lines)
    else unread += 1
  })
  return {
    ...{ lines: tally.lines(), outcomes: [], replayed: past.length - unread },
    note: unread > 0 ? tooLittle : undefined,
    isCut: found.length > past.length,
  }
}

const agreed = ({ lines }: BookingRow): PriceLine[] => z.array(lineShape).parse(lines)

/** Nothing where the booking kept too little, or was in another unit. */
function pricedAnew(changed: Charter, { facts, unit }: BookingRow): PriceLine[] | undefined {
  const rules = prices.schema.parse(changed.value(prices.name))
  if (facts === null || rules.unit !== unit) return undefined
  return priceOf(rules, factsShape.parse(facts), 0).lines
}

/** The jobs confirmed on these days, the earliest first; one more than is played over. */
async function jobsIn({ db, commons }: View, from: string, until: string): Promise<BookingRow[]> {
  const found = await sql<BookingRow>`
    select b.* from services_booking b join kernel_commons k on k.id = b.commons_id
    where b.commons_id = ${commons.id} and b.state = 'confirmed'
      and b.confirmed_at >= ${from}::date::timestamp at time zone k.time_zone
      and b.confirmed_at < (${until}::date + 1)::timestamp at time zone k.time_zone
    order by b.confirmed_at, b.id limit ${mostReplayed + 1}`.execute(db)
  return found.rows
}
