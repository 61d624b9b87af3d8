import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { revisionFlagged } from './entries.ts'
import { page, revision, summary } from './fields.ts'
import { lookAt, lookFailures, waitingRevision } from './waiting-revision.ts'

/** Asks those who patrol to look at a revision soon, and says why. */
export const flagRevision = command({
  input: z.strictObject({ page: page(), revision: revision(), note: summary() }),
  who: ['member'],
  layer: 'regulations',
  failures: [...lookFailures, 'already_flagged'],
  records: { revision_flagged: revisionFlagged },
  async run(ctx, { page, revision, note }) {
    const row = await waitingRevision(ctx, page, revision, 'trusted')
    if (row.looked === 'flagged') ctx.fail('already_flagged')
    ctx.record('revision_flagged', { page, revision })
    const by = ctx.standing.agent ?? null
    await lookAt(ctx, page, revision, { looked: 'flagged', flag: note, flagged_by: by })
    return { page, revision }
  },
})
