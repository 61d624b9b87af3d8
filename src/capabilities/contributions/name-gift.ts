import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { giftNamed } from './entries.ts'
import { give } from './give.ts'
import { givingFailures, problemOfGiving } from './giving-problem.ts'
import { givingInput } from './log-contribution.ts'

/**
 * Names what another member gave, so that it is not forgotten. It counts when they say yes, or when the charter's
 * days of silence have passed; it stays a gift, from which nothing can be claimed.
 */
export const nameGift = command({
  input: z.strictObject({ ...givingInput, agent: id('members.agent') }),
  who: ['member'],
  layer: 'regulations',
  failures: [...givingFailures, 'is_yourself'],
  records: { gift_named: giftNamed },
  async run(ctx, input) {
    if (input.agent === ctx.standing.agent) ctx.fail('is_yourself')
    const problem = await problemOfGiving(ctx, input)
    if (problem) ctx.fail(problem)
    const giving = { ...input, gift: true, source: 'self' as const }
    const { contribution, status } = await give(ctx, giving, (data, options) =>
      ctx.record('gift_named', data, options),
    )
    return { contribution, status }
  },
})
