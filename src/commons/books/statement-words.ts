import type { Lang } from '../../kernel/language.ts'
import type { Root } from './accounts.ts'

const ko = {
  statements: '재무제표',
  lead: '어느 날의 재산과 어느 기간의 손익을 봐요. 금액을 누르면 까닭이 나와요.',
  balanceSheet: '재무상태표',
  incomeStatement: '손익계산서',
  asOf: (day: string) => `${day} 현재`,
  from: '언제부터',
  until: '언제까지',
  accounting: '어느 회계',
  allAccounts: '모두 합쳐서',
  generalAccount: '일반회계',
  show: '보기',
  print: '인쇄하기',
  openResult: '처분하지 않은 손익',
  surplus: '당기순이익',
  loss: '당기순손실',
  takenOver: '결산해 넘긴 손익',
  entries: '이 기간의 기록',
  ofThisYear: '이 해에 오간 것',
  noEntries: '기록 하나하나는 함께하는 사람만 봐요.',
  account: '계정과목',
  amount: '금액',
  sum: '합계',
  parts: {
    assets: '자산',
    liabilities: '부채',
    equity: '자본',
    income: '수익',
    expenses: '비용',
  } satisfies Record<Root, string>,
}

const en: typeof ko = {
  statements: 'Financial statements',
  lead: 'What stood on a day, and the result of some days. Press an amount to see why.',
  balanceSheet: 'Balance sheet',
  incomeStatement: 'Income statement',
  asOf: (day) => `As of ${day}`,
  from: 'From',
  until: 'To',
  accounting: 'Which account',
  allAccounts: 'All together',
  generalAccount: 'General account',
  show: 'Show',
  print: 'Print',
  openResult: 'Result not yet closed',
  surplus: 'Surplus of the period',
  loss: 'Loss of the period',
  takenOver: 'Taken over by closed years',
  entries: 'Entries of these days',
  ofThisYear: 'Of this year',
  noEntries: 'Only members see single entries.',
  account: 'Account',
  amount: 'Amount',
  sum: 'Total',
  parts: {
    assets: 'Assets',
    liabilities: 'Liabilities',
    equity: 'Equity',
    income: 'Income',
    expenses: 'Expenses',
  },
}

/** What balance sheet and income statement say. */
export const statementWords: Record<Lang, typeof ko> = { ko, en }
