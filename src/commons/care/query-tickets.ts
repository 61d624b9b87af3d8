import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { amount, code, id, instant, unitCode } from '../../kernel/fields.ts'
import { ticketAt } from './stored.ts'
import { type TicketRow, ticketStates } from './tables.ts'
import { isOpen } from './tickets.ts'

const ticketShape = z.object({
  id: id('care.ticket'),
  number: z.int(),
  resource: id('observation.resource'),
  reporter: id('members.agent').nullable(),
  title: z.string(),
  note: z.string(),
  photo: z.string().nullable(),
  state: z.enum(ticketStates),
  open: z.boolean(),
  outFrom: instant().nullable(),
  outUntil: instant().nullable(),
  /** Whether it cannot be used at this moment. */
  out: z.boolean(),
  finding: z.string(),
  parts: z.string(),
  reportedAt: instant(),
  endedAt: instant().nullable(),
})
export type TicketView = z.output<typeof ticketShape>

function ticketView(row: TicketRow, now: Date): TicketView {
  const { id, number, resource, reporter, title, note, photo, state, finding, parts } = row
  const { out_from, out_until } = row
  return {
    ...{ id, number, resource, reporter, title, note, photo, state, finding, parts, open: isOpen(state) },
    outFrom: out_from?.toISOString() ?? null,
    outUntil: out_until?.toISOString() ?? null,
    out: out_from !== null && out_from <= now && (out_until === null || out_until > now),
    reportedAt: row.reported_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
  }
}

const pageSize = 50

const visibleTickets = (view: View) =>
  view.db.selectFrom('care_ticket').selectAll().where('commons_id', '=', view.commons.id)

/** What is wrong with what we share: what is open, or all of it; the latest first. */
export const tickets = query({
  input: z.strictObject({
    resource: id('observation.resource').nullable(),
    ended: z.boolean(),
    /** The number a page ended with. */
    before: z.int().min(1).max(1_000_000_000).nullable(),
  }),
  output: z.object({ tickets: z.array(ticketShape), next: z.int().nullable() }),
  who: ['member'],
  async run(view, { resource, ended, before }) {
    let found = visibleTickets(view)
    if (resource !== null) found = found.where('resource', '=', resource)
    const states = ended
      ? (['resolved', 'retired'] as const)
      : (['reported', 'assessed', 'repairing'] as const)
    found = found.where('state', 'in', states)
    if (before !== null) found = found.where('number', '<', before)
    const rows = await found
      .orderBy('number', 'desc')
      .limit(pageSize + 1)
      .execute()
    const page = rows.slice(0, pageSize)
    return {
      tickets: page.map((row) => ticketView(row, view.now)),
      next: rows.length > pageSize ? page.at(-1)!.number : null,
    }
  },
})

/** One ticket with what its repair cost and how that was shared. */
export const ticket = query({
  input: z.strictObject({ ticket: id('care.ticket') }),
  output: z.object({
    ticket: ticketShape,
    costs: z.array(z.object({ key: code(), unit: unitCode(), total: amount(), people: z.int() })),
  }),
  who: ['member'],
  async run(view, { ticket: id }) {
    const row = await ticketAt(view, id)
    const costs = view.db.selectFrom('care_cost').where('commons_id', '=', view.commons.id)
    const of = costs.select(['key', 'unit', 'total', 'people']).where('ticket', '=', id)
    return {
      ticket: ticketView(row, view.now),
      costs: await of.orderBy('shared_at').limit(100).execute(),
    }
  },
})
