import type { Lang } from '../../kernel/language.ts'
import type { Evidence } from './tables.ts'

/** What papers are called in accounting; where tax is held back, the statement of payment is the paper. */
export const evidenceWords: Record<Lang, Record<Evidence | 'withholding', string>> = {
  ko: {
    tax_invoice: '세금계산서',
    cash_receipt: '현금영수증',
    card: '카드전표',
    simple: '간이영수증',
    none: '증빙 없음',
    withholding: '원천징수',
  },
  en: {
    tax_invoice: 'Tax invoice',
    cash_receipt: 'Cash receipt',
    card: 'Card slip',
    simple: 'Simple receipt',
    none: 'No evidence',
    withholding: 'Tax held back',
  },
}
