import { z } from 'zod'
import { lineShape, totalOf } from '../../commons/pricing/line.ts'
import type { Posting } from '../../kernel/journal/entry.ts'
import type { LineRow, SaleRow } from './tables.ts'

export const payableOf = (bringer: string) => `liabilities:payable:shop:${bringer}`
export const receivableOf = (buyer: string) => `assets:receivable:shop:${buyer}`
export const drawer = 'assets:cash'

type Sold = Pick<LineRow, 'quantity' | 'price' | 'bringer' | 'fees'>

/** What the shop keeps of a line. */
export const keptOf = ({ fees }: Pick<LineRow, 'fees'>): bigint => totalOf(z.array(lineShape).parse(fees))

/** A sale in the books: own goods are income, of brought ones only what the shop keeps. */
export function postingsOf(
  { way, buyer, unit }: Pick<SaleRow, 'way' | 'buyer' | 'unit'>,
  lines: readonly Sold[],
) {
  const to = way === 'cash' ? drawer : receivableOf(buyer!)
  const all = lines.flatMap((line): Posting[] => {
    const amount = line.price * BigInt(line.quantity)
    if (!line.bringer) return [{ from: 'income:sales:shop', to, unit, amount }]
    const theirs = payableOf(line.bringer)
    return [
      { from: theirs, to, unit, amount },
      { from: 'income:fees:shop', to: theirs, unit, amount: keptOf(line) },
    ]
  })
  return all.filter(({ amount }) => amount > 0n)
}
