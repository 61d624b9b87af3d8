import { dayAfter, localDay } from '../../commons/members/local-day.ts'
import { type NewObligation, oweAll } from '../../commons/obligations/owe.ts'
import type { Context } from '../../kernel/capability.ts'
import type { Posting } from '../../kernel/journal/entry.ts'
import { confirming } from './dials.ts'
import { offerRow } from './stored.ts'
import type { BookingRow } from './tables.ts'

/** What becomes due of a job: the client owes the whole, the worker is owed their part. */
export interface Charge {
  workerPart: bigint
  coopPart: bigint
}

/**
 * The postings and obligations of a charge. The worker's part is owed to them and is no income of the co-op's: it only
 * arranges the job. Answers the ids, which the entry names, and what keeps them.
 */
export function chargeOf(ctx: Pick<Context, 'newId'>, row: BookingRow, { workerPart, coopPart }: Charge) {
  const receivable = row.client ? `assets:receivable:services:${row.client}` : 'assets:receivable:services'
  const payable = `liabilities:payable:services:${row.worker}`
  const { unit } = row
  const postings: Posting[] = [
    { from: payable, to: receivable, unit, amount: workerPart },
    { from: 'income:services', to: receivable, unit, amount: coopPart },
  ].filter(({ amount }) => amount > 0n)
  const total = workerPart + coopPart
  const ids = {
    obligation: total > 0n ? ctx.newId() : null,
    payable: workerPart > 0n ? ctx.newId() : null,
  }
  return { ids, postings, accounts: { receivable, payable }, total, workerPart }
}

/** Keeps what is owed, named by the entry of that number. */
export async function keepCharge(
  ctx: Context,
  row: BookingRow,
  charge: ReturnType<typeof chargeOf>,
  seq: number,
): Promise<void> {
  const today = await localDay(ctx.db, ctx.commons.id, ctx.now)
  const dueOn = dayAfter(today, { days: ctx.dial(confirming).payDays })
  const { title } = await offerRow(ctx, row.offer)
  const about = { purpose: 'services', source: 'services.booking', sourceId: row.id, unit: row.unit }
  const common = { ...about, label: `${title} ${await localDay(ctx.db, ctx.commons.id, row.from_at)}`, seq }
  const { ids, accounts } = charge
  const all: NewObligation[] = []
  if (ids.obligation)
    all.push({
      ...{ ...common, id: ids.obligation, direction: 'in', agent: row.client, party: row.party },
      ...{ amount: charge.total, account: accounts.receivable, dueOn },
    })
  if (ids.payable)
    all.push({
      ...{ ...common, id: ids.payable, direction: 'out', agent: row.worker },
      ...{ amount: charge.workerPart, account: accounts.payable, dueOn: null },
    })
  await oweAll(ctx, all)
}
