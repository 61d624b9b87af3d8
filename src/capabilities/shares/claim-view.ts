import { z } from 'zod'
import { obligationsOf } from '../../commons/obligations/stored.ts'
import type { View } from '../../kernel/capability.ts'
import { amount, day, id } from '../../kernel/fields.ts'
import { type ClaimRow, claimStates } from './tables.ts'

export const claimShape = z.object({
  ...{ id: id('shares.claim'), agent: id('members.agent') },
  ...{ shares: amount(), paid: amount(), state: z.enum(claimStates) },
  ...{ leftOn: day(), payableFrom: day(), lapsesOn: day().nullable(), askedOn: day().nullable() },
  ...{ amount: amount().nullable(), withheld: amount() },
  /** What it was decided by. */
  ...{ netAssets: amount().nullable(), paidIn: amount().nullable() },
  /** Decided and not paid yet, without what is withheld, and by when. */
  ...{ rest: amount(), dueOn: day().nullable() },
})
export type ClaimView = z.output<typeof claimShape>

/** Claims with what of each is still to be paid. */
export async function claimsWithRest(
  { db, commons }: Pick<View, 'db' | 'commons'>,
  rows: readonly ClaimRow[],
): Promise<ClaimView[]> {
  const ids = rows.map((row) => row.id)
  const owed = await obligationsOf(db, commons.id, 'shares.claim', ids)
  return rows.map((row) => {
    const open = owed.filter((one) => one.source_id === row.id && one.state === 'open')
    return {
      ...{ id: row.id, agent: row.agent, shares: row.shares, paid: row.paid, state: row.state },
      ...{ leftOn: row.left_on, payableFrom: row.payable_from, lapsesOn: row.lapses_on },
      ...{ askedOn: row.asked_on, amount: row.amount, withheld: row.withheld },
      ...{ netAssets: row.net_assets, paidIn: row.paid_in },
      rest: open.reduce((sum, one) => sum + one.amount - one.settled, 0n),
      dueOn: open.find((one) => one.due_on !== null)?.due_on ?? null,
    }
  })
}
