import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { followNow } from './carry-on.ts'
import { changeLine, linesOf, paymentAt } from './stored.ts'
import { isProvider, type LineRow } from './tables.ts'

const again = ({ passed_tries }: LineRow) =>
  ({ passed: 'waiting', passed_reference: null, passed_tries: passed_tries + 1 }) as const

/** A payee whom the provider could not pay is tried again, once their name there has been put right. */
export const passOnAgain = command({
  input: z.strictObject({ payment: id('payments.payment') }),
  who: ['role:steward', 'role:treasurer'],
  failures: ['nothing_failed'],
  records: {},
  quiet: true,
  async run(ctx, { payment }) {
    const { way } = await paymentAt(ctx, payment)
    const failed = (await linesOf(ctx, payment)).filter(({ passed }) => passed === 'failed')
    if (!isProvider(way) || failed.length === 0) ctx.fail('nothing_failed')
    const hands = ctx as unknown as Context
    for (const line of failed) await changeLine(hands, line, again(line))
    await followNow(hands, payment)
  },
})
