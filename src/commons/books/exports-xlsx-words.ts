import type { Lang } from '../../kernel/language.ts'

const ko = {
  journal: '분개장',
  ledger: '총계정원장',
  trial: '시산표',
  journalHeads: [
    '일자',
    '전표번호',
    '구분',
    '계정과목',
    '거래처',
    '적요',
    '차변',
    '대변',
    '증빙',
    '계정 경로',
  ],
  ledgerHeads: [
    '계정과목',
    '거래처',
    '일자',
    '전표번호',
    '상대 계정',
    '적요',
    '차변',
    '대변',
    '잔액',
    '증빙',
  ],
  trialHeads: ['계정 경로', '계정과목', '거래처', '이월', '차변 합계', '대변 합계', '차변 잔액', '대변 잔액'],
  debit: '차변',
  credit: '대변',
  carried: '전기 이월',
  total: '합계',
  period: (from: string, until: string, unit: string) =>
    `${from} ~ ${until} · 단위 ${unit === 'KRW' ? '원' : unit}`,
}

const en: typeof ko = {
  journal: 'Journal',
  ledger: 'General ledger',
  trial: 'Trial balance',
  journalHeads: ['Date', 'Entry', 'Side', 'Account', 'Party', 'Text', 'Debit', 'Credit', 'Evidence', 'Path'],
  ledgerHeads: [
    'Account',
    'Party',
    'Date',
    'Entry',
    'Against',
    'Text',
    'Debit',
    'Credit',
    'Balance',
    'Evidence',
  ],
  trialHeads: ['Path', 'Account', 'Party', 'Opening', 'Debits', 'Credits', 'Debit balance', 'Credit balance'],
  debit: 'Debit',
  credit: 'Credit',
  carried: 'Brought forward',
  total: 'Total',
  period: (from, until, unit) => `${from} to ${until} · in ${unit}`,
}

/** Headings of the adviser’s workbook, in the words of bookkeeping. */
export const sheetWords: Record<Lang, typeof ko> = { ko, en }
