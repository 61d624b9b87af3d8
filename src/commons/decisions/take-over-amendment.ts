import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { amendmentTakenOver } from './entries.ts'
import { checkedEdition, editionFailures, keepEdition } from './new-edition.ts'
import { isFixed, isUnopened } from './stored.ts'
import { findAmendment, updateAmendment } from './suggested.ts'

/** Makes a suggested amendment the next edition of one's proposal. Whose it was stays with it. */
export const takeOverAmendment = command({
  input: z.strictObject({ amendment: id('decisions.amendment') }),
  who: ['member'],
  failures: [
    'no_such_amendment',
    'not_the_proposer',
    'voting_began',
    'wording_fixed',
    'amendment_settled',
    ...editionFailures,
  ],
  records: { amendment_taken_over: amendmentTakenOver },
  async run(ctx, { amendment: id }) {
    const found = await findAmendment(ctx.db, ctx.commons.id, id)
    if (!found) return ctx.fail('no_such_amendment')
    const { amendment, row } = found
    if (row.proposer !== ctx.standing.agent) ctx.fail('not_the_proposer')
    if (!isUnopened(row)) ctx.fail('voting_began')
    if (isFixed(row)) ctx.fail('wording_fixed')
    if (amendment.state !== 'suggested') ctx.fail('amendment_settled')
    const content = await checkedEdition(ctx, row, JSON.parse(amendment.input))
    const { title } = amendment
    const { edition, inputHash } = await keepEdition(ctx, row, { title, reason: row.reason, content })
    await updateAmendment(ctx.db, amendment, { state: 'taken_over', became: edition })
    ctx.record('amendment_taken_over', { decision: row.id, amendment: id, edition, inputHash })
    return { edition }
  },
})
