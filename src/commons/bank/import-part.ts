import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { lineBooked, lineMatched, linesImported, lineTransferred } from './entries.ts'
import { office } from './fields.ts'
import { takePart } from './take-part.ts'

/** One part of a long file; sent by the job that `importStatement` starts. A part that came in already adds nothing. */
export const importPart = command({
  input: z.strictObject({
    import: id('bank.import'),
    part: z.int().min(0).max(1_000),
  }),
  who: office,
  failures: [],
  records: {
    lines_imported: linesImported,
    line_matched: lineMatched,
    line_booked: lineBooked,
    line_transferred: lineTransferred,
  },
  run: takePart,
})
