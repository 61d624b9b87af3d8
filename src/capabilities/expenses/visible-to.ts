import { allows, nobody } from '../../kernel/authority.ts'
import type { View } from '../../kernel/capability.ts'
import { approval, openTo } from './dials.ts'
import type { ExpenseRow } from './tables.ts'
import { approversOf, type Tier } from './tiers.ts'

type Who = Pick<View, 'charter' | 'viewer' | 'standing'>

export const tiersOf = ({ charter }: Pick<View, 'charter'>) => charter.value(approval.name) as Tier[]

/** Whether the viewer keeps the papers. */
export const keepsThem = ({ charter, viewer, standing }: Who): boolean =>
  allows(charter.who('expenses.keepExpenses'), viewer, standing)

/** Whether the viewer approves anything here at all. */
const approvesSome = (view: Who): boolean =>
  allows(approversOf(tiersOf(view), 0n), view.viewer, view.standing)

export const seesAll = (view: Who): boolean =>
  (view.standing.member && view.charter.value(openTo.name) === 'member') ||
  keepsThem(view) ||
  approvesSome(view)

/** Expenses the viewer may see: all where the charter opens them, otherwise what they asked for or get. */
export function visibleExpenses(view: View) {
  const all = view.db.selectFrom('expenses_expense').where('commons_id', '=', view.commons.id)
  if (seesAll(view)) return all
  const me = view.standing.agent ?? nobody
  return all.where((where) => where.or([where('asker', '=', me), where('payee', '=', me)]))
}

/** Bank accounts are for those who pay, those who approve, and those who wrote them down or get the money. */
export function seesAccount(view: Who, row: Pick<ExpenseRow, 'asker' | 'payee'>): boolean {
  const me = view.standing.agent
  return keepsThem(view) || approvesSome(view) || (me !== undefined && (me === row.asker || me === row.payee))
}
