import { z } from 'zod'
import { entryKind } from '../../../kernel/capability.ts'
import { amount, id, positiveAmount, unitCode } from '../../../kernel/fields.ts'
import { disputeAbouts } from './tables.ts'

const agent = id('members.agent')
const obligation = id('obligations.obligation')
const whose = { order: id('market.order'), buyer: agent, seller: agent, dispute: id('market.dispute') }
const leadsTo = (data: Record<string, unknown>) => `/market/orders/${data.order}`

/** The buyer does not agree with the seller and wants so much back. */
export const disputeBrought = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({
    ...{ ...whose, about: z.enum(disputeAbouts), unit: unitCode(), wants: positiveAmount() },
  }),
  tells: {
    to: { field: 'seller' },
    headline: { ko: '산 사람이 다툼을 맡겼어요', en: 'A buyer disputes a trade' },
    leadsTo,
    mail: true,
  },
})

export const disputeAnswered = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject(whose),
  tells: {
    to: { power: 'market.ruleOnDispute' },
    headline: { ko: '판단할 다툼이 있어요', en: 'A dispute waits for a ruling' },
    leadsTo,
    mail: true,
  },
})

export const disputeEndings = ['dropped', 'agreed', 'ruled'] as const

/** How it ended, and what goes back for it: an adjusting entry, the agreement stays as it was. */
export const disputeSettled = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({
    ...{ ...whose, how: z.enum(disputeEndings), feeBack: z.boolean(), unit: unitCode(), amount: amount() },
    ...{ sellerPart: amount(), coopPart: amount(), causePart: amount(), fairPart: amount() },
    ...{ refund: obligation.nullable(), claim: obligation.nullable() },
  }),
  tells: {
    to: 'named',
    headline: { ko: '거래 다툼이 끝났어요', en: 'A dispute about a trade is over' },
    leadsTo,
    mail: true,
  },
})
