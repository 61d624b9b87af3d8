import { sql } from 'kysely'
import type { View } from '../../kernel/capability.ts'
import type { Line } from './equation/facts.ts'
import type { Taken } from './gather.ts'
import { type People, peopleIn } from './people.ts'
import type { DistributionRow, IncomeRow } from './tables.ts'

/** A distribution as it was carried out, with what it rested on. */
export interface PastDistribution {
  equation: string
  unit: string
  from: string
  until: string
  seq: number
  /** The entry of the first one asked for: what came before is history as it was. */
  first: number
  takenBack: number | null
  people: People
  taken: readonly Taken[]
  recipients: readonly { to: Line['to']; amount: bigint }[]
}

/** Beyond this many the days are to be cut into shorter ones. */
export const mostDistributions = 500

/**
 * The distributions carried out on these days, in their order; those taken back since as well. One more than are played
 * over comes back where there are more, so that it can be told.
 */
export async function pastDistributions(
  view: View,
  { from, until }: { from: string; until: string },
): Promise<PastDistribution[]> {
  const { db, commons } = view
  const found = await sql<DistributionRow>`
    select d.* from value_distribution d join kernel_commons k on k.id = d.commons_id
    where d.commons_id = ${commons.id}
      and d.at >= ${from}::date::timestamp at time zone k.time_zone
      and d.at < (${until}::date + 1)::timestamp at time zone k.time_zone
    order by d.seq limit ${mostDistributions + 1}`.execute(db)
  const ids = found.rows.map((row) => row.id)
  const [taken, recipients] = [await takenBy(view, ids), await recipientsBy(view, ids)]
  return found.rows.map((row) => ({
    ...{ equation: row.equation, unit: row.unit, from: row.from_on, until: row.until_on },
    seq: Number(row.seq),
    first: Number(found.rows[0]!.seq),
    takenBack: row.taken_back_seq === null ? null : Number(row.taken_back_seq),
    people: peopleIn(row.people),
    taken: taken.get(row.id) ?? [],
    recipients: recipients.get(row.id) ?? [],
  }))
}

/** The incomes that were shared out, and how much of each, by distribution. */
export async function takenBy({ db, commons }: View, ids: readonly string[]): Promise<Map<string, Taken[]>> {
  const found = await sql<IncomeRow & { distribution: string; taken: bigint }>`
    select i.*, t.distribution, t.amount as taken
    from value_distributed_income t join value_income i on i.commons_id = t.commons_id and i.id = t.income
    where t.commons_id = ${commons.id} and t.distribution = any(${[...ids]}::uuid[]) order by i.id`.execute(
    db,
  )
  const pairs = found.rows.map(
    ({ distribution, taken: amount, ...income }) => [distribution, { income, amount }] as const,
  )
  return grouped(pairs)
}

async function recipientsBy({ db, commons }: View, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, PastDistribution['recipients'][number][]>()
  const rows = await db
    .selectFrom('value_recipient')
    .select(['distribution', 'to_kind', 'to_id', 'amount'])
    .where('commons_id', '=', commons.id)
    .where('distribution', 'in', [...ids])
    .execute()
  return grouped(
    rows.map(
      ({ distribution, to_kind: kind, to_id: id, amount }) =>
        [distribution, { to: { kind, id }, amount }] as const,
    ),
  )
}

function grouped<T>(pairs: readonly (readonly [string, T])[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const [key, one] of pairs) groups.set(key, [...(groups.get(key) ?? []), one])
  return groups
}
