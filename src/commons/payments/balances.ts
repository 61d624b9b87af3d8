import type { Kysely } from 'kysely'
import type { Tables } from '../../kernel/database.ts'

/** What an account holds, for pages; commands ask `ctx.balance`. */
export async function balanceIn(
  db: Kysely<Tables>,
  commonsId: string,
  account: string,
  unit: string,
): Promise<bigint> {
  const row = await db
    .selectFrom('ledger_balance')
    .select('amount')
    .where('commons_id', '=', commonsId)
    .where('account', '=', account)
    .where('unit', '=', unit)
    .executeTakeFirst()
  return row?.amount ?? 0n
}

/** What some accounts hold, unit by unit, without those that hold nothing. */
export async function balancesOf(db: Kysely<Tables>, commonsId: string, accounts: readonly string[]) {
  const rows = await db
    .selectFrom('ledger_balance')
    .select(['account', 'unit', 'amount'])
    .where('commons_id', '=', commonsId)
    .where('account', 'in', [...accounts])
    .orderBy('account')
    .orderBy('unit')
    .execute()
  return rows.filter(({ amount }) => amount !== 0n)
}
