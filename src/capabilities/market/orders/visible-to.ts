import { nobody } from '../../../kernel/authority.ts'
import type { View } from '../../../kernel/capability.ts'
import { keepsOrders } from './stored.ts'

/** Whether the viewer looks after everybody's orders. */
export const keepsAll = ({
  charter,
  viewer,
  standing,
}: Pick<View, 'charter' | 'viewer' | 'standing'>): boolean =>
  keepsOrders({ charter, actor: viewer, standing })

/** Orders one may see: one's own as buyer or seller; all of them for whoever looks after orders. */
export function visibleOrders(view: View) {
  const all = view.db.selectFrom('market_order as o').where('o.commons_id', '=', view.commons.id)
  if (keepsAll(view)) return all
  const me = view.standing.agent ?? nobody
  return all.where((where) => where.or([where('o.buyer', '=', me), where('o.seller', '=', me)]))
}
