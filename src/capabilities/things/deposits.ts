import { languageOf } from '../../commons/care/stored.ts'
import { dayAfter, localDay } from '../../commons/members/local-day.ts'
import { owe } from '../../commons/obligations/owe.ts'
import type { Context } from '../../kernel/capability.ts'
import type { Posting } from '../../kernel/journal/entry.ts'

/** What a member would have to pay, and beside it what we would have to give back: a hold moves no money. */
const promisedBy = (agent: string) => `assets:receivable:deposits:${agent}`
const heldFor = (agent: string) => `liabilities:held:${agent}`
const income = 'income:other'

interface Deposit {
  agent: string
  amount: bigint
  unit: string
}

/** Held while a thing is out. */
export const hold = ({ agent, amount, unit }: Deposit): Posting[] => [
  { from: heldFor(agent), to: promisedBy(agent), unit, amount },
]

/** Let go again; what is kept of it stays promised, and is ours. */
export function letGo({ agent, amount, unit }: Deposit, kept = 0n): Posting[] {
  const all = [
    { from: promisedBy(agent), to: heldFor(agent), unit, amount: amount - kept },
    { from: income, to: heldFor(agent), unit, amount: kept },
  ]
  return all.filter((one) => one.amount > 0n)
}

/** Two weeks to pay what is kept. */
const daysToPay = 14

/** What is kept is owed like anything else. */
export async function oweKept(
  ctx: Context,
  { obligation, loan, seq, ...one }: Deposit & { obligation: string; loan: string; seq: number },
): Promise<void> {
  const today = await localDay(ctx.db, ctx.commons.id, ctx.now)
  const label = (await languageOf(ctx)) === 'ko' ? '빌린 것의 보증금' : 'Deposit of a loan'
  await owe(ctx, {
    ...{ id: obligation, direction: 'in', agent: one.agent, purpose: 'deposits', unit: one.unit },
    ...{ amount: one.amount, source: 'things.loan', sourceId: loan, account: promisedBy(one.agent) },
    ...{ dueOn: dayAfter(today, { days: daysToPay }), label, seq },
  })
}
