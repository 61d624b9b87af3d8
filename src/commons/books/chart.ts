import type { Bilingual } from '../../kernel/language.ts'

/** An account most groups keep, and what accountants call it (계정과목). */
export interface UsualAccount extends Bilingual {
  readonly path: string
}

/**
 * The usual chart of accounts in the order statements list it: for select fields and for headings of statements.
 * A commons may use any other path. Titles follow common Korean bookkeeping; no accounting standard was read for them.
 */
export const usualAccounts: readonly UsualAccount[] = [
  { path: 'assets:cash', ko: '현금', en: 'Cash' },
  { path: 'assets:bank', ko: '보통예금', en: 'Bank deposits' },
  { path: 'assets:receivable', ko: '미수금', en: 'Receivables' },
  { path: 'assets:clearing', ko: '결제대행 미수금', en: 'Due from payment providers' },
  { path: 'assets:inventory', ko: '재고자산', en: 'Inventories' },
  { path: 'assets:equipment', ko: '비품', en: 'Equipment' },
  { path: 'liabilities:payable', ko: '미지급금', en: 'Payables' },
  { path: 'liabilities:payable:expenses', ko: '미지급금', en: 'Expenses payable' },
  { path: 'liabilities:payable:refunds', ko: '미지급 출자금 환급', en: 'Share refunds payable' },
  { path: 'liabilities:payable:dividends', ko: '미지급배당금', en: 'Dividends payable' },
  { path: 'liabilities:payable:distributions', ko: '미지급분배금', en: 'Shares of income payable' },
  { path: 'liabilities:credit', ko: '미사용 잔액', en: 'Credit not spent' },
  { path: 'liabilities:passing', ko: '지급대행 경유액', en: 'Passed on by providers' },
  { path: 'liabilities:withholding', ko: '예수금', en: 'Withholding tax payable' },
  { path: 'liabilities:loans', ko: '차입금', en: 'Borrowings' },
  { path: 'liabilities:held', ko: '예수보증금', en: 'Deposits held' },
  { path: 'equity:shares', ko: '출자금', en: 'Share capital' },
  { path: 'equity:reserve:legal', ko: '법정적립금', en: 'Legal reserve' },
  { path: 'equity:reserve:voluntary', ko: '임의적립금', en: 'Voluntary reserve' },
  { path: 'equity:funds', ko: '목적기금', en: 'Purpose funds' },
  { path: 'equity:budgets', ko: '함께 짜는 예산', en: 'Budgets made together' },
  { path: 'equity:carried', ko: '이월이익잉여금(결손금)', en: 'Retained earnings' },
  { path: 'equity:opening', ko: '개시잔액', en: 'Opening balances' },
  { path: 'income:dues', ko: '조합비수입', en: 'Dues' },
  { path: 'income:sales', ko: '매출', en: 'Sales' },
  { path: 'income:services', ko: '용역수입', en: 'Services' },
  { path: 'income:hire', ko: '대관수입', en: 'Hire of rooms' },
  { path: 'income:donations', ko: '후원금수입', en: 'Donations' },
  { path: 'income:grants', ko: '보조금수입', en: 'Grants' },
  { path: 'income:interest', ko: '이자수익', en: 'Interest income' },
  { path: 'income:other', ko: '잡수입', en: 'Other income' },
  { path: 'expenses:wages', ko: '급여', en: 'Wages' },
  { path: 'expenses:food', ko: '복리후생비', en: 'Staff welfare' },
  { path: 'expenses:travel', ko: '여비교통비', en: 'Travel' },
  { path: 'expenses:rent', ko: '임차료', en: 'Rent' },
  { path: 'expenses:utilities', ko: '수도광열비', en: 'Utilities' },
  { path: 'expenses:repairs', ko: '수선비', en: 'Repairs' },
  { path: 'expenses:supplies', ko: '소모품비', en: 'Supplies' },
  { path: 'expenses:printing', ko: '도서인쇄비', en: 'Books and printing' },
  { path: 'expenses:fees', ko: '지급수수료', en: 'Fees' },
  { path: 'expenses:credit', ko: '판매촉진비', en: 'Credit given' },
  { path: 'expenses:depreciation', ko: '감가상각비', en: 'Depreciation' },
  { path: 'expenses:events', ko: '행사비', en: 'Events' },
  { path: 'expenses:other', ko: '잡비', en: 'Sundry expenses' },
]

/** The usual accounts of one kind, for a field to choose from. */
export const usualPaths = (root: 'income' | 'expenses' | 'assets'): string[] =>
  usualAccounts.flatMap(({ path }) => (path.startsWith(`${root}:`) ? [path] : []))
