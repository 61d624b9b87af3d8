import type { Lang } from '../../kernel/language.ts'
import type { RecordedStep } from './tables.ts'

export const stepNames: Record<Lang, Record<'plan' | 'promoters' | RecordedStep, string>> = {
  ko: {
    plan: '설립 구상',
    promoters: '발기인 모으기',
    articles: '정관 초안',
    called: '창립총회 알림',
    held: '창립총회',
    filed: '설립 신고',
    accepted: '신고 수리',
    paid: '출자금 납입',
    registered: '설립등기',
  },
  en: {
    plan: 'Plan',
    promoters: 'Promoters',
    articles: 'Draft of the articles',
    called: 'Notice of the founding meeting',
    held: 'Founding meeting',
    filed: 'Filing',
    accepted: 'Filing accepted',
    paid: 'Shares paid',
    registered: 'Registration',
  },
}
