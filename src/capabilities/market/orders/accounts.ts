import type { Posting } from '../../../kernel/journal/entry.ts'
import type { Parts } from './quoting.ts'

/** Where a trade stands in the books. The seller's part is no income of ours: we only arrange the sale. */
export const receivableOf = (buyer: string) => `assets:receivable:trades:${buyer}`
export const payableOf = (seller: string) => `liabilities:payable:trades:${seller}`
export const causeOf = (cause: string) => `liabilities:payable:causes:${cause}`
export const feeClaimOf = (seller: string) => `assets:receivable:fees:${seller}`
export const feeIncome = 'income:fees:market'
export const fairFund = 'liabilities:funds:fair'

interface Between {
  buyer: string
  seller: string
  cause: string | null
  unit: string
}

/** The buyer owes us the whole; each of the four is owed, or earns, their part. */
export function postingsOf({ buyer, seller, cause, unit }: Between, parts: Parts): Posting[] {
  const to = receivableOf(buyer)
  return [
    { from: payableOf(seller), to, unit, amount: parts.seller },
    ...ourPostings({ cause, unit }, parts, to),
  ].filter(({ amount }) => amount > 0n)
}

/** What does not go to the seller. */
export const ourPostings = (
  { cause, unit }: Pick<Between, 'cause' | 'unit'>,
  parts: Omit<Parts, 'seller'>,
  to: string,
): Posting[] => [
  { from: feeIncome, to, unit, amount: parts.coop },
  { from: cause ? causeOf(cause) : fairFund, to, unit, amount: parts.cause },
  { from: fairFund, to, unit, amount: parts.fair },
]

export const turned = (postings: readonly Posting[]): Posting[] =>
  postings.map(({ from, to, ...same }) => ({ ...same, from: to, to: from }))
