import { z } from 'zod'
import { dial } from '../../kernel/charter.ts'

/** Who may read entries that are marked public whole; others see only their seal. */
export const journalOpenTo = dial('charter.journal_open_to', {
  schema: z.enum(['anyone', 'members']),
  suggested: 'members',
  layer: 'bylaws',
  title: { ko: '처리 기록을 누가 볼 수 있나', en: 'Who may read the journal' },
  sentence: {
    ko: (to) =>
      to === 'anyone'
        ? '처리 기록 가운데 공개하기로 한 것은 누구나 볼 수 있어요.'
        : '처리 기록은 함께하는 사람만 볼 수 있어요.',
    en: (to) =>
      to === 'anyone'
        ? 'Anyone may read the public entries of the journal.'
        : 'Only members may read the journal.',
  },
  principle: 4,
})

/** Months after which the members are asked to go through their rules together; 0 for never. */
export const reviewMonths = dial('charter.review_months', {
  schema: z.int().min(0).max(60),
  suggested: 12,
  layer: 'bylaws',
  title: { ko: '규칙을 다시 살펴보는 때', en: 'When the rules are reviewed' },
  sentence: {
    ko: (months) =>
      months === 0
        ? '규칙을 다시 살펴볼 때를 정해 두지 않았어요.'
        : `규칙을 바꾸거나 살펴본 지 ${months}개월이 지나면 다 함께 다시 살펴봐요.`,
    en: (months) =>
      months === 0
        ? 'No time is set for going through the rules again.'
        : `We go through our rules together ${months} months after they were last changed or reviewed.`,
  },
  principle: 3,
})

/** Whether a change that goes against the law we stand under is refused, or only said. */
export const legalBreaches = dial('charter.legal_breaches', {
  schema: z.enum(['warn', 'refuse']),
  suggested: 'warn',
  layer: 'articles',
  title: { ko: '법과 다른 규칙을 정하려 할 때', en: 'When a rule would go against the law' },
  sentence: {
    ko: (way) =>
      way === 'refuse'
        ? '법과 다른 곳이 새로 생기는 규칙은 정할 수 없어요.'
        : '법과 다른 곳이 새로 생기면 알려 주고, 정하는 것은 우리가 해요.',
    en: (way) =>
      way === 'refuse'
        ? 'A rule that would newly go against the law cannot be made.'
        : 'Where a rule would go against the law we are told; we decide.',
  },
})

export const dials = [journalOpenTo, reviewMonths, legalBreaches]
