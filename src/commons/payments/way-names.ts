import type { Lang } from '../../kernel/language.ts'
import type { WayCode } from './tables.ts'

/** How each way is called. */
export const wayNames: Record<Lang, Record<WayCode, string>> = {
  ko: {
    transfer: '계좌이체',
    cash: '현금',
    credit: '내 잔액',
    toss: '토스페이먼츠',
    portone: '포트원',
    stripe: '스트라이프',
  },
  en: {
    transfer: 'Bank transfer',
    cash: 'Cash',
    credit: 'My credit',
    toss: 'Toss Payments',
    portone: 'PortOne',
    stripe: 'Stripe',
  },
}
