import { allows } from '../../kernel/authority.ts'
import type { View } from '../../kernel/capability.ts'
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
