import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { revisionPatrolled } from './entries.ts'
import { page, revision } from './fields.ts'
import { lookAt, lookFailures, waitingRevision } from './waiting-revision.ts'

/** Marks a revision as looked at: somebody other than its author saw it and let it stand. */
export const patrolRevision = command({
  input: z.strictObject({ page: page(), revision: revision() }),
  who: ['role:patroller', 'role:steward'],
  layer: 'regulations',
  failures: [...lookFailures, 'is_your_own'],
  records: { revision_patrolled: revisionPatrolled },
  async run(ctx, { page, revision }) {
    const row = await waitingRevision(ctx, page, revision)
    if (row.author !== null && row.author === ctx.standing.agent) ctx.fail('is_your_own')
    ctx.record('revision_patrolled', { page, revision })
    const by = { looked_by: ctx.standing.agent ?? null, looked_at: ctx.now }
    await lookAt(ctx, page, revision, { looked: 'looked', ...by })
    return { page, revision }
  },
})
