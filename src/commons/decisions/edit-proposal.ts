import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, line, text } from '../../kernel/fields.ts'
import { proposalEdited } from './entries.ts'
import { frozenInput } from './frozen-input.ts'
import { checkedEdition, editionFailures, keepEdition } from './new-edition.ts'
import { findDecision, isFixed, isUnopened } from './stored.ts'

/**
 * Improves one's own proposal before voting opens. `input` replaces the whole content, as frozen; without it only the
 * words around it change. The earlier edition stays readable.
 */
export const editProposal = command({
  input: z.strictObject({
    decision: id('decisions.decision'),
    title: line(),
    reason: text(10_000),
    input: frozenInput().optional(),
  }),
  who: ['member'],
  failures: [
    'no_such_decision',
    'not_the_proposer',
    'voting_began',
    'wording_fixed',
    'nothing_changed',
    ...editionFailures,
  ],
  records: { proposal_edited: proposalEdited },
  async run(ctx, { decision, title, reason, input }) {
    const row = await findDecision(ctx.db, ctx.commons.id, decision)
    if (!row) return ctx.fail('no_such_decision')
    if (row.proposer !== ctx.standing.agent) ctx.fail('not_the_proposer')
    if (!isUnopened(row)) ctx.fail('voting_began')
    if (isFixed(row)) ctx.fail('wording_fixed')
    const content = input && (await checkedEdition(ctx, row, input))
    if (!content && title === row.title && reason === row.reason) ctx.fail('nothing_changed')
    const { edition, inputHash } = await keepEdition(ctx, row, { title, reason, content })
    ctx.record('proposal_edited', { decision, edition, inputHash })
    return { edition }
  },
})
