import type { View } from '../../kernel/capability.ts'
import { type HandedVotes, handedVotes, keptHanded } from './handed-votes.ts'
import { frozenProcedure } from './procedure.ts'
import type { SeenRow } from './query-rows.ts'
import type { DecisionView } from './query-shapes.ts'
import { storedResult } from './stored-result.ts'

/** What handing votes over does to one decision, as its page shows it. */
export interface DelegationView {
  mine: Pick<DecisionView['mine'], 'chain' | 'delegationLost' | 'weight'>
  counted: number
  lost: { cycle: number; deadEnd: number }
  /** How many votes an elector's ballot counts for. */
  votesOf(agent: string): number
}

/** @param delegate whom the viewer handed this vote to, if anybody */
export async function delegationView(
  view: View,
  row: SeenRow,
  delegate: string | null,
): Promise<DelegationView> {
  const { delegation, secret } = frozenProcedure(row.rules)
  if (!delegation || row.opened_at === null) return withoutDelegation(row, delegate)
  if (row.state === 'open') return whileOpen(view, row, await handedVotes(view.db, row))
  // Who carried whose vote in a secret one is not kept: it would say how many ballots alike to look for.
  return afterwards(view, row, secret ? { carried: [], lost: [] } : await keptHanded(view.db, row))
}

function withoutDelegation(row: SeenRow, delegate: string | null): DelegationView {
  return {
    mine: {
      chain: delegate === null ? [] : [delegate],
      delegationLost: null,
      weight: row.elector === null ? 0 : 1,
    },
    counted: 0,
    lost: { cycle: 0, deadEnd: 0 },
    votesOf: () => 1,
  }
}

function whileOpen(view: View, row: SeenRow, handed: HandedVotes): DelegationView {
  const me = row.elector === null ? undefined : view.standing.agent
  const { carried, lost } = handed
  const cycle = lost.filter((one) => one.why === 'cycle').length
  return {
    mine: {
      chain: me === undefined ? [] : handed.chainOf(me),
      delegationLost: lost.find((one) => one.agent === me)?.why ?? null,
      weight: me === undefined ? 0 : handed.weightOf(me),
    },
    counted: carried.length,
    lost: { cycle, deadEnd: lost.length - cycle },
    votesOf: votesOf(carried),
  }
}

function afterwards(
  view: View,
  row: SeenRow,
  { carried, lost }: Pick<HandedVotes, 'carried' | 'lost'>,
): DelegationView {
  const me = view.standing.agent
  const by = carried.find((one) => one.agent === me)?.by
  const { counted = 0, cycle = 0, deadEnd = 0 } = storedResult(row)?.delegated ?? {}
  const weightOf = votesOf(carried)
  return {
    mine: {
      chain: by === undefined ? [] : [by],
      delegationLost: lost.find((one) => one.agent === me)?.why ?? null,
      weight: row.elector === null || me === undefined ? 0 : weightOf(me),
    },
    counted,
    lost: { cycle, deadEnd },
    votesOf: weightOf,
  }
}

function votesOf(carried: HandedVotes['carried']): (agent: string) => number {
  const more = new Map<string, number>()
  for (const { by } of carried) more.set(by, (more.get(by) ?? 0) + 1)
  return (agent) => 1 + (more.get(agent) ?? 0)
}
