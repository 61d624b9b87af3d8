import { z } from 'zod'
import { type Dial, dial } from '../../kernel/charter.ts'
import { type Equation, equationShape } from './equation/shape.ts'
import { equationText } from './equation-text.ts'
import { missingIn, strangersIn } from './strangers.ts'

/** The rules by which income is shared out (나눔 규칙), in the charter of the members. */
export const equations: Dial<Equation[]> = dial<Equation[]>('value.equations', {
  schema: z
    .array(equationShape)
    .max(10)
    .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, 'repeated'),
  suggested: [],
  layer: 'bylaws',
  title: { ko: '나눔 규칙', en: 'Rules for sharing income' },
  sentence: {
    ko: (all, rules) =>
      all.length === 0
        ? '들어온 것을 나누는 규칙은 아직 없어요.'
        : all.map((one) => equationText(one, 'ko', rules)).join(' '),
    en: (all, rules) =>
      all.length === 0
        ? 'There is no rule yet for sharing what comes in.'
        : all.map((one) => equationText(one, 'en', rules)).join(' '),
  },
  principle: 2,
  strangers: strangersIn,
  missing: missingIn,
})

export type SharesOpenTo = 'anyone' | 'member' | 'own'

/** Who sees what others got. Everybody sees their own. */
export const sharesOpenTo = dial<SharesOpenTo>('value.shares_open_to', {
  schema: z.enum(['anyone', 'member', 'own']),
  suggested: 'member',
  layer: 'bylaws',
  title: { ko: '저마다의 몫을 볼 수 있는 사람', en: 'Who may see each share' },
  sentence: {
    ko: (value) =>
      ({
        anyone: '나눈 몫은 누구나 볼 수 있어요.',
        member: '나눈 몫은 함께하는 사람이 서로 볼 수 있어요.',
        own: '나눈 몫은 저마다 자기 것만 봐요. 나눔을 맡은 사람은 모두 봐요.',
      })[value],
    en: (value) =>
      ({
        anyone: 'Anyone may see who got what.',
        member: 'Members see who got what.',
        own: 'Each sees their own share alone; whoever looks after sharing sees all.',
      })[value],
  },
  principle: 4,
})
