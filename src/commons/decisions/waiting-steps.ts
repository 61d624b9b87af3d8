import { sql } from 'kysely'
import type { View } from '../../kernel/capability.ts'

/** What somebody may have to do about a decision beside voting on it. */
export const stepKinds = ['amendment', 'appeal', 'filing', 'tie'] as const
export type StepKind = (typeof stepKinds)[number]

/** Which of them the viewer may take at all; their own proposals they may always answer for. */
export type MayStep = Record<Exclude<StepKind, 'amendment'>, boolean>

export interface WaitingStep {
  kind: StepKind
  decision: string
  title: string
}

const most = 30

/**
 * Steps that wait for the viewer, oldest decision first: suggestions to answer, appeals to rule on (never on what one
 * proposed or appealed against oneself), filings to record, ties to break.
 */
export async function waitingSteps(view: View, may: MayStep): Promise<WaitingStep[]> {
  const me = view.standing.agent
  if (!me) return []
  const found = await sql<WaitingStep>`
    select kind, id as decision, title from (
      select 'amendment' as kind, d.id, d.title, d.number from decisions_decision d
        where d.commons_id = ${view.commons.id} and d.state in ('idea', 'discussed') and d.proposer = ${me}
          and exists (select from decisions_amendment a
            where a.commons_id = d.commons_id and a.decision = d.id and a.state = 'suggested')
      union all
      select 'appeal', d.id, d.title, d.number from decisions_decision d
        where ${may.appeal} and d.commons_id = ${view.commons.id} and d.state = 'appealed' and d.proposer <> ${me}
          and exists (select from decisions_appeal a
            where a.commons_id = d.commons_id and a.decision = d.id and a.ruling is null and a.agent <> ${me})
      union all
      select 'filing', d.id, d.title, d.number from decisions_decision d
        where ${may.filing} and d.commons_id = ${view.commons.id} and d.state = 'waiting'
          and d.waits_for is not null and d.filed_on is null
      union all
      select 'tie', d.id, d.title, d.number from decisions_decision d
        where ${may.tie} and d.commons_id = ${view.commons.id} and d.state = 'tied' and d.rules::json->>'tie' = 'chair'
    ) as steps order by number limit ${most}`.execute(view.db)
  return found.rows
}
