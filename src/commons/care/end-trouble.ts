import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { troubleEnded } from './entries.ts'
import { ticketAt } from './stored.ts'
import type { TicketRow } from './tables.ts'
import { changeTicket, isOpen } from './tickets.ts'

/** It works again, and can be used from this moment; or it is given up, and stays out of service. */
export const endTrouble = command({
  input: z.strictObject({ ticket: id('care.ticket'), how: z.enum(['resolved', 'retired']) }),
  who: ['role:steward'],
  failures: ['ticket_ended'],
  records: { trouble_ended: troubleEnded },
  async run(ctx, { ticket, how }) {
    const row = await ticketAt(ctx, ticket)
    if (!isOpen(row.state)) ctx.fail('ticket_ended')
    const out =
      how === 'resolved' ? usableFrom(ctx, row) : { out_from: row.out_from ?? ctx.now, out_until: null }
    await changeTicket(ctx, ticket, { state: how, ended_at: ctx.now, ...out })
    ctx.record('trouble_ended', { ticket, resource: row.resource, how })
    return { ticket }
  },
})

function usableFrom({ now }: Context, { out_from, out_until }: TicketRow) {
  // What was to begin later never was out of service.
  if (!out_from || out_from >= now) return { out_from: null, out_until: null }
  return { out_until: out_until && out_until < now ? out_until : now }
}
