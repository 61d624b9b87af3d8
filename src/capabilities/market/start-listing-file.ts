import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { changeFile, ownFile } from './files/stored.ts'
import { isHeld } from './orders/record.ts'

/** Has a file that was read taken, part by part, while others go on. */
export const startListingFile = command({
  input: z.strictObject({ file: id('market.file') }),
  who: ['member'],
  failures: ['started_already', 'held_for_review'],
  records: {},
  quiet: true,
  async run(ctx, { file }) {
    const row = await ownFile(ctx, file)
    if (row.state !== 'read') ctx.fail('started_already')
    if (await isHeld(ctx, row.agent)) ctx.fail('held_for_review')
    await changeFile(ctx, file, { state: 'running' })
    await ctx.startJob('market.takeFile', { file, parts: row.parts })
    return {}
  },
})
