import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { amendmentDeclined } from './entries.ts'
import { findAmendment, updateAmendment } from './suggested.ts'

/** Leaves one's proposal as it is. The suggestion stays readable. */
export const declineAmendment = command({
  input: z.strictObject({ amendment: id('decisions.amendment') }),
  who: ['member'],
  failures: ['no_such_amendment', 'not_the_proposer', 'amendment_settled'],
  records: { amendment_declined: amendmentDeclined },
  async run(ctx, { amendment: id }) {
    const found = await findAmendment(ctx.db, ctx.commons.id, id)
    if (!found) return ctx.fail('no_such_amendment')
    const { amendment, row } = found
    if (row.proposer !== ctx.standing.agent) ctx.fail('not_the_proposer')
    if (amendment.state !== 'suggested') ctx.fail('amendment_settled')
    await updateAmendment(ctx.db, amendment, { state: 'declined' })
    ctx.record('amendment_declined', { decision: row.id, amendment: id })
    return { state: 'declined' as const }
  },
})
