import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { wordAgreed } from './entries.ts'
import { matterRow, named, setStatus } from './matters.ts'
import { giveWord } from './words-given.ts'

export const matterInput = {
  what: z.enum(['commitment', 'agreement', 'claim']),
  id: z.uuid().toLowerCase(),
}

/** "Yes, I promise": one side's word. With the last one it holds. */
export const agree = command({
  input: z.strictObject(matterInput),
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
  records: { agreed: wordAgreed },
  async run(ctx, { what, id }) {
    const matter = await matterRow(ctx, what, id)
    if (what === 'commitment' && matter.agreement) ctx.fail('part_of_agreement')
    if (matter.status !== 'asked') ctx.fail('not_waiting')
    const { ours, isLast, parties } = await giveWord(ctx, id, 'agreed')
    const status = isLast ? 'agreed' : 'asked'
    const tells = [...new Set([...parties, ...(matter.by ? [matter.by] : [])])]
    ctx.record('agreed', { ...named(what, id), ours, status, tells })
    if (isLast) await setStatus(ctx, what, id, 'agreed')
    return { status }
  },
})
