import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { code, instant, line, text } from '../../kernel/fields.ts'
import { processStarted } from './entries.ts'
import { openProcess } from './process.ts'

/** Begins a piece of work things go into and come out of: brewing soy paste, mending a roof. */
export const startProcess = command({
  input: z.strictObject({
    name: line(120),
    note: text(5_000),
    kind: code(),
    begin: instant(),
  }),
  who: ['member'],
  failures: ['in_the_future'],
  records: { process_started: processStarted },
  async run(ctx, { begin, ...about }) {
    const process = ctx.newId()
    const entry = ctx.record('process_started', { process, kind: about.kind, begin })
    await openProcess(ctx, { ...about, id: process, begunAt: new Date(begin) }, entry)
    return { process }
  },
})
