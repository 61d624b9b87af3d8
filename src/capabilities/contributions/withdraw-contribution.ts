import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, text } from '../../kernel/fields.ts'
import { drop, undo } from './change.ts'
import { contributionWithdrawn } from './entries.ts'
import { findContribution, isCounted, namedOf, say } from './rows.ts'

/** One takes back what one gave, or what one recorded of somebody and still waits for their word. */
export const withdrawContribution = command({
  input: z.strictObject({ contribution: id('contributions.contribution'), reason: text(2_000) }),
  who: ['signed-in'],
  layer: 'regulations',
  failures: ['no_such_contribution', 'already_gone', 'not_yours_to_withdraw'],
  records: { contribution_withdrawn: contributionWithdrawn },
  async run(ctx, { contribution, reason }) {
    const row = await findContribution(ctx, contribution)
    if (!row) return ctx.fail('no_such_contribution')
    const me = ctx.standing.agent
    const isWaiting = row.state === 'waiting' && row.agent !== null
    if (!isCounted(row) && !isWaiting) ctx.fail('already_gone')
    const isTheirs = me !== undefined && me === (isWaiting ? row.recorder : row.agent)
    if (!isTheirs) ctx.fail('not_yours_to_withdraw')
    if (isWaiting) {
      await drop(ctx, row, 'withdrawn')
      const data = {
        ...namedOf(row),
        corrects: Number(row.entry_seq),
        quantity: row.quantity,
        counted: false,
      }
      const seq = ctx.record('contribution_withdrawn', data)
      await say(ctx, { contribution, step: 'withdrawn', reason, seq })
    } else
      await undo(ctx, {
        ...{ row, step: 'withdrawn', reason },
        record: (data, options) => ctx.record('contribution_withdrawn', { ...data, counted: true }, options),
      })
    return { contribution, state: 'reverted' }
  },
})
