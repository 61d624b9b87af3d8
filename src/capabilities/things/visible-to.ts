import { allows, nobody } from '../../kernel/authority.ts'
import type { View } from '../../kernel/capability.ts'
import './lending-tables.ts'
import { standing } from './stored.ts'

type Who = Pick<View, 'charter' | 'viewer' | 'standing'>

/** Whether the viewer looks after everybody's bookings. */
export const keepsBookings = ({ charter, viewer, standing }: Who): boolean =>
  allows(charter.who('things.keepBookings'), viewer, standing)

/** Bookings of a stretch: all see when; who it is, only they themselves and whoever looks after bookings. */
export const visibleBookings = (view: View, from: Date, until: Date) =>
  standing(view.db, view.commons.id, from, until)

/** Whose a booking is, for this viewer. */
export const agentFor = (view: View, agent: string): string | null =>
  agent === view.standing.agent || keepsBookings(view) ? agent : null

/** Whether the viewer hands things over and takes them back. */
export const handsOver = ({ charter, viewer, standing }: Who): boolean =>
  allows(charter.who('things.handOver'), viewer, standing)

/** Loans: one's own; all of them for whoever hands things over. */
export function visibleLoans(view: View) {
  const all = view.db.selectFrom('things_loan as l').where('l.commons_id', '=', view.commons.id)
  return handsOver(view) ? all : all.where('l.agent', '=', view.standing.agent ?? nobody)
}
