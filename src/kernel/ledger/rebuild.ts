import { type Kysely, sql } from 'kysely'
import type { Tables } from '../database.ts'

/** All balances of a commons computed anew from its postings; zero balances are left out. */
export async function rebuiltBalances(db: Kysely<Tables>, commonsId: string): Promise<Map<string, bigint>> {
  const rows = await sql<{ account: string; unit: string; amount: bigint }>`
    select account, unit, sum(amount)::numeric(38, 0) as amount from (
      select to_account as account, unit, amount from ledger_posting where commons_id = ${commonsId}
      union all
      select from_account, unit, -amount from ledger_posting where commons_id = ${commonsId}
    ) as moves group by account, unit having sum(amount) <> 0`.execute(db)
  return new Map(rows.rows.map((row) => [`${row.account} ${row.unit}`, row.amount]))
}
