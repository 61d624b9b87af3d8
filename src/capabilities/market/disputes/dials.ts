import { z } from 'zod'
import { type Dial, dial } from '../../../kernel/charter.ts'
import { plural } from '../../../kernel/language.ts'

export interface Disputing {
  days: number
  answerDays: number
}

/** How long a buyer may bring what the seller refused before those who rule, and how long the seller may answer. */
export const disputing: Dial<Disputing> = dial<Disputing>('market.disputes', {
  schema: z.strictObject({ days: z.int().min(1).max(60), answerDays: z.int().min(1).max(30) }),
  suggested: { days: 7, answerDays: 3 },
  layer: 'bylaws',
  title: { ko: '거래에서 생긴 다툼', en: 'Disputes about trades' },
  sentence: {
    ko: ({ days, answerDays }) =>
      `돌려받지 않겠다는 답을 들은 뒤 ${days}일 안에 다툼을 맡길 수 있어요. 파는 사람은 ${answerDays}일 동안 먼저 답할 수 있고, 그다음에 판단해요.`,
    en: ({ days, answerDays }) =>
      `What a seller refuses to take back can be disputed within ${plural(days, 'day')}. The seller has ${plural(answerDays, 'day')} to answer before it is ruled on.`,
  },
  principle: 6,
})
