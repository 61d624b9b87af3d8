import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { amount, id, instant, unitCode } from '../../kernel/fields.ts'
import { balancesOf } from './balances.ts'
import { creditPlace } from './places.ts'
import { paymentShape, paymentView } from './shapes.ts'
import { visiblePayments } from './visible-to.ts'

const pageSize = 30
/** Where a list goes on: behind this one. */
const cursor = z.strictObject({ at: instant(), payment: id('payments.payment') })

const pageShape = z.object({ payments: z.array(paymentShape), next: cursor.nullable() })

/** Payments the viewer may see, newest first; for the office everybody's, or only those that need somebody. */
export const payments = query({
  input: z.strictObject({ only: z.enum(['mine', 'attention']).nullable(), after: cursor.optional() }),
  output: pageShape,
  who: ['signed-in'],
  async run(view, { only, after }) {
    let found = visiblePayments(view).selectAll('p')
    if (only === 'mine') found = found.where('p.payer', '=', view.standing.agent ?? sql<string>`null`)
    if (only === 'attention') found = found.where(needsSomebody)
    if (after) {
      const { at, payment } = after
      found = found.where(
        sql<boolean>`(p.requested_at < ${at}::timestamptz or (p.requested_at = ${at}::timestamptz and p.id > ${payment}::uuid))`,
      )
    }
    const rows = await found
      .orderBy('p.requested_at', 'desc')
      .orderBy('p.id')
      .limit(pageSize + 1)
      .execute()
    const shown = rows.slice(0, pageSize).map(paymentView)
    const end = rows.length > pageSize ? shown.at(-1) : undefined
    return { payments: shown, next: end ? { at: end.requestedAt, payment: end.id } : null }
  },
})

/** Contested, not given back, or a payee who could not be paid. */
const needsSomebody = sql<boolean>`(p.dispute = 'open' or p.state = 'returning'
  or exists (select from payments_line l where l.commons_id = p.commons_id and l.payment = p.id and l.passed = 'failed')
  or exists (select from payments_refund r where r.commons_id = p.commons_id and r.payment = p.id and r.state = 'refused'))`

/** What a member may spend here, by unit. */
export const credit = query({
  input: z.strictObject({ agent: id('members.agent') }),
  output: z.array(z.object({ unit: unitCode(), amount: amount() })),
  who: ['self', 'role:steward', 'role:treasurer'],
  subject: ({ agent }) => agent,
  async run({ db, commons }, { agent }) {
    const rows = await balancesOf(db, commons.id, [creditPlace('', agent)])
    return rows.map(({ unit, amount }) => ({ unit, amount: -amount }))
  },
})
