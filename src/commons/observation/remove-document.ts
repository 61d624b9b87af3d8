import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { documentRemoved } from './entries.ts'

/** Takes a paper away again; the journal keeps that it was there. */
export const removeDocument = command({
  input: z.strictObject({ document: id('observation.document') }),
  who: ['role:steward'],
  failures: ['no_such_document'],
  records: { document_removed: documentRemoved },
  async run(ctx, { document }) {
    const gone = await ctx.db
      .deleteFrom('observation_document')
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', document)
      .returning('resource')
      .executeTakeFirst()
    if (!gone) return ctx.fail('no_such_document')
    ctx.record('document_removed', { document, resource: gone.resource })
    return { document }
  },
})
