import { z } from 'zod'
import { dial } from '../../kernel/charter.ts'
import { plural } from '../../kernel/language.ts'

const won = (amount: number, lang: 'ko' | 'en') => amount.toLocaleString(lang === 'ko' ? 'ko-KR' : 'en')

/** 출자 1좌의 금액: money of one share, in won. */
export const shareValue = dial<number>('shares.value', {
  schema: z.int().min(1).max(100_000_000),
  suggested: 10_000,
  layer: 'articles',
  title: { ko: '출자 1좌의 금액', en: 'Value of one share' },
  sentence: {
    ko: (value) => `출자 1좌는 ${won(value, 'ko')}원이에요.`,
    en: (value) => `One share is ${won(value, 'en')} won.`,
  },
  principle: 2,
})

/** So many shares everybody holds at least. */
export const leastShares = dial<number>('shares.least', {
  schema: z.int().min(1).max(1_000_000),
  suggested: 1,
  layer: 'articles',
  title: { ko: '가입할 때의 최소 출자', en: 'Least shares to join' },
  sentence: {
    ko: (n) => `가입할 때 ${n}좌 이상을 출자해요.`,
    en: (n) => `Whoever joins takes at least ${plural(n, 'share')}.`,
  },
  principle: 1,
})

/** No member may hold more than so many; null leaves it to the law's limit. */
export const mostShares = dial<number | null>('shares.most', {
  schema: z.int().min(1).max(100_000_000).nullable(),
  suggested: null,
  layer: 'articles',
  title: { ko: '한 사람의 최대 출자', en: 'Most shares of one member' },
  sentence: {
    ko: (n) =>
      n === null ? '출자좌수는 법의 한도까지 늘릴 수 있어요.' : `한 사람은 ${n}좌까지 출자할 수 있어요.`,
    en: (n) =>
      n === null
        ? 'A member may hold shares up to the limit the law sets.'
        : `A member holds at most ${plural(n, 'share')}.`,
  },
  principle: 2,
})

/** In so many monthly parts shares may be paid; 1 is at once. */
export const instalments = dial<number>('shares.instalments', {
  schema: z.int().min(1).max(60),
  suggested: 1,
  layer: 'articles',
  title: { ko: '출자금 나누어 내기', en: 'Paying shares in parts' },
  sentence: {
    ko: (n) => (n === 1 ? '출자금은 한 번에 내요.' : `출자금은 달마다 ${n}번까지 나누어 낼 수 있어요.`),
    en: (n) => (n === 1 ? 'Shares are paid at once.' : `Shares may be paid in up to ${n} monthly parts.`),
  },
  principle: 2,
})

/** Of what is paid in parts, so many hundredths come first. */
export const firstPart = dial<number>('shares.first_part', {
  schema: z.int().min(1).max(100),
  suggested: 25,
  layer: 'articles',
  title: { ko: '나누어 낼 때의 첫 납입', en: 'First part when paid in parts' },
  sentence: {
    ko: (n) => `나누어 낼 때는 처음에 ${n}% 이상을 내요.`,
    en: (n) => `Whoever pays in parts pays at least ${n}% first.`,
  },
  principle: 2,
})
