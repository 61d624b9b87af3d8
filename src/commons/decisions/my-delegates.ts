import type { View } from '../../kernel/capability.ts'
import { frozenProcedure } from './procedure.ts'
import { scopesOf } from './scope.ts'
import type { DecisionRow } from './tables.ts'

/** To whom the viewer handed their votes, by scope. */
export type MyDelegates = ReadonlyMap<string, string | null>

/** All of one's own delegations: one on everything, few by subject, and those on single decisions asked for. */
export async function myDelegates(view: View, rows: readonly DecisionRow[]): Promise<MyDelegates> {
  const agent = view.standing.agent
  const asked = rows.filter((row) => frozenProcedure(row.rules).delegation)
  if (!agent || asked.length === 0) return new Map()
  const scopes = new Set(asked.flatMap(scopesOf))
  const found = await view.db
    .selectFrom('decisions_delegation')
    .select(['scope', 'delegate'])
    .where('commons_id', '=', view.commons.id)
    .where('agent', '=', agent)
    .where('scope', 'in', [...scopes])
    .execute()
  return new Map(found.map(({ scope, delegate }) => [scope, delegate]))
}

/** Who has this vote: the narrowest scope that says anything, where the procedure lets votes be handed over. */
export function delegateFor(delegates: MyDelegates, row: DecisionRow): string | null {
  if (!frozenProcedure(row.rules).delegation) return null
  const scope = scopesOf(row).find((one) => delegates.has(one))
  return scope === undefined ? null : delegates.get(scope)!
}
