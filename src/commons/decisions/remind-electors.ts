import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { votingReminded } from './entries.ts'
import { findDecision, isVoting } from './stored.ts'

/** The day before closing, by the clock: the entry is what notices to those who have not voted follow. */
export const remindElectors = command({
  input: z.strictObject({ decision: id('decisions.decision') }),
  who: ['clock'],
  failures: ['no_such_decision', 'nobody_to_remind'],
  records: { voting_reminded: votingReminded },
  async run(ctx, { decision }) {
    const row = await findDecision(ctx.db, ctx.commons.id, decision)
    if (!row) return ctx.fail('no_such_decision')
    const waiting = row.electors - row.cast_ballots
    if (!isVoting(row, ctx.now) || waiting === 0) ctx.fail('nobody_to_remind')
    ctx.record('voting_reminded', { decision, waiting })
    return { waiting }
  },
})
