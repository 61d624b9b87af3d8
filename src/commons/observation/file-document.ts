import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { fileHash, id, line } from '../../kernel/fields.ts'
import { documentFiled } from './entries.ts'
import { requireFile, resourceRow } from './stocks.ts'

/** So many papers of one resource are kept; what is more belongs into a folder of its own. */
export const mostDocuments = 100

/** Puts a paper with a resource: the agreement, a certificate, the manual. */
export const fileDocument = command({
  input: z.strictObject({ resource: id('observation.resource'), title: line(120), file: fileHash() }),
  who: ['member'],
  failures: ['no_such_resource', 'no_such_file', 'too_many_documents'],
  records: { document_filed: documentFiled },
  async run(ctx, { resource, title, file }) {
    await resourceRow(ctx, resource)
    await requireFile(ctx, file)
    const there = ctx.db
      .selectFrom('observation_document')
      .select(({ fn }) => fn.countAll<bigint>().as('count'))
      .where('commons_id', '=', ctx.commons.id)
    const { count } = await there.where('resource', '=', resource).executeTakeFirstOrThrow()
    if (Number(count) >= mostDocuments) ctx.fail('too_many_documents')
    const document = ctx.newId()
    const row = { commons_id: ctx.commons.id, id: document, resource, title, file, filed_at: ctx.now }
    await ctx.db.insertInto('observation_document').values(row).execute()
    ctx.record('document_filed', { document, resource, file })
    return { document }
  },
})
