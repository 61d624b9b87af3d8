import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { revisionErased } from './entries.ts'
import { page, revision } from './fields.ts'
import { findPage, findRevision } from './rows.ts'

/**
 * Takes the words of an earlier revision away for good, where they should never have been written: somebody's
 * address, a slander. What the journal holds of it, the hash and the size, still verifies and tells nothing.
 */
export const eraseRevision = command({
  input: z.strictObject({ page: page(), revision: revision() }),
  who: ['role:steward'],
  failures: ['no_such_revision', 'is_newest', 'already_erased'],
  records: { revision_erased: revisionErased },
  async run(ctx, { page: id, revision: number }) {
    const row = (await findRevision(ctx, id, number)) ?? ctx.fail('no_such_revision')
    if ((await findPage(ctx, id))?.revision === number) ctx.fail('is_newest')
    if (row.is_erased) ctx.fail('already_erased')
    ctx.record('revision_erased', { page: id, revision: number })
    await ctx.db
      .updateTable('knowledge_revision')
      .set({ text: '', summary: '', flag: '', is_erased: true })
      .where('commons_id', '=', ctx.commons.id)
      .where('page', '=', id)
      .where('number', '=', number)
      .execute()
    return { page: id, revision: number }
  },
})
