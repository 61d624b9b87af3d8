import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { repairBegun } from './entries.ts'
import { ticketAt } from './stored.ts'
import { changeTicket } from './tickets.ts'

/** Somebody is at it. */
export const beginRepair = command({
  input: z.strictObject({ ticket: id('care.ticket') }),
  who: ['role:steward'],
  failures: ['not_to_repair'],
  records: { repair_begun: repairBegun },
  async run(ctx, { ticket }) {
    const { state, resource } = await ticketAt(ctx, ticket)
    if (state !== 'reported' && state !== 'assessed') ctx.fail('not_to_repair')
    await changeTicket(ctx, ticket, { state: 'repairing' })
    ctx.record('repair_begun', { ticket, resource })
    return { ticket }
  },
})
