import { sql } from 'kysely'
import type { View } from '../../kernel/capability.ts'
import type { DecisionRow } from './tables.ts'

/** A decision with the viewer's own place in it, and nobody else's. */
export type SeenRow = DecisionRow & {
  elector: string | null
  my_type: string | null
  my_present: boolean | null
  my_proxy: boolean | null
  voted: boolean | null
  my_ballot: string | null
  my_reason: string | null
  supporters: number
  supported: boolean
}

/** Whoever may ask sees every decision of the commons. */
export function decisionsFor(view: View) {
  const agent = view.standing.agent ?? null
  return view.db
    .selectFrom('decisions_decision as d')
    .leftJoin('decisions_elector as e', (join) =>
      join
        .onRef('e.commons_id', '=', 'd.commons_id')
        .onRef('e.decision', '=', 'd.id')
        .on('e.agent', '=', agent),
    )
    .leftJoin('decisions_ballot as b', (join) =>
      join
        .onRef('b.commons_id', '=', 'd.commons_id')
        .onRef('b.decision', '=', 'd.id')
        .on('b.agent', '=', agent),
    )
    .selectAll('d')
    .select([
      'e.agent as elector',
      'e.type as my_type',
      'e.present as my_present',
      'e.by_proxy as my_proxy',
      'e.voted',
    ])
    .select(['b.ballot as my_ballot', 'b.reason as my_reason'])
    .select(sql<number>`${supporters(sql`true`)}`.as('supporters'))
    .select(sql<boolean>`${supporters(sql`s.agent = ${agent}`)} > 0`.as('supported'))
    .where('d.commons_id', '=', view.commons.id)
}

/** Counted only for what is seconded at all. */
const supporters = (which: ReturnType<typeof sql>) =>
  sql`case when d.supporters_needed is null then 0 else (
    select count(*) from decisions_support s
    where s.commons_id = d.commons_id and s.decision = d.id and ${which})::int end`

/** Under way: a tie counts as long as somebody has to break it. */
export const isUnderWay = sql<boolean>`(d.state in ('idea', 'discussed', 'tabled', 'open', 'waiting', 'appealed', 'blocked')
  or (d.state = 'tied' and d.rules::json->>'tie' = 'chair'))`
