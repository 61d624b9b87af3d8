import { allows, nobody } from '../../kernel/authority.ts'
import type { View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { sharesOpenTo } from './dials.ts'

type Viewer = Pick<View, 'charter' | 'viewer' | 'standing'>

/** Whether the viewer sees what others got; their own share everybody sees. */
export function seesShares({ charter, viewer, standing }: Viewer): boolean {
  const open = charter.value(sharesOpenTo.name)
  if (open === 'anyone' || (open === 'member' && standing.member)) return true
  return allows(charter.who('value.seeShares'), viewer, standing)
}

/** Distributions as such: for everybody who is or was a member here, and for anyone where shares are open to anyone. */
export function requireShown(view: Viewer, query: string): void {
  if (view.standing.agent !== undefined || seesShares(view)) return
  throw kernelFailure(view.viewer.kind === 'anyone' ? 'sign_in_needed' : 'not_allowed', { command: query })
}

/** Whether this viewer may see what this recipient got. Funds are everybody's. */
export const maySee = (view: Viewer, to: { kind: 'agent' | 'fund'; id: string }): boolean =>
  to.kind === 'fund' || to.id === view.standing.agent || seesShares(view)

/** What recipients got, as far as the viewer may see it. */
export function visibleRecipients(view: View) {
  const all = view.db.selectFrom('value_recipient as r').where('r.commons_id', '=', view.commons.id)
  if (seesShares(view)) return all
  const own = view.standing.agent ?? nobody
  return all.where((row) => row.or([row('r.to_kind', '=', 'fund'), row('r.to_id', '=', own)]))
}

/** Needs, as far as the viewer may see them: their own, and for whoever may accept them all. */
export function visibleNeeds(view: View) {
  const all = view.db.selectFrom('value_need').where('commons_id', '=', view.commons.id)
  return acceptsNeeds(view) ? all : all.where('agent', '=', view.standing.agent ?? nobody)
}

export const acceptsNeeds = ({ charter, viewer, standing }: Viewer): boolean =>
  allows(charter.who('value.acceptNeed'), viewer, standing)
