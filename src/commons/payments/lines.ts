import type { Context } from '../../kernel/capability.ts'
import type { Asked } from './asked.ts'
import { cashPlace, clearingPlace, creditPlace, feesPlace, passingPlace } from './places.ts'
import { isProvider, type LineRow, type PaymentRow, type WayCode } from './tables.ts'

type Of = Pick<PaymentRow, 'id' | 'payer' | 'way'>
type NewLine = Pick<LineRow, 'obligation' | 'payee' | 'owed' | 'amount' | 'place'>

/** Writes what a payment is made of: the parts of others first, then what is ours. */
export async function makeLines(ctx: Context, payment: Of, asked: Asked): Promise<LineRow[]> {
  const lines = newLines(payment, asked).map((line, n): LineRow => {
    const passed = line.payee === null ? null : 'waiting'
    return {
      ...{
        commons_id: ctx.commons.id,
        payment: payment.id,
        n,
        ...line,
        returned: 0n,
        passed,
        passed_tries: 0,
      },
      ...{ settlement: null, owed_settlement: null, passed_reference: null },
    }
  })
  await ctx.db.insertInto('payments_line').values(lines).execute()
  return lines
}

function newLines(payment: Of, { parts, accounting }: Asked): NewLine[] {
  const { way, payer } = payment
  // Only a provider, or a payee who takes the cash, passes on; what comes to us we owe on as before.
  const passesOn = isProvider(way) || way === 'cash'
  return parts.flatMap(({ row, amount, shares: all }) => {
    const shares = passesOn ? all : []
    const rest = shares.reduce((left, share) => left - share.amount, amount)
    const theirs = shares.map(({ owed, payee, amount }) => ({
      ...{ obligation: row.id, payee, owed, amount, place: passingPlace(accounting, way, payee) },
    }))
    const place = ownPlace(way, accounting, payer, shares[0]?.payee)
    const ours = { obligation: row.id, payee: null, owed: null, amount: rest, place }
    return rest > 0n ? [...theirs, ours] : theirs
  })
}

function ownPlace(way: WayCode, accounting: string, payer: string, taker: string | undefined): string {
  if (way === 'credit') return creditPlace(accounting, payer)
  if (isProvider(way)) return clearingPlace(accounting, way)
  // Who takes the cash for us owes us our part of it.
  return taker ? feesPlace(accounting, taker) : cashPlace(accounting)
}
