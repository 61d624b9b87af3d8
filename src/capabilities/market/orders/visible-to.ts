import { nobody } from '../../../kernel/authority.ts'
import type { View } from '../../../kernel/capability.ts'
import { isJudge } from '../disputes/shown.ts'
import { keepsOrders } from './stored.ts'

/** Whether the viewer looks after everybody's orders. */
export const keepsAll = ({
  charter,
  viewer,
  standing,
}: Pick<View, 'charter' | 'viewer' | 'standing'>): boolean =>
  keepsOrders({ charter, actor: viewer, standing })

/** Orders one may see: one's own; what was disputed for whoever rules; all for whoever looks after orders. */
export function visibleOrders(view: View) {
  const all = view.db.selectFrom('market_order as o').where('o.commons_id', '=', view.commons.id)
  if (keepsAll(view)) return all
  const me = view.standing.agent ?? nobody
  const judged = isJudge(view)
  return all.where((where) => {
    const own = [where('o.buyer', '=', me), where('o.seller', '=', me)]
    const disputed = where.selectFrom('market_dispute as d').select('d.id')
    const ofIt = disputed.whereRef('d.commons_id', '=', 'o.commons_id').whereRef('d.order_id', '=', 'o.id')
    return where.or(judged ? [...own, where.exists(ofIt)] : own)
  })
}
