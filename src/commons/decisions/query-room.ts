import type { Kysely } from 'kysely'
import type { HeadGroup } from '../../counting/outcome.ts'
import type { Tables } from '../../kernel/database.ts'
import type { DecisionView } from './query-shapes.ts'
import type { DecisionRow } from './tables.ts'

/** Who was there when a meeting voted, and what was counted in the room; null outside meetings. */
export async function roomOf(db: Kysely<Tables>, row: DecisionRow): Promise<DecisionView['room']> {
  if (row.way === null) return null
  const { proxies } = await db
    .selectFrom('decisions_elector')
    .select(({ fn }) => fn.countAll<bigint>().as('proxies'))
    .where('commons_id', '=', row.commons_id)
    .where('decision', '=', row.id)
    .where('by_proxy', '=', true)
    .executeTakeFirstOrThrow()
  return { proxies: Number(proxies), counted: countedIn(row) }
}

/** Heads by answer or option, all types together; `blank` are papers that say nothing. */
export function countedIn({ hands }: Pick<DecisionRow, 'hands'>): Record<string, number> | null {
  if (hands === null) return null
  const totals: Record<string, number> = {}
  for (const { ballot, heads } of JSON.parse(hands) as HeadGroup[])
    for (const answer of answersIn(ballot)) totals[answer] = (totals[answer] ?? 0) + heads
  return totals
}

function answersIn(ballot: HeadGroup['ballot']): string[] {
  if ('choice' in ballot) return [ballot.choice]
  if (!('approve' in ballot)) return []
  return ballot.approve.length > 0 ? ballot.approve : ['blank']
}
