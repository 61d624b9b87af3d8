import type { Bilingual } from '../../../kernel/language.ts'

/** What one payment of a batch says. */
export interface Payment {
  /** Three digits, or `iban`. */
  bank: string
  bankName: string
  number: string
  holder: string
  amount: bigint
  /** What the payee reads in their statement, and we in ours. */
  memo: string
}

type Cell = 'bank' | 'bankName' | 'number' | 'amount' | 'holder' | 'memo' | 'ourMemo' | 'empty'

/**
 * How a bank takes many payments in one file (대량이체). Written down from memory and unverified: banks change their
 * forms, so the page asks the office to compare with the form of the bank before sending.
 */
export interface PayoutLayout {
  code: string
  title: Bilingual
  known: 'memory'
  /** The heading row, where the bank expects one. */
  columns: readonly { head: string; cell: Cell }[]
  heading: boolean
}

const common = {
  bank: { head: '입금은행코드', cell: 'bank' },
  bankName: { head: '입금은행', cell: 'bankName' },
  number: { head: '입금계좌번호', cell: 'number' },
  amount: { head: '이체금액', cell: 'amount' },
  holder: { head: '예상예금주', cell: 'holder' },
  memo: { head: '받는분 통장표시', cell: 'memo' },
  ourMemo: { head: '내 통장표시', cell: 'ourMemo' },
} as const

const { bank, bankName, number, amount, holder, memo, ourMemo } = common

export const payoutLayouts: readonly PayoutLayout[] = [
  layout('kb', 'KB국민은행', 'KB Kookmin Bank', [bank, number, amount, holder, memo, ourMemo]),
  layout('shinhan', '신한은행', 'Shinhan Bank', [bank, number, amount, holder, memo, ourMemo]),
  layout('woori', '우리은행', 'Woori Bank', [bank, number, holder, amount, memo, ourMemo]),
  layout('hana', '하나은행', 'Hana Bank', [bank, number, amount, ourMemo, memo, holder]),
  layout('nh', 'NH농협은행', 'NH NongHyup Bank', [bank, number, amount, holder, memo, ourMemo]),
  layout('ibk', 'IBK기업은행', 'Industrial Bank of Korea', [bank, number, amount, holder, ourMemo, memo]),
  layout('other', '그 밖의 은행', 'Any other bank', [bankName, bank, number, holder, amount, memo, ourMemo]),
]

function layout(code: string, ko: string, en: string, columns: PayoutLayout['columns']): PayoutLayout {
  return { code, title: { ko, en }, known: 'memory', columns, heading: true }
}

export const layoutNamed = (code: string): PayoutLayout =>
  payoutLayouts.find((one) => one.code === code) ?? payoutLayouts.at(-1)!

/** Statements show few letters: what is cut off nobody misses, what spills over makes the bank refuse the row. */
const memoLetters = 7

const cells: Record<Cell, (one: Payment) => string> = {
  bank: (one) => one.bank,
  bankName: (one) => one.bankName,
  number: (one) => one.number.replace(/[^A-Z0-9]/gi, ''),
  amount: (one) => one.amount.toString(),
  holder: (one) => one.holder,
  memo: (one) => [...one.memo].slice(0, memoLetters).join(''),
  ourMemo: (one) => [...one.holder].slice(0, memoLetters).join(''),
  empty: () => '',
}

/** The rows of a payment file, headings first where the layout has them. */
export function layoutRows({ columns, heading }: PayoutLayout, payments: readonly Payment[]): string[][] {
  const rows = payments.map((one) => columns.map(({ cell }) => cells[cell](one)))
  return heading ? [columns.map(({ head }) => head), ...rows] : rows
}
