import { z } from 'zod'
import { dial } from '../../kernel/charter.ts'
import { unitCode } from '../../kernel/fields.ts'
import { type Lang, withParticle } from '../../kernel/language.ts'
import { tierEntries, withholdingEntries } from './dial-asks.ts'
import { type Tier, tiersShape } from './tiers.ts'
import { whoText } from './who-text.ts'
import { usualWithholdings, type Withholding, withholdingShape } from './withholding.ts'

/** Digits in groups of three; the unit is said by `expenses.unit`. */
const plain = (amount: string) => amount.replace(/\B(?=(\d{3})+$)/g, ',')

function tierText({ upTo, by, approvals }: Tier, lang: Lang): string {
  const who = by.map((one) => whoText(one, lang))
  if (lang === 'en')
    return `up to ${plain(upTo)} by ${approvals > 1 ? `${approvals} of ` : ''}${who.join(' or ')}`
  const all = who.join(', ')
  return `${plain(upTo)}까지는 ${approvals > 1 ? `${all} 가운데 ${approvals}명이` : withParticle(all, '이/가')}`
}

/** Who approves how much; above the last step only a decision does. In the smallest part of `expenses.unit`. */
export const approval = dial<Tier[]>('expenses.approval', {
  schema: tiersShape,
  entries: tierEntries,
  suggested: [
    { upTo: '300000', by: ['role:steward', 'role:treasurer', 'role:chair'], approvals: 1 },
    { upTo: '2000000', by: ['role:chair', 'organ:board'], approvals: 2 },
  ],
  layer: 'regulations',
  title: { ko: '지출을 승인하는 사람', en: 'Who approves spending' },
  sentence: {
    ko: (tiers) =>
      tiers.length === 0
        ? '지출은 모두 의결로 승인해요.'
        : `지출은 ${tiers.map((one) => tierText(one, 'ko')).join(', ')} 승인해요. 그보다 많으면 의결해요. 자기 지출은 아무도 스스로 승인할 수 없어요.`,
    en: (tiers) =>
      tiers.length === 0
        ? 'All spending is approved by decision.'
        : `Spending is approved ${tiers.map((one) => tierText(one, 'en')).join(', ')}; more than that by decision. Nobody approves their own.`,
  },
  principle: 3,
})

/** Kinds of payment of which tax is held back. */
export const withholding = dial<Withholding[]>('expenses.withholding', {
  schema: z
    .array(withholdingShape)
    .max(10)
    .refine((kinds) => new Set(kinds.map(({ code }) => code)).size === kinds.length, 'repeated'),
  entries: withholdingEntries,
  suggested: usualWithholdings,
  layer: 'regulations',
  title: { ko: '원천징수', en: 'Tax held back' },
  sentence: {
    ko: (kinds) =>
      kinds.length === 0
        ? '원천징수를 하지 않아요.'
        : `강사료 같은 사례비에서 원천징수를 해요: ${kinds.map(({ label }) => label.ko).join(', ')}. 세율은 세무서에 확인해 주세요.`,
    en: (kinds) =>
      kinds.length === 0
        ? 'No tax is held back.'
        : `Tax is held back from fees: ${kinds.map(({ label }) => label.en).join('; ')}. Check the rates with your tax office.`,
  },
})

/** Up to what amount a simple receipt is enough. Unchecked: 법인세법 시행령 158조 from memory, 30,000 won. */
export const simpleUpTo = dial<string>('expenses.simple_up_to', {
  schema: z.string().regex(/^(0|[1-9]\d{0,14})$/),
  suggested: '30000',
  layer: 'regulations',
  title: { ko: '간이영수증으로 충분한 금액', en: 'How much a simple receipt covers' },
  sentence: {
    ko: (amount) => `간이영수증은 ${plain(amount)}까지 받아요. 더 쓰면 세금계산서나 카드전표를 받아요.`,
    en: (amount) =>
      `A simple receipt is enough up to ${plain(amount)}; above that it takes an invoice or a card slip.`,
  },
})

/** The money the steps above are meant in. */
export const unit = dial<string>('expenses.unit', {
  schema: unitCode(),
  suggested: 'KRW',
  layer: 'regulations',
  title: { ko: '지출을 적는 돈', en: 'Currency of spending' },
  sentence: {
    ko: (code) => `지출은 ${code === 'KRW' ? '원' : code}으로 적어요.`,
    en: (code) => `Spending is written in ${code}.`,
  },
})

/** Who sees what was asked and spent; askers, payees and those who approve see it in any case. */
export const openTo = dial<'member' | 'office'>('expenses.open_to', {
  schema: z.enum(['member', 'office']),
  suggested: 'member',
  layer: 'bylaws',
  title: { ko: '지출을 볼 수 있는 사람', en: 'Who may see spending' },
  sentence: {
    ko: (value) =>
      value === 'member'
        ? '지출과 영수증은 함께하는 사람이 모두 볼 수 있어요.'
        : '지출은 낸 사람과 승인하는 사람만 볼 수 있어요.',
    en: (value) =>
      value === 'member'
        ? 'Every member may see spending and its receipts.'
        : 'Spending is seen by who asked and who approves.',
  },
  principle: 4,
})
