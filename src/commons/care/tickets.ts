import type { Context } from '../../kernel/capability.ts'
import type { TicketRow, TicketState } from './tables.ts'

/** Whether there is still something to do about it. */
export const isOpen = (state: TicketState): boolean => state !== 'resolved' && state !== 'retired'

export async function changeTicket(ctx: Context, id: string, set: Partial<TicketRow>): Promise<void> {
  await ctx.db
    .updateTable('care_ticket')
    .set(set)
    .where('commons_id', '=', ctx.commons.id)
    .where('id', '=', id)
    .execute()
}
