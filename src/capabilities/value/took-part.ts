import { type RawBuilder, sql } from 'kysely'
import type { View } from '../../kernel/capability.ts'
import type { Fraction } from '../../kernel/fraction.ts'
import type { Bucket, Rule } from './equation/shape.ts'
import { type Taken, traced } from './gather.ts'
import { projectOf } from './given.ts'
import { takenBy } from './past.ts'
import { ruleOf } from './query-distributions.ts'
import type { DistributionRow } from './tables.ts'

export interface TookPart {
  /** Over `observation_event e`, its commons `k` and its process `p`: the event took part in some bucket. */
  only: RawBuilder<boolean>
  /** Of what income was traced back to: which part of each event. */
  parts: ReadonlyMap<string, Fraction>
}

/** Which events took part in a distribution, by the sources and rules of its own buckets. */
export async function tookPart(view: View, row: DistributionRow): Promise<TookPart> {
  const taken = (await takenBy(view, [row.id])).get(row.id) ?? []
  const { buckets } = ruleOf(row)
  const isTraced = buckets.some(({ to }) => to.kind === 'contributions' && to.source.from === 'income')
  const parts: TookPart['parts'] = isTraced ? await traced(view, taken, Number(row.seq)) : new Map()
  const found = buckets.flatMap((bucket) => conditionOf(bucket, row, taken, [...parts.keys()]) ?? [])
  return { only: found.length > 0 ? sql`(${sql.join(found, sql` or `)})` : sql`false`, parts }
}

function conditionOf({ to }: Bucket, row: DistributionRow, taken: readonly Taken[], events: string[]) {
  if (to.kind !== 'contributions') return undefined
  const rules = sql`(${sql.join(to.rules.map(fits), sql` or `)})`
  if (to.source.from === 'income') return sql`(e.id = any(${events}::uuid[]) and ${rules})`
  const { projects } = to.source
  const ofIncome = taken.flatMap(({ income }) => income.project ?? [])
  const named = projects === 'of-income' ? ofIncome : projects
  const there = named === 'all' ? sql`true` : sql`${projectOf} = any(${[...named]}::uuid[])`
  return sql`(${there} and ${rules}
    and e.happened_at >= ${row.from_on}::date::timestamp at time zone k.time_zone
    and e.happened_at < (${row.until_on}::date + 1)::timestamp at time zone k.time_zone)`
}

/** As `match-rule.ts` has it. */
const fits = ({ kinds, actions, unit }: Rule) => sql`(
  ${kinds.length === 0 ? sql`true` : sql`coalesce(e.classified_as, '') = any(${[...kinds]}::text[])`}
  and ${actions.length === 0 ? sql`true` : sql`e.action = any(${[...actions]}::text[])`}
  and coalesce(e.effort_unit, e.unit) = ${unit})`
