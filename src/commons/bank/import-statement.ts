import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id as idField } from '../../kernel/fields.ts'
import { importStarted, lineBooked, lineMatched, linesImported, lineTransferred } from './entries.ts'
import { office } from './fields.ts'
import { isDoubt } from './files/line.ts'
import { takePart } from './take-part.ts'
import { linesPerPart } from './upload.ts'
import { readingOf, uploadAt } from './uploads.ts'

/**
 * Brings a checked file in. A row that could not be read stops it; wrong sums, a cut-off file or lines out of order
 * stop it too, unless the office has looked and says so. A long file comes in part by part as a job.
 */
export const importStatement = command({
  input: z.strictObject({
    upload: idField('bank.upload'),
    /** Leave out lines that look like stored ones in other words. */
    skipAlike: z.boolean(),
    /** The office has seen what is doubtful and wants it nevertheless. */
    despite: z.boolean(),
  }),
  who: office,
  failures: ['needs_columns', 'file_has_errors', 'file_doubtful'],
  records: {
    import_started: importStarted,
    lines_imported: linesImported,
    line_matched: lineMatched,
    line_booked: lineBooked,
    line_transferred: lineTransferred,
  },
  async run(ctx, { upload, skipAlike, despite }) {
    const row = await uploadAt(ctx, upload)
    const reading = readingOf(row)
    if (reading.format === 'unknown') ctx.fail('needs_columns')
    const errors = reading.problems.filter((one) => !isDoubt(one))
    if (errors.length > 0) ctx.fail('file_has_errors', { count: errors.length, row: errors[0]!.row })
    if (reading.problems.length > 0 && !despite) ctx.fail('file_doubtful', { count: reading.problems.length })
    const parts = Math.max(1, Math.ceil(row.lines / linesPerPart))
    const id = ctx.newId()
    await ctx.db
      .insertInto('bank_import')
      .values({
        ...{
          commons_id: ctx.commons.id,
          id,
          upload,
          skip_alike: skipAlike,
          account: row.account,
          format: reading.format,
          parts,
        },
        ...{
          agent: ctx.standing.agent ?? null,
          lines: row.lines,
          added: 0,
          matched: 0,
          parts_done: 0,
          at: ctx.now,
        },
      })
      .execute()
    if (parts > 1) {
      ctx.record('import_started', { import: id, bank: row.account, lines: row.lines, parts })
      await ctx.startJob('bank.importParts', { import: id, parts })
    } else await takePart(ctx, { import: id, part: 0 })
    return { import: id, parts }
  },
})
