import { equityIn, inAccounting } from '../../commons/books/special.ts'
import type { Posting } from '../../kernel/journal/entry.ts'
import type { Line } from './equation/facts.ts'

/** Where what somebody has coming stands until it is paid. */
export const payable = (agent: string, accounting: string): string =>
  inAccounting(`liabilities:payable:distributions:${agent}`, accounting)

/** A fund's place in the accounting the income stands in. */
export const fundIn = (fund: string, accounting: string): string => equityIn(accounting, `funds:${fund}`)

/** What goes to people is a cost that is owed from now on; what goes to a fund is set aside of our own. */
export function postingFor(to: Line['to'], amount: bigint, unit: string, accounting: string): Posting {
  return to.kind === 'agent'
    ? {
        from: payable(to.id, accounting),
        to: inAccounting('expenses:distributions', accounting),
        unit,
        amount,
      }
    : { from: fundIn(to.id, accounting), to: equityIn(accounting, 'carried'), unit, amount }
}

export const reversed = ({ from, to, ...rest }: Posting): Posting => ({ from: to, to: from, ...rest })
