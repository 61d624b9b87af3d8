import { sql } from 'kysely'
import { z } from 'zod'
import { nobody } from '../../kernel/authority.ts'
import { query, type View } from '../../kernel/capability.ts'
import { amount, code, day, id, instant } from '../../kernel/fields.ts'
import { obligationsById } from '../obligations/find-open.ts'
import { openObligations } from '../obligations/stored.ts'
import type { ObligationRow } from '../obligations/tables.ts'
import { batchAt } from './batches.ts'
import { masked, office } from './fields.ts'
import { payeesOf } from './payouts/payees.ts'
import { alreadyInBatch } from './prepare-batch.ts'
import { accountAt } from './stored.ts'
import type { PayeeTable } from './tables.ts'

const payable = z.object({
  obligation: id('obligations.obligation'),
  agent: z.string().nullable(),
  party: z.string().nullable(),
  label: z.string(),
  purpose: z.string(),
  unit: z.string(),
  rest: amount(),
  dueOn: day().nullable(),
  /** Where it goes, the number hidden but for its end; null where nobody has said. */
  payee: z.object({ holder: z.string(), bank: z.string(), number: z.string() }).nullable(),
  /** It stands in a batch that is on its way. */
  inBatch: z.boolean(),
})

const mostShown = 300

/** What we owe, soonest due first, with where it should go. */
export const payouts = query({
  input: z.strictObject({}),
  output: z.object({ payables: z.array(payable) }),
  who: office,
  async run(view) {
    const owed = await openObligations(view.db, view.commons.id, { direction: 'out', limit: mostShown })
    const payees = await payeesOf(view.db, view.commons.id, owed)
    const busy = await alreadyInBatch(
      view,
      owed.map(({ id }) => id),
    )
    return { payables: owed.map((one) => payableView(one, payees.get(one.id), busy.has(one.id))) }
  },
})

function payableView(one: ObligationRow, payee: PayeeTable | undefined, inBatch: boolean) {
  const { id, agent, party, label, purpose, unit } = one
  const to = payee && { holder: payee.holder, bank: payee.bank, number: masked(payee.number)! }
  return {
    ...{ obligation: id, agent, party, label, purpose, unit, inBatch, payee: to ?? null },
    ...{ rest: one.amount - one.settled, dueOn: one.due_on },
  }
}

const batchShape = z.object({
  id: id('bank.batch'),
  account: code(),
  state: z.enum(['ready', 'sent', 'cancelled']),
  items: z.int(),
  total: amount(),
  unit: z.string(),
  madeAt: instant(),
  sentOn: day().nullable(),
})

interface BatchRow {
  id: string
  account: string
  state: 'ready' | 'sent' | 'cancelled'
  items: number
  total: bigint
  unit: string
  madeAt: Date
  sentOn: string | null
}

async function batchRows(view: View, only?: string) {
  const rows = await sql<BatchRow>`
    select b.id, b.account, b.state, a.unit, b.made_at as "madeAt", b.sent_on as "sentOn",
      (select count(*)::int from bank_batch_item i where i.commons_id = b.commons_id and i.batch = b.id) as items,
      (select sum(i.amount)::numeric(38, 0) from bank_batch_item i
        where i.commons_id = b.commons_id and i.batch = b.id) as total
    from bank_batch b join bank_account a on a.commons_id = b.commons_id and a.code = b.account
    where b.commons_id = ${view.commons.id} and (${only ?? null}::uuid is null or b.id = ${only ?? null}::uuid)
    order by b.made_at desc limit 30`.execute(view.db)
  return rows.rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString() }))
}

/** Payment batches, newest first. */
export const batches = query({
  input: z.strictObject({}),
  output: z.object({ batches: z.array(batchShape) }),
  who: office,
  run: async (view) => ({ batches: await batchRows(view) }),
})

/** One batch with its payments. */
export const batch = query({
  input: z.strictObject({ batch: id('bank.batch') }),
  output: z.object({
    batch: batchShape,
    items: z.array(payable.extend({ amount: amount(), paid: z.boolean() })),
  }),
  who: office,
  async run(view, { batch }) {
    await batchAt(view, batch)
    const [found] = await batchRows(view, batch)
    const items = await itemsOf(view, batch)
    return { batch: found!, items }
  },
})

export async function itemsOf(view: View, batch: string) {
  const items = await view.db
    .selectFrom('bank_batch_item')
    .select(['obligation', 'amount'])
    .where('commons_id', '=', view.commons.id)
    .where('batch', '=', batch)
    .orderBy('n')
    .execute()
  const owed = await obligationsById(
    view.db,
    view.commons.id,
    items.map(({ obligation }) => obligation),
  )
  const byId = new Map(owed.map((one) => [one.id, one]))
  const payees = await payeesOf(view.db, view.commons.id, owed)
  return items.flatMap(({ obligation, amount }) => {
    const one = byId.get(obligation)
    if (!one) return []
    return [
      { ...payableView(one, payees.get(obligation), true), amount, paid: one.amount - one.settled < amount },
    ]
  })
}

/** Everything a payment file holds, whole numbers among it: for the office's download alone. */
export const batchFile = query({
  input: z.strictObject({ batch: id('bank.batch') }),
  output: z.object({
    account: z.object({ code: code(), bank: z.string(), number: z.string().nullable(), unit: z.string() }),
    madeAt: instant(),
    payments: z.array(
      z.object({
        id: z.string(),
        holder: z.string(),
        bank: z.string(),
        number: z.string(),
        amount: amount(),
        label: z.string(),
      }),
    ),
    /** Payments whose account was taken away meanwhile. */
    missing: z.int(),
  }),
  who: office,
  async run(view, { batch }) {
    const { account: from, made_at } = await batchAt(view, batch)
    const { code, bank, number, unit } = await accountAt(view, from)
    const items = await itemsOf(view, batch)
    const owed = items.map(({ obligation: id, agent, party }) => ({ id, agent, party }))
    const payees = await payeesOf(view.db, view.commons.id, owed)
    const payments = items.flatMap(({ obligation, amount, label }) => {
      const payee = payees.get(obligation)
      if (!payee) return []
      return [{ id: obligation, holder: payee.holder, bank: payee.bank, number: payee.number, amount, label }]
    })
    const account = { code, bank, number, unit }
    return { account, madeAt: made_at.toISOString(), payments, missing: items.length - payments.length }
  },
})

/** Where somebody wants their money: one's own whole number, others' hidden but for its end. */
export const payee = query({
  input: z.strictObject({ agent: id('members.agent').nullable(), party: z.string().max(200).nullable() }),
  output: z.object({
    payee: z.object({ holder: z.string(), bank: z.string(), number: z.string() }).nullable(),
  }),
  who: ['self', ...office],
  subject: ({ agent }) => agent ?? undefined,
  async run(view, { agent, party }) {
    const found = await payeesOf(view.db, view.commons.id, [{ id: nobody, agent, party }])
    const row = found.get(nobody)
    const whole = agent !== null && agent === view.standing.agent
    const number = row && (whole ? row.number : masked(row.number)!)
    return { payee: row ? { holder: row.holder, bank: row.bank, number: number! } : null }
  },
})
