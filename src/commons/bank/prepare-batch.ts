import { sql } from 'kysely'
import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { code, id } from '../../kernel/fields.ts'
import { obligationsById } from '../obligations/find-open.ts'
import type { ObligationRow } from '../obligations/tables.ts'
import { batchPrepared } from './entries.ts'
import { office } from './fields.ts'
import { payeesOf } from './payouts/payees.ts'
import { accountAt } from './stored.ts'

/**
 * Puts what we owe together for one payment file of the bank. The amounts are frozen here; nothing is paid and nothing
 * posted before the bank's statement shows it.
 */
export const prepareBatch = command({
  input: z.strictObject({
    account: code(),
    obligations: z.array(id('obligations.obligation')).min(1).max(1_000),
  }),
  who: office,
  failures: ['account_closed', 'same_twice', 'nothing_owed', 'other_unit', 'in_a_batch', 'payee_missing'],
  records: { batch_prepared: batchPrepared },
  async run(ctx, { account: from, obligations }) {
    const account = await accountAt(ctx, from)
    if (account.state === 'closed') ctx.fail('account_closed')
    if (new Set(obligations).size !== obligations.length) ctx.fail('same_twice')
    const owed = await obligationsById(ctx.db, ctx.commons.id, obligations)
    const isPayable = (one: ObligationRow) => one.direction === 'out' && one.state === 'open'
    if (owed.length !== obligations.length || !owed.every(isPayable)) ctx.fail('nothing_owed')
    if (owed.some(({ unit }) => unit !== account.unit)) ctx.fail('other_unit')
    if ((await alreadyInBatch(ctx, obligations)).size > 0) ctx.fail('in_a_batch')
    const payees = await payeesOf(ctx.db, ctx.commons.id, owed)
    const missing = owed.filter(({ id }) => !payees.has(id)).length
    if (missing > 0) ctx.fail('payee_missing', { count: missing })
    return keepBatch(ctx, from, owed)
  },
})

/** Obligations that stand in a batch which is neither cancelled nor paid. */
export async function alreadyInBatch(
  { db, commons }: Pick<Context, 'db' | 'commons'>,
  obligations: readonly string[],
): Promise<Set<string>> {
  const rows = await sql<{ obligation: string }>`
    select i.obligation from bank_batch_item i
    join bank_batch b on b.commons_id = i.commons_id and b.id = i.batch
    where i.commons_id = ${commons.id} and b.state <> 'cancelled' and i.obligation = any(${obligations}::uuid[])`.execute(
    db,
  )
  return new Set(rows.rows.map(({ obligation }) => obligation))
}

type Ctx = Context<string, { batch_prepared: typeof batchPrepared }>

async function keepBatch(ctx: Ctx, account: string, owed: readonly ObligationRow[]) {
  const batch = ctx.newId()
  const commons_id = ctx.commons.id
  await ctx.db
    .insertInto('bank_batch')
    .values({ commons_id, id: batch, account, state: 'ready', made_at: ctx.now, sent_on: null })
    .execute()
  const items = owed.map(({ id, amount, settled }, n) => ({
    ...{ commons_id, batch, n, obligation: id, amount: amount - settled },
  }))
  await ctx.db.insertInto('bank_batch_item').values(items).execute()
  const total = items.reduce((sum, { amount }) => sum + amount, 0n)
  ctx.record('batch_prepared', { batch, bank: account, items: items.length, total })
  return { batch, total: total.toString() }
}
