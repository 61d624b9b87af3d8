import { sql } from 'kysely'
import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { amount, code, id, instant, unitCode } from '../../kernel/fields.ts'
import { obligationsById } from '../obligations/find-open.ts'
import { accessOf } from './access.ts'
import { duties } from './dials.ts'
import { withPaid } from './owing.ts'
import { owingShape, owingView, seasonShape, seasonView } from './shapes.ts'
import type { OwedRow, SeasonRow } from './tables.ts'
import { priceOf } from './units.ts'

/** So many seasons of one's own are shown. */
const most = 40

const price = z.object({ amount: amount(), unit: unitCode() })

/** What somebody owes and has done, the newest season first, and what it means for their access today. */
export const mine = query({
  input: z.strictObject({ agent: id('members.agent') }),
  output: z.object({
    access: z.enum(['open', 'last', 'closed']),
    missing: z.array(z.object({ code: code(), amount: amount(), unit: unitCode() })),
    /** A sanction in force keeps them out until then. */
    until: instant().nullable(),
    seasons: z.array(
      z.object({
        season: seasonShape,
        mine: owingShape,
        /** What paying for all that is left would cost; null where it can only be done. */
        price: price.nullable(),
        /** Agreed and not paid: what can be taken back. */
        commutations: z.array(z.object({ id: id('care.commutation'), amount: amount(), price })),
      }),
    ),
  }),
  who: ['self', 'role:steward'],
  subject: ({ agent }) => agent,
  async run(view, { agent }) {
    const found = await sql<OwedRow>`
      select o.* from care_owed o join care_season s on s.commons_id = o.commons_id and s.id = o.season
      where o.commons_id = ${view.commons.id} and o.agent = ${agent}
      order by s.closed, s.from_on desc, s.id limit ${most}`.execute(view.db)
    const seasons = await seasonsById(
      view,
      found.rows.map((row) => row.season),
    )
    const owing = await withPaid(view, found.rows)
    const open = await openCommutations(view, agent)
    const access = (await accessOf(view, [agent])).get(agent)!
    return {
      ...access,
      until: access.until?.toISOString() ?? null,
      seasons: owing.map((one) => {
        const season = seasons.get(one.season)!
        const left = one.left > one.asked ? one.left - one.asked : 0n
        return {
          season: seasonView({ ...season, gates_from: one.gates_from ?? season.gates_from }, view.lang),
          mine: owingView(one),
          price: season.closed ? null : priceNow(view, season, left),
          commutations: open.filter((each) => each.season === one.season).map(commutationView),
        }
      }),
    }
  },
})

const commutationView = (row: { id: string; amount: bigint; price: bigint; unit: string }) => ({
  ...{ id: row.id, amount: row.amount, price: { amount: row.price, unit: row.unit } },
})

function priceNow(view: View, { duty, unit }: SeasonRow, left: bigint) {
  const stated = ((view.charter.value(duties.name) ?? []) as z.output<typeof duties.schema>).find(
    (one) => one.code === duty && one.unit === unit,
  )
  const amount = left > 0n && stated ? priceOf(left, stated) : undefined
  return amount === undefined ? null : { amount, unit: stated!.price!.unit }
}

export async function seasonsById({ db, commons }: Pick<View, 'db' | 'commons'>, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, SeasonRow>()
  const rows = db.selectFrom('care_season').selectAll().where('commons_id', '=', commons.id)
  const found = await rows.where('id', 'in', [...ids]).execute()
  return new Map(found.map((row) => [row.id, row]))
}

async function openCommutations(view: View, agent: string) {
  const rows = await view.db
    .selectFrom('care_commutation')
    .selectAll()
    .where('commons_id', '=', view.commons.id)
    .where('agent', '=', agent)
    .where('taken_back', '=', false)
    .orderBy('agreed_at')
    .limit(100)
    .execute()
  const owed = await obligationsById(
    view.db,
    view.commons.id,
    rows.map(({ obligation }) => obligation),
  )
  const unpaid = new Set(owed.filter((one) => one.state === 'open' && one.settled === 0n).map(({ id }) => id))
  return rows.filter(({ obligation }) => unpaid.has(obligation))
}
