import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../kernel/capability.ts'

/** `2026-03`. */
export const monthField = () => z.string().regex(/^(19|2\d)\d{2}-(0[1-9]|1[0-2])$/)

/** What was held back in a month within one accounting, general or special, and not yet declared. */
export interface Undeclared {
  /** One of its accounts, which says the accounting. */
  account: string
  payments: number
  national: bigint
  local: bigint
}

export async function undeclared(
  { db, commons }: Pick<Context, 'db' | 'commons'>,
  month: string,
): Promise<Undeclared[]> {
  const found = await sql<Undeclared>`
    select min(account) as account, count(*)::int as payments,
      sum(national_tax)::numeric(38, 0) as national, sum(local_tax)::numeric(38, 0) as local
    from expenses_expense
    where commons_id = ${commons.id} and withholding is not null and state = 'paid' and declared_month is null
      and ${paidIn(month, month)}
    group by case when account like '%:sp-%' then split_part(account, ':', 2) else '' end
    order by 1`.execute(db)
  return found.rows
}

/** Paid from the first day of one month to the last day of another. */
export const paidIn = (from: string, until: string) =>
  sql<boolean>`paid_on >= ${`${from}-01`}::date and paid_on < ${`${until}-01`}::date + interval '1 month'`
