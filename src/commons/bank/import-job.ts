import { z } from 'zod'
import { id } from '../../kernel/fields.ts'
import type { JobKind } from '../../kernel/jobs.ts'

const input = z.strictObject({
  import: id('bank.import'),
  parts: z.int(),
})
const cursor = z.strictObject({ part: z.int(), added: z.int(), matched: z.int() })

/** A long statement, a part a step, so that others are served in between. */
export const importParts: JobKind = {
  async step(job) {
    const work = input.parse(job.input)
    const at = cursor.parse(job.cursor ?? { part: 0, added: 0, matched: 0 })
    if (at.part >= work.parts) return { cursor: at, done: at.part, total: work.parts, finished: at }
    const done = (await job.send('bank.importPart', { import: work.import, part: at.part }, at.part)) as {
      added: number
      matched: number
    }
    const next = { part: at.part + 1, added: at.added + done.added, matched: at.matched + done.matched }
    return { cursor: next, done: next.part, total: work.parts }
  },
}
