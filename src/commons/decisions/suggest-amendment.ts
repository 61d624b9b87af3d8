import { z } from 'zod'
import { canonicalText } from '../../kernel/canonical.ts'
import { command } from '../../kernel/capability.ts'
import { id, line, text } from '../../kernel/fields.ts'
import { amendmentSuggested } from './entries.ts'
import { frozenInput } from './frozen-input.ts'
import { checkedEdition, editionFailures } from './new-edition.ts'
import { findDecision, isFixed, isUnopened } from './stored.ts'

/** Suggests how somebody's proposal could read, before voting opens. Whether it does is the proposer's to say. */
export const suggestAmendment = command({
  input: z.strictObject({
    decision: id('decisions.decision'),
    title: line(),
    /** The whole content, as it would be frozen. */
    input: frozenInput(),
    note: text(5_000),
  }),
  who: ['member'],
  failures: [
    'no_such_decision',
    'members_only',
    'voting_began',
    'wording_fixed',
    'own_proposal',
    ...editionFailures,
  ],
  records: { amendment_suggested: amendmentSuggested },
  async run(ctx, { decision, title, input, note }) {
    const row = await findDecision(ctx.db, ctx.commons.id, decision)
    if (!row) return ctx.fail('no_such_decision')
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    if (!isUnopened(row)) ctx.fail('voting_began')
    if (isFixed(row)) ctx.fail('wording_fixed')
    if (row.proposer === agent) ctx.fail('own_proposal')
    const content = await checkedEdition(ctx, row, input)
    const amendment = ctx.newId()
    const { edition } = row
    await ctx.db
      .insertInto('decisions_amendment')
      .values({
        commons_id: ctx.commons.id,
        id: amendment,
        ...{ decision, edition, agent, title, note },
        input: canonicalText(content),
        at: ctx.now,
      })
      .execute()
    ctx.record('amendment_suggested', { decision, amendment, edition })
    return { amendment }
  },
})
