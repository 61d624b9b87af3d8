import { z } from 'zod'
import { dial } from '../../kernel/charter.ts'
import { code } from '../../kernel/fields.ts'
import { plural } from '../../kernel/language.ts'

const weights = z
  .array(z.strictObject({ type: code(), weight: z.int().min(0).max(100) }))
  .min(1)
  .max(40)
  .refine((all) => new Set(all.map(({ type }) => type)).size === all.length, 'repeated')

const allowanceRule = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('equal') }),
  z.strictObject({ rule: z.literal('types'), weights }),
  z.strictObject({ rule: z.literal('hand') }),
])
export type AllowanceRule = z.output<typeof allowanceRule>

const listed = (rule: Extract<AllowanceRule, { rule: 'types' }>) =>
  rule.weights.map(({ type, weight }) => `${type} ${weight}`).join(', ')

/** How the money of a round becomes everybody's to give. */
export const allowances = dial<AllowanceRule>('budgeting.allowances', {
  schema: allowanceRule,
  suggested: { rule: 'equal' },
  layer: 'bylaws',
  title: { ko: '나눠 줄 몫을 정하는 법', en: 'How allowances are set' },
  sentence: {
    ko: (rule) =>
      ({
        equal: () => '함께 짜는 예산에서는 모두가 같은 몫을 받아 아이디어에 나눠 줘요.',
        types: () =>
          `함께 짜는 예산의 몫은 유형에 따라 이 비율로 나눠요: ${listed(rule as Extract<AllowanceRule, { rule: 'types' }>)}.`,
        hand: () => '함께 짜는 예산의 몫은 한 사람씩 정해서 나눠요.',
      })[rule.rule](),
    en: (rule) =>
      ({
        equal: () => 'In a shared budget everybody has the same allowance to give to ideas.',
        types: () =>
          `Allowances of a shared budget go by type, in these proportions: ${listed(rule as Extract<AllowanceRule, { rule: 'types' }>)}.`,
        hand: () => 'Allowances of a shared budget are set for each person.',
      })[rule.rule](),
  },
  principle: 2,
})

/** How many peers look at an idea before it can be given to. */
export const screeners = dial<number>('budgeting.screeners', {
  schema: z.int().min(0).max(10),
  suggested: 2,
  layer: 'regulations',
  title: { ko: '아이디어를 살펴보는 사람', en: 'Peers who look at an idea' },
  sentence: {
    ko: (n) =>
      n === 0
        ? '아이디어는 올리면 바로 함께 모을 수 있어요.'
        : `아이디어는 다른 사람 ${n}명이 좋다고 하고, 고치자는 사람보다 많아야 돈을 모을 수 있어요.`,
    en: (n) =>
      n === 0
        ? 'An idea can be given to as soon as it is published.'
        : `An idea can be given to once ${plural(n, 'peer')} found it fine, and more than asked for changes.`,
  },
  principle: 3,
})

/** Whether an idea may get more than it asks for. */
export const overFunding = dial<boolean>('budgeting.over_funding', {
  schema: z.boolean(),
  suggested: false,
  layer: 'regulations',
  title: { ko: '목표보다 더 모으기', en: 'Giving beyond the goal' },
  sentence: {
    ko: (yes) =>
      yes ? '아이디어에 목표보다 더 줄 수 있어요.' : '아이디어에는 가장 많이 필요한 만큼까지만 줄 수 있어요.',
    en: (yes) =>
      yes ? 'Ideas may be given more than they ask for.' : 'Ideas get no more than they ask for.',
  },
})

/** Whether people may give to what they put forward themselves. */
export const ownIdeas = dial<boolean>('budgeting.own_ideas', {
  schema: z.boolean(),
  suggested: true,
  layer: 'regulations',
  title: { ko: '내 아이디어에 주기', en: 'Giving to one’s own idea' },
  sentence: {
    ko: (yes) => (yes ? '자기 아이디어에도 줄 수 있어요.' : '자기가 낸 아이디어에는 줄 수 없어요.'),
    en: (yes) => (yes ? 'People may give to their own ideas.' : 'Nobody gives to an idea of their own.'),
  },
})

/** Whether members see who gave how much. */
export const giftsShown = dial<'names' | 'sums'>('budgeting.gifts_shown', {
  schema: z.enum(['names', 'sums']),
  suggested: 'names',
  layer: 'bylaws',
  title: { ko: '누가 얼마를 줬는지', en: 'Who gave how much' },
  sentence: {
    ko: (shown) =>
      shown === 'names'
        ? '누가 어느 아이디어에 얼마를 줬는지 함께하는 사람이 볼 수 있어요.'
        : '아이디어에 모인 돈만 보이고, 누가 얼마를 줬는지는 본인만 봐요.',
    en: (shown) =>
      shown === 'names'
        ? 'Members see who gave how much to which idea.'
        : 'Only sums are shown; who gave how much is seen by themselves alone.',
  },
  principle: 4,
})
