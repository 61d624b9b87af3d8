import { z } from 'zod'
import { allows } from '../../../kernel/authority.ts'
import type { View } from '../../../kernel/capability.ts'
import { amount, id, instant } from '../../../kernel/fields.ts'
import type { OrderRow } from '../orders/tables.ts'
import { disputeAbouts, disputeStates } from './tables.ts'

export const disputeShape = z.object({
  dispute: id('market.dispute'),
  about: z.enum(disputeAbouts),
  wants: amount(),
  text: z.string().nullable(),
  answer: z.string().nullable(),
  reason: z.string().nullable(),
  state: z.enum(disputeStates),
  amount: amount().nullable(),
  broughtAt: instant(),
  answerUntil: instant(),
  /** Whether the viewer may rule on it now. */
  mayRule: z.boolean(),
})

type Judging = Pick<View, 'charter' | 'viewer' | 'standing'>

/** Whether the charter lets the viewer rule on disputes. */
export const isJudge = ({ charter, viewer, standing }: Judging): boolean =>
  allows(charter.who('market.ruleOnDispute'), viewer, standing)

/** What was disputed of an order, the oldest first. */
export async function disputesOf(view: View, order: Pick<OrderRow, 'id' | 'buyer' | 'seller'>) {
  const { db, commons, standing, now } = view
  const isParty = standing.agent === order.buyer || standing.agent === order.seller
  const rows = await db
    .selectFrom('market_dispute')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('order_id', '=', order.id)
    .orderBy('brought_at')
    .limit(50)
    .execute()
  return rows.map(({ id: dispute, about, wants, text, answer, reason, state, amount, ...at }) => ({
    ...{ dispute, about, wants, text, answer, reason, state, amount },
    ...{ broughtAt: at.brought_at.toISOString(), answerUntil: at.answer_until.toISOString() },
    mayRule: state === 'open' && !isParty && (answer !== null || at.answer_until <= now) && isJudge(view),
  }))
}
