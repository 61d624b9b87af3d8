import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { amount, id, unitCode } from '../../kernel/fields.ts'
import { obligationShape, obligationView, settlementShape, settlementView } from './shapes.ts'
import type { Direction } from './tables.ts'

/** More open lines or payments than this are no statement any more; the newest payments are shown. */
const most = 500

/** One member's side: what they owe, what is owed to them, and the latest payments both ways. */
export const mine = query({
  input: z.strictObject({ agent: id('members.agent') }),
  output: z.object({
    open: z.array(obligationShape),
    /** Sums of what is open, by direction and unit. */
    totals: z.array(z.object({ direction: z.enum(['in', 'out']), unit: unitCode(), rest: amount() })),
    payments: z.array(z.object({ settlement: settlementShape, obligation: obligationShape })),
  }),
  who: ['self', 'role:steward', 'role:treasurer'],
  subject: (input) => input.agent,
  async run(view, { agent }) {
    const [open, payments] = await Promise.all([openOf(view, agent), paymentsOf(view, agent)])
    return { open: open.map(obligationView), totals: totalsOf(open), payments }
  },
})

const openOf = (view: View, agent: string) =>
  view.db
    .selectFrom('obligations_obligation')
    .selectAll()
    .where('commons_id', '=', view.commons.id)
    .where('agent', '=', agent)
    .where('state', '=', 'open')
    .orderBy('due_on')
    .orderBy('id')
    .limit(most)
    .execute()

type Open = Awaited<ReturnType<typeof openOf>>

function totalsOf(open: Open) {
  const sums = new Map<string, { direction: Direction; unit: string; rest: bigint }>()
  for (const { direction, unit, amount, settled } of open) {
    const sum = sums.get(`${direction} ${unit}`) ?? { direction, unit, rest: 0n }
    sums.set(`${direction} ${unit}`, { ...sum, rest: sum.rest + amount - settled })
  }
  return [...sums.values()]
}

async function paymentsOf(view: View, agent: string) {
  const settlements = await view.db
    .selectFrom('obligations_settlement as s')
    .innerJoin('obligations_obligation as o', (join) =>
      join.onRef('o.commons_id', '=', 's.commons_id').onRef('o.id', '=', 's.obligation'),
    )
    .selectAll('s')
    .where('o.commons_id', '=', view.commons.id)
    .where('o.agent', '=', agent)
    .orderBy('s.on_day', 'desc')
    .orderBy('s.seq', 'desc')
    .orderBy('s.id', 'desc')
    .limit(most)
    .execute()
  if (settlements.length === 0) return []
  const rows = await view.db
    .selectFrom('obligations_obligation')
    .selectAll()
    .where('commons_id', '=', view.commons.id)
    .where('id', 'in', [...new Set(settlements.map((one) => one.obligation))])
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return settlements.map((one) => ({
    settlement: settlementView(one),
    obligation: obligationView(byId.get(one.obligation)!),
  }))
}
