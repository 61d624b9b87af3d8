import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { text } from '../../kernel/fields.ts'
import { matterInput } from './agree.ts'
import { wordDeclined } from './entries.ts'
import { matterRow, named, setStatus } from './matters.ts'
import { giveWord } from './words-given.ts'

/** "No": one side does not promise. One no is enough. */
export const decline = command({
  input: z.strictObject({ ...matterInput, reason: text(2_000) }),
  who: ['signed-in'],
  layer: 'regulations',
  failures: [
    'no_such_commitment',
    'no_such_agreement',
    'no_such_claim',
    'part_of_agreement',
    'not_waiting',
    'not_asked',
  ],
  records: { declined: wordDeclined },
  async run(ctx, { what, id, reason }) {
    const matter = await matterRow(ctx, what, id)
    if (what === 'commitment' && matter.agreement) ctx.fail('part_of_agreement')
    if (matter.status !== 'asked') ctx.fail('not_waiting')
    const { ours, parties } = await giveWord(ctx, id, 'declined')
    const tells = [...new Set([...parties, ...(matter.by ? [matter.by] : [])])]
    ctx.record('declined', { ...named(what, id), ours, tells })
    await setStatus(ctx, what, id, 'declined', reason)
    return { status: 'declined' as const }
  },
})
