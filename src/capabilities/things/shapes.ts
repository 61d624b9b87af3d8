import { z } from 'zod'
import type { View } from '../../kernel/capability.ts'
import type { BookingRow } from './tables.ts'
import { agentFor } from './visible-to.ts'

/** A booking as queries answer it. */
export const bookingShape = z.object({
  id: z.string(),
  resource: z.string(),
  unit: z.int(),
  /** Null: somebody else, whose name is not for the viewer. */
  agent: z.string().nullable(),
  mine: z.boolean(),
  from: z.string(),
  until: z.string(),
  edition: z.int(),
  series: z.string().nullable(),
})
export type BookingView = z.output<typeof bookingShape>

export function bookingOf(
  view: View,
  row: Omit<BookingRow, 'state' | 'made_at' | 'seq' | 'commons_id'>,
): BookingView {
  const { id, resource, unit, edition, series } = row
  return {
    ...{ id, resource, unit, edition, series, agent: agentFor(view, row.agent) },
    mine: row.agent === view.standing.agent,
    from: row.from_at.toISOString(),
    until: row.until_at.toISOString(),
  }
}

export const columns = [
  'b.id',
  'b.resource',
  'b.unit',
  'b.agent',
  'b.from_at',
  'b.until_at',
  'b.edition',
  'b.series',
] as const

export const thingShape = z.object({
  resource: z.string(),
  rule: z.string(),
  units: z.int(),
  /** How many nobody holds now. */
  free: z.int(),
  /** When all are held: when the first comes free; null where some is free. */
  freeAt: z.string().nullable(),
  /** Out of service now, and until when that is known. */
  away: z.object({ since: z.string(), until: z.string().nullable() }).nullable(),
})
export type ThingView = z.output<typeof thingShape>
