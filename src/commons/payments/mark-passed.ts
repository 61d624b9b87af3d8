import type { Context } from '../../kernel/capability.ts'
import { localDay } from '../members/local-day.ts'
import { entered, settle } from '../obligations/settling.ts'
import { obligationAt } from '../obligations/stored.ts'
import type { payeePaid } from './entries.ts'
import { changeLine, linesOf, paymentAt } from './stored.ts'
import type { LineRow } from './tables.ts'

type Marking = Context<string, { payee_paid: typeof payeePaid }>

/** The payees of a payment have their parts; `only` one line, or all that still wait. */
export async function markPassed(
  ctx: Context<never, never> | Marking,
  payment: string,
  only?: number,
): Promise<void> {
  const marking = ctx as unknown as Marking
  const { unit } = await paymentAt(marking, payment)
  for (const line of await linesOf(marking, payment))
    if (line.passed !== null && line.passed !== 'done' && (only === undefined || only === line.n))
      await markLine(marking, line, unit)
}

/** What we owe them is settled by it: a provider's payment on never touches an account of ours. */
async function markLine(ctx: Marking, line: LineRow, unit: string): Promise<void> {
  const hands = ctx as unknown as Context
  const { payment, n, payee, owed, place } = line
  if (payee === null || owed === null) return
  const on = ctx.openDay(await localDay(ctx.db, ctx.commons.id, ctx.now))
  const amount = line.amount - line.returned
  const isOwed = amount > 0n && (await obligationAt(hands, owed)).state === 'open'
  const done = isOwed ? await settle(hands, { obligation: owed, amount, on, place }) : undefined
  const postings = done ? [done.posting] : []
  const seq = ctx.record(
    'payee_paid',
    { payment, n, agent: payee, unit, amount },
    { postings, effectiveOn: on },
  )
  if (done) await entered(hands, [done.settlement], seq)
  await changeLine(hands, line, { passed: 'done', owed_settlement: done?.settlement ?? null })
}
