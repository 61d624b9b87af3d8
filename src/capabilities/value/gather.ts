import { sql } from 'kysely'
import { loadOwnGraph } from '../../commons/observation/load-graph.ts'
import { Failure } from '../../kernel/failure.ts'
import { claimKey, type Facts, type Given } from './equation/facts.ts'
import type { Bucket, Equation } from './equation/shape.ts'
import { traceIncome } from './equation/trace-income.ts'
import { givenIn, givenOf } from './given.ts'
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

interface Known {
  people: People
  /** What was paid on claims so far, by `claimKey`. */
  paid: ReadonlyMap<string, bigint>
  /** The entry before which it happens: everything that counts by then takes part. */
  before: number
}

/** Everything the rule decides from, as it stood before an entry. */
export async function gather(
  place: Place,
  sharing: Sharing,
  { people, paid, before }: Known,
): Promise<Facts> {
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
  return { ...people, total: totalOf(taken), given, paid }
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
  if (to.source.from === 'income') return givenOf(place, await traced(place, taken, before), before)
  const { projects } = to.source
  const ofIncome = taken.flatMap(({ income }) => income.project ?? [])
  return givenIn(place, { from, until, before, projects: projects === 'of-income' ? ofIncome : projects })
}

/** More events than any thing of a community has behind it; beyond, nobody could read the why. */
const mostTraced = 20_000

/**
 * Which part of each event went into what these incomes were for: resources that were delivered. Throws
 * `value.way_too_long` rather than leaving somebody out.
 */
export async function traced(place: Place, taken: readonly Taken[], before: number, most = mostTraced) {
  const delivered = taken.flatMap(({ income: { resource, quantity } }) =>
    resource && quantity !== null ? [{ resource, quantity }] : [],
  )
  if (delivered.length === 0) return new Map()
  const graph = await loadOwnGraph(
    place,
    delivered.map(({ resource }) => resource),
    'back',
    most,
  )
  if (graph.cut) throw new Failure('value.way_too_long')
  for (const [id, { entry }] of graph.events) if ((entry ?? 0) >= before) graph.events.delete(id)
  return traceIncome(graph, delivered)
}

/**
 * What was paid on claims before an entry, by `claimKey`; what was taken back by then was not paid. With `earlier`, by
 * distributions before that one alone.
 */
export async function paidBefore(
  { db, commons }: Place,
  { code, buckets }: Equation,
  before: number,
  earlier = before,
): Promise<Map<string, bigint>> {
  const codes = buckets.map((one) => one.code)
  const found = await sql<{ bucket: string; event: string; paid: bigint }>`
    select c.bucket, c.event, sum(c.paid)::numeric(38, 0) as paid
    from value_claim c join value_distribution d on d.commons_id = c.commons_id and d.id = c.distribution
    where c.commons_id = ${commons.id} and d.equation = ${code} and c.bucket = any(${codes}::text[])
      and d.seq < ${earlier} and (d.taken_back_seq is null or d.taken_back_seq >= ${before})
    group by c.bucket, c.event`.execute(db)
  return new Map(found.rows.map(({ bucket, event, paid }) => [claimKey(bucket, event), paid]))
}
