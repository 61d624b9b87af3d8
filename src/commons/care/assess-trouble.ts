import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, instant, text } from '../../kernel/fields.ts'
import { troubleAssessed } from './entries.ts'
import { ticketAt } from './stored.ts'
import { changeTicket, isOpen } from './tickets.ts'

/** What was found, which parts it needs, and from when until when it cannot be used. Said again, the last word holds. */
export const assessTrouble = command({
  input: z.strictObject({
    ticket: id('care.ticket'),
    finding: text(5_000),
    parts: text(2_000),
    /** Out of service from and until; `until` null: until it is repaired. Null: it can be used. */
    out: z.strictObject({ from: instant(), until: instant().nullable() }).nullable(),
  }),
  who: ['role:steward'],
  failures: ['ticket_ended', 'ends_before_it_begins'],
  records: { trouble_assessed: troubleAssessed },
  async run(ctx, { ticket, finding, parts, out }) {
    const { state, resource } = await ticketAt(ctx, ticket)
    if (!isOpen(state)) ctx.fail('ticket_ended')
    if (out?.until && out.until <= out.from) ctx.fail('ends_before_it_begins')
    await changeTicket(ctx, ticket, {
      ...{ finding, parts, state: state === 'reported' ? 'assessed' : state },
      out_from: out && new Date(out.from),
      out_until: out?.until ? new Date(out.until) : null,
    })
    ctx.record('trouble_assessed', { ticket, resource, out })
    return { ticket }
  },
})
