import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { id } from '../../../kernel/fields.ts'
import type { JobKind } from '../../../kernel/jobs.ts'

const input = z.strictObject({ file: id('market.file'), parts: z.int() })
const cursor = z.strictObject({ part: z.int() })

/** Between two parts it rests as long as the last one took, so that whoever opens a page meanwhile has the other half. */
const leastRestMs = 20

/** A seller's file, a part a step. */
export const takeFile: JobKind = {
  async step(job) {
    const { file, parts } = input.parse(job.input)
    const { part } = cursor.parse(job.cursor ?? { part: 0 })
    const start = performance.now()
    const { goesOn } = (await job.send('market.takeFilePart', { file, part }, part)) as { goesOn: boolean }
    const progress = { cursor: { part: part + 1 }, done: part + 1, total: parts }
    if (!goesOn || part + 1 >= parts) return { ...progress, finished: { file } }
    await pause(Math.max(leastRestMs, performance.now() - start))
    return progress
  },
}
