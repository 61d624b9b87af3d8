import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { code, id, instant, line, text } from '../../kernel/fields.ts'
import { processStarted } from './entries.ts'
import { openProcess } from './process.ts'

/** Begins a piece of work things go into and come out of: brewing soy paste, mending a roof. */
export const startProcess = command({
  input: z.strictObject({
    /** Where the sender must know it beforehand. */
    process: id('observation.process').optional(),
    name: line(120),
    note: text(5_000),
    kind: code(),
    project: z.uuid().optional(),
    begin: instant(),
  }),
  who: ['member'],
  failures: ['process_exists', 'in_the_future'],
  records: { process_started: processStarted },
  async run(ctx, { process: given, begin, ...about }) {
    const process = given ?? ctx.newId()
    const { kind, project } = about
    const entry = ctx.record('process_started', { process, kind, project, begin })
    await openProcess(ctx, { ...about, id: process, begunAt: new Date(begin) }, entry)
    return { process }
  },
})
