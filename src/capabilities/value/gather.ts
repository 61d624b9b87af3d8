import { sql } from 'kysely'
import { claimKey, type Facts, type Given } from './equation/facts.ts'
import type { Bucket, Equation } from './equation/shape.ts'
import { givenIn } from './given.ts'
import type { People } from './people.ts'
import type { Place } from './stored.ts'
import type { IncomeRow } from './tables.ts'

/** So much of one income, to be shared out. */
export interface Taken {
  income: IncomeRow
  amount: bigint
}

/** What is to be shared out, by which rule, and the days whose contributions take part. */
export interface Sharing {
  equation: Equation
  taken: readonly Taken[]
  from: string
  until: string
}

export const totalOf = (taken: readonly Taken[]): bigint => taken.reduce((sum, one) => sum + one.amount, 0n)

/** Everything the rule decides from, as it stood before the entry `before`. */
export async function gather(place: Place, sharing: Sharing, people: People, before: number): Promise<Facts> {
  const { equation, taken } = sharing
  const given = new Map<string, readonly Given[]>()
  const known = new Map<string, readonly Given[]>()
  for (const bucket of equation.buckets) {
    const which = sourceKey(bucket)
    if (which === undefined) continue
    const found = known.get(which) ?? (await givenTo(place, bucket, sharing, before))
    known.set(which, found)
    given.set(bucket.code, found)
  }
  return { ...people, total: totalOf(taken), given, paid: await paidBefore(place, equation, before) }
}

const sourceKey = ({ to }: Bucket) => (to.kind === 'contributions' ? JSON.stringify(to.source) : undefined)

async function givenTo(
  place: Place,
  { to }: Bucket,
  sharing: Sharing,
  before: number,
): Promise<readonly Given[]> {
  if (to.kind !== 'contributions') return []
  const { taken, from, until } = sharing
  if (to.source.from === 'income') return []
  const { projects } = to.source
  const ofIncome = taken.flatMap(({ income }) => income.project ?? [])
  return givenIn(place, { from, until, before, projects: projects === 'of-income' ? ofIncome : projects })
}

/** What was paid on claims so far, by `claimKey`. What was taken back was not paid. */
async function paidBefore(
  { db, commons }: Place,
  { code, buckets }: Equation,
  before: number,
): Promise<Map<string, bigint>> {
  const found = await sql<{ bucket: string; event: string; paid: bigint }>`
    select c.bucket, c.event, sum(c.paid)::numeric(38, 0) as paid
    from value_claim c join value_distribution d on d.commons_id = c.commons_id and d.id = c.distribution
    where c.commons_id = ${commons.id} and d.equation = ${code} and c.bucket = any(${buckets.map((one) => one.code)}::text[])
      and d.seq < ${before} and (d.taken_back_seq is null or d.taken_back_seq >= ${before})
    group by c.bucket, c.event`.execute(db)
  return new Map(found.rows.map(({ bucket, event, paid }) => [claimKey(bucket, event), paid]))
}
