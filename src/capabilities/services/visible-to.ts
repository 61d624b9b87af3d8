import { sql } from 'kysely'
import { allows, nobody } from '../../kernel/authority.ts'
import type { View } from '../../kernel/capability.ts'
import './tables.ts'

type Who = Pick<View, 'charter' | 'viewer' | 'standing'>

/** Whether the viewer looks after everybody's bookings. */
export const keepsBookings = ({ charter, viewer, standing }: Who): boolean =>
  allows(charter.who('services.bookFor'), viewer, standing)

/** Bookings one may see: one's own as client or worker; all of them for whoever looks after bookings. */
export function visibleBookings(view: View) {
  const all = view.db.selectFrom('services_booking as b').where('b.commons_id', '=', view.commons.id)
  if (keepsBookings(view)) return all
  const me = view.standing.agent ?? nobody
  return all.where((where) => where.or([where('b.client', '=', me), where('b.worker', '=', me)]))
}

/** A time nobody took in time is over: nothing can be done about it any more, so no list goes on showing it. */
export const notLapsed = ({ now }: Pick<View, 'now'>) =>
  sql<boolean>`(b.state not in ('open', 'asked') or b.from_at > ${now})`
