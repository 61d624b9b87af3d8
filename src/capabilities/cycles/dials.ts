import { z } from 'zod'
import { ruleSetText } from '../../commons/pricing/rule-text.ts'
import { type RuleSet, ruleSetOf } from '../../commons/pricing/shape.ts'
import { type Dial, dial } from '../../kernel/charter.ts'
import { plural } from '../../kernel/language.ts'
import { orderUse } from './use.ts'

/** For each piece, so that what does not come costs nothing and no fee that was agreed is ever worked out again. */
const isForEachPiece = ({ rules }: RuleSet) =>
  rules.every(
    ({ each, pays, gets, discount }) => each === 'quantity' && gets === 'hub' && pays !== 'hub' && !discount,
  )

/** What the hub gets for each piece, from members on top of the price or from producers out of it. */
export const fees: Dial<RuleSet> = dial<RuleSet>('cycles.fees', {
  schema: ruleSetOf(orderUse).refine(isForEachPiece, 'not_each_piece'),
  suggested: { unit: 'KRW', strategy: 'sum', rules: [] },
  layer: 'bylaws',
  title: { ko: '공동구매 수수료', en: 'Fees of buying together' },
  sentence: {
    ko: (set) => (set.rules.length === 0 ? '공동구매 수수료는 없어요.' : ruleSetText(set, orderUse, 'ko')),
    en: (set) =>
      set.rules.length === 0 ? 'Buying together costs nothing on top.' : ruleSetText(set, orderUse, 'en'),
  },
  principle: 2,
})

/** Whose order goes short where less came than was ordered. */
export const short: Dial<'first' | 'shares'> = dial<'first' | 'shares'>('cycles.short', {
  schema: z.enum(['first', 'shares']),
  suggested: 'first',
  layer: 'bylaws',
  title: { ko: '물건이 모자랄 때', en: 'When less came than was ordered' },
  sentence: {
    ko: (way) =>
      way === 'first'
        ? '물건이 모자라면 먼저 주문한 사람부터 받아요.'
        : '물건이 모자라면 주문한 만큼의 비율로 나눠요. 남는 한 개는 먼저 주문한 사람이 받아요.',
    en: (way) =>
      way === 'first'
        ? 'What came too short goes to those who ordered first.'
        : 'What came too short is shared in proportion; a piece left over goes to who ordered first.',
  },
  principle: 2,
})

/** Days a month's bill may wait. */
export const payDays: Dial<number> = dial<number>('cycles.pay_days', {
  schema: z.int().min(1).max(60),
  suggested: 14,
  layer: 'regulations',
  title: { ko: '한 달 청구서를 내는 기한', en: 'Time to pay a month’s bill' },
  sentence: {
    ko: (days) => `한 달 동안 받은 것은 다음 달 첫날에 한 번 청구하고, ${days}일 안에 내요.`,
    en: (days) =>
      `What was fetched in a month is billed once, on the first of the next, and paid within ${plural(days, 'day')}.`,
  },
})
