import { z } from 'zod'
import { ruleSetText } from '../../commons/pricing/rule-text.ts'
import { type RuleSet, ruleSetOf } from '../../commons/pricing/shape.ts'
import { type Dial, dial } from '../../kernel/charter.ts'
import { formatAmount, unitOf } from '../../kernel/units.ts'
import { counterUse } from './use.ts'

const isForEachPiece = ({ rules }: RuleSet) =>
  rules.every(
    ({ each, pays, gets, discount }) =>
      each === 'quantity' && pays === 'bringer' && gets === 'shop' && !discount,
  )

/** What the shop keeps of goods that members bring to be sold. */
export const part: Dial<RuleSet> = dial<RuleSet>('shop.part', {
  schema: ruleSetOf(counterUse).refine(isForEachPiece, 'not_each_piece'),
  suggested: { unit: 'KRW', strategy: 'sum', rules: [] },
  layer: 'bylaws',
  title: { ko: '맡긴 물건에서 가게가 갖는 몫', en: 'What the shop keeps of brought goods' },
  sentence: {
    ko: (set) =>
      set.rules.length === 0
        ? '맡긴 물건이 팔리면 모두 가져온 사람이 가져요.'
        : ruleSetText(set, counterUse, 'ko'),
    en: (set) =>
      set.rules.length === 0
        ? 'Whoever brings goods gets all they are sold for.'
        : ruleSetText(set, counterUse, 'en'),
  },
  principle: 2,
})

/** How much a member may have on the slate, in the smallest part of the shop's money; none at nothing. */
export const slate: Dial<number> = dial<number>('shop.slate', {
  schema: z.int().min(0).max(1_000_000_000),
  suggested: 50_000,
  layer: 'bylaws',
  title: { ko: '외상 한도', en: 'The most on the slate' },
  sentence: {
    ko: (most, rules) =>
      most === 0
        ? '외상은 하지 않아요.'
        : `외상은 한 사람이 ${moneyText(most, rules, 'ko')}까지 할 수 있어요.`,
    en: (most, rules) =>
      most === 0 ? 'There is no slate.' : `A member may have ${moneyText(most, rules, 'en')} on the slate.`,
  },
})

function moneyText(
  most: number,
  rules: Readonly<Record<string, unknown>> | undefined,
  lang: 'ko' | 'en',
): string {
  const stated = (rules?.dials as Record<string, { unit?: string }> | undefined)?.[part.name]?.unit
  return formatAmount(BigInt(most), unitOf(stated ?? 'KRW'), lang).text
}
