import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { changeFile, ownFile } from './files/stored.ts'

/** Takes nothing further of a file; what was taken stays. */
export const stopListingFile = command({
  input: z.strictObject({ file: id('market.file') }),
  who: ['member'],
  failures: ['not_running'],
  records: {},
  quiet: true,
  async run(ctx, { file }) {
    const row = await ownFile(ctx, file)
    if (row.state !== 'running') ctx.fail('not_running')
    await changeFile(ctx, file, { state: 'stopped' })
    return {}
  },
})
