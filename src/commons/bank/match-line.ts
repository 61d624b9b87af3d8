import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, positiveAmount } from '../../kernel/fields.ts'
import { obligationsById } from '../obligations/find-open.ts'
import { keepBookings } from './bookings.ts'
import { lineMatched } from './entries.ts'
import { isWithin, office } from './fields.ts'
import { keysOf } from './matching/names.ts'
import { settleLines } from './settle-lines.ts'
import { accountAt, lineAt } from './stored.ts'
import type { LineTable } from './tables.ts'

/**
 * Says what a line of the statement pays: one obligation or several, in whole or in part, together exactly the line's
 * amount. `remember` keeps the depositor's name for the one member it was, so that it is certain next time.
 */
export const matchLine = command({
  input: z.strictObject({
    line: id('bank.line'),
    parts: z
      .array(z.strictObject({ obligation: id('obligations.obligation'), amount: positiveAmount() }))
      .min(1)
      .max(200),
    remember: z.boolean(),
  }),
  who: office,
  failures: ['line_done', 'parts_differ', 'wrong_direction', 'same_twice', 'other_unit', 'other_accounting'],
  records: { line_matched: lineMatched },
  async run(ctx, { line: lineId, parts, remember }) {
    const line = await lineAt(ctx, lineId)
    if (line.state !== 'open') ctx.fail('line_done')
    const size = line.amount < 0n ? -line.amount : line.amount
    const sum = parts.reduce((all, { amount }) => all + amount, 0n)
    if (sum !== size) ctx.fail('parts_differ', { sum, amount: size })
    const ids = [...new Set(parts.map(({ obligation }) => obligation))]
    if (ids.length !== parts.length) ctx.fail('same_twice')
    const owed = await obligationsById(ctx.db, ctx.commons.id, ids)
    const direction = line.amount > 0n ? 'in' : 'out'
    if (owed.some((one) => one.direction !== direction)) ctx.fail('wrong_direction')
    const account = await accountAt(ctx, line.account)
    if (owed.some((one) => one.unit !== account.unit)) ctx.fail('other_unit')
    if (!owed.every((one) => isWithin(account, one.account))) ctx.fail('other_accounting')
    const agents = [...new Set(owed.map(({ agent }) => agent))]
    const agent = agents.length === 1 ? agents[0]! : null
    const [booked] = await settleLines(ctx, account, [{ line, parts, agent, certain: false }])
    await keepBookings(ctx, [booked!])
    if (remember && agent) await rememberName(ctx, line, agent)
    return { booking: booked!.id, seq: booked!.seq }
  },
})

type Hands = Parameters<typeof lineAt>[0] & { now: Date }

async function rememberName({ db, commons, now }: Hands, line: LineTable, agent: string): Promise<void> {
  const [key] = keysOf(line.name ?? '')
  if (!key) return
  await db
    .insertInto('bank_alias')
    .values({ commons_id: commons.id, name_key: key, agent, at: now })
    .onConflict((clash) => clash.doNothing())
    .execute()
}
