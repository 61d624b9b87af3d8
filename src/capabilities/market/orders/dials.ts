import { z } from 'zod'
import { ruleSetText } from '../../../commons/pricing/rule-text.ts'
import { type RuleSet, ruleSetOf } from '../../../commons/pricing/shape.ts'
import { type Dial, dial } from '../../../kernel/charter.ts'
import { plural } from '../../../kernel/language.ts'
import { saleUse } from './use.ts'

const isOfSellers = ({ rules }: RuleSet) =>
  rules.every(({ pays, gets }) => pays === 'seller' && gets !== 'seller')

/** What a sale costs the seller; frozen into each order with its lines. The buyer pays the price and nothing on top. */
export const fees: Dial<RuleSet> = dial<RuleSet>('market.fees', {
  schema: ruleSetOf(saleUse).refine(isOfSellers, 'not_of_sellers'),
  suggested: { unit: 'KRW', strategy: 'sum', rules: [] },
  layer: 'bylaws',
  title: { ko: '장터 수수료', en: 'Fees of the market' },
  sentence: {
    ko: (set) => (set.rules.length === 0 ? '장터 수수료는 없어요.' : ruleSetText(set, saleUse, 'ko')),
    en: (set) =>
      set.rules.length === 0 ? 'Selling in the market costs nothing.' : ruleSetText(set, saleUse, 'en'),
  },
  principle: 2,
})

export interface Trading {
  payDays: number
  silenceDays: number
  returnDays: number
  feeBack: boolean
}

/** Until when an order is paid, counts as received, and can be sent back. */
export const trading: Dial<Trading> = dial<Trading>('market.trading', {
  schema: z.strictObject({
    payDays: z.int().min(1).max(60),
    silenceDays: z.int().min(1).max(60),
    returnDays: z.int().min(0).max(365),
    /** Whether the fee goes back with what a buyer sends back. */
    feeBack: z.boolean(),
  }),
  suggested: { payDays: 3, silenceDays: 7, returnDays: 7, feeBack: true },
  layer: 'bylaws',
  title: { ko: '사고팔 때의 기한', en: 'Time limits of trades' },
  sentence: {
    ko: ({ payDays, silenceDays, returnDays, feeBack }) =>
      `주문하고 ${payDays}일 안에 결제하지 않으면 주문이 취소돼요. 보낸 뒤 ${silenceDays}일 동안 말이 없으면 받은 것으로 봐요. 받고 ${returnDays}일 안에 돌려보낼 수 있고, 그때 수수료는 ${feeBack ? '함께 돌려줘요' : '돌려주지 않아요'}.`,
    en: ({ payDays, silenceDays, returnDays, feeBack }) =>
      `An order not paid within ${plural(payDays, 'day')} lapses. After ${plural(silenceDays, 'day')} of silence what was sent counts as received. It can be sent back within ${plural(returnDays, 'day')}; the fee ${feeBack ? 'goes back with it' : 'does not go back'}.`,
  },
  principle: 2,
})

export interface SellersRecord {
  last: number
  least: number
  told: number
  held: number
}

const share = () => z.int().min(0).max(100)

/** What follows from ratings: so many of the last ones, in per cent. */
export const record: Dial<SellersRecord> = dial<SellersRecord>('market.record', {
  schema: z
    .strictObject({
      last: z.int().min(1).max(1000),
      least: z.int().min(1).max(1000),
      told: share(),
      held: share(),
    })
    .refine(({ told, held, last, least }) => told <= held && least <= last, 'least_over_most'),
  suggested: { last: 50, least: 20, told: 25, held: 50 },
  layer: 'bylaws',
  title: { ko: '평가에 따르는 일', en: 'What follows from ratings' },
  sentence: {
    ko: ({ last, least, told, held }) =>
      `파는 사람의 최근 평가 ${last}개를 봐요(${least}개부터). 나쁜 평가가 ${told}%를 넘으면 알려 주고, ${held}%를 넘으면 살펴볼 때까지 새로 올릴 수 없어요.`,
    en: ({ last, least, told, held }) =>
      `The last ${plural(last, 'rating')} of a seller count (once there are ${least}). Over ${told}% bad, the seller is told; over ${held}%, they offer nothing new until somebody has looked at it.`,
  },
  principle: 5,
})
