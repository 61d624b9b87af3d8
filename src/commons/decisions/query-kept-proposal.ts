import { z } from 'zod'
import { nobody } from '../../kernel/authority.ts'
import { query } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'

/** What the viewer kept to propose it. Throws `kernel.not_found`, also for what another kept. */
export const keptProposal = query({
  input: z.strictObject({ draft: z.uuid() }),
  output: z.object({ command: z.string(), input: z.record(z.string(), z.unknown()) }),
  who: ['member'],
  async run({ db, commons, standing }, { draft }) {
    const row = await db
      .selectFrom('decisions_kept_proposal')
      .select(['command', 'input'])
      .where('commons_id', '=', commons.id)
      .where('id', '=', draft)
      .where('agent', '=', standing.agent ?? nobody)
      .executeTakeFirst()
    if (!row) throw kernelFailure('not_found', { what: 'decisions.proposal' })
    return { command: row.command, input: JSON.parse(row.input) }
  },
})
