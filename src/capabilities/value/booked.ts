import type { Place } from './stored.ts'
import type { DistributionRow } from './tables.ts'

interface Booked {
  account: string
  place: string
  unit: string
  amount: bigint
  day: string
}

/** The income of an entry: one posting from an income account to a place. */
export async function bookedIncome({ db, commons }: Place, entry: number): Promise<Booked | undefined> {
  const rows = await db
    .selectFrom('ledger_posting as p')
    .innerJoin('journal_entry as e', (join) =>
      join.onRef('e.commons_id', '=', 'p.commons_id').onRef('e.seq', '=', 'p.seq'),
    )
    .select(['p.from_account as account', 'p.to_account as place', 'p.unit', 'p.amount', 'e.body'])
    .where('p.commons_id', '=', commons.id)
    .where('p.seq', '=', BigInt(entry))
    .limit(2)
    .execute()
  const [one] = rows
  if (!one || rows.length > 1) return undefined
  if (!one.account.startsWith('income:') || !one.place.startsWith('assets:')) return undefined
  const { at, effectiveOn } = JSON.parse(one.body) as { at: string; effectiveOn?: string }
  const { account, place, unit, amount } = one
  return { account, place, unit, amount, day: effectiveOn ?? at.slice(0, 10) }
}

/** Whether what people got was entered for each apart. */
export async function wereApart({ db, commons }: Place, { seq }: DistributionRow): Promise<boolean> {
  const posted = await db
    .selectFrom('ledger_posting')
    .select('n')
    .where('commons_id', '=', commons.id)
    .where('seq', '=', seq)
    .where('from_account', 'like', 'liabilities:%')
    .limit(1)
    .executeTakeFirst()
  return posted === undefined
}
