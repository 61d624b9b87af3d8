import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { id } from '../../kernel/fields.ts'
import { helpAnswered } from './entries.ts'
import './tables.ts'

/** The office has the call and looks after it: the worker is told. */
export const answerHelp = command({
  input: z.strictObject({ help: id('services.help') }),
  who: ['role:steward'],
  failures: ['answered_already'],
  records: { help_answered: helpAnswered },
  async run(ctx, { help }) {
    const row = await ctx.db
      .selectFrom('services_help as h')
      .innerJoin('services_booking as b', (join) =>
        join.onRef('b.commons_id', '=', 'h.commons_id').onRef('b.id', '=', 'h.booking'),
      )
      .select(['h.booking', 'h.answered_at', 'b.worker'])
      .where('h.commons_id', '=', ctx.commons.id)
      .where('h.id', '=', help)
      .executeTakeFirst()
    if (!row?.worker) throw kernelFailure('not_found', { what: 'services.help' })
    if (row.answered_at) ctx.fail('answered_already')
    ctx.record('help_answered', { help, booking: row.booking, worker: row.worker })
    await ctx.db
      .updateTable('services_help')
      .set({ answered_at: ctx.now })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', help)
      .execute()
    return {}
  },
})
