import type { Bilingual } from '../../../kernel/language.ts'
import type { Field } from './line.ts'

/**
 * How one bank heads the columns of its statements. `known` says on what authority: `users` — people who read such
 * files describe exactly these headings in public; `memory` — written down from memory and unverified. None was
 * checked against a file from the bank itself, so the check page always shows what was understood before anything is
 * written, and an office's own columns go before every profile.
 */
export interface StatementProfile {
  code: string
  bank: Bilingual
  known: 'users' | 'memory'
  headings: Partial<Record<Field, readonly string[]>>
}

/** Headings without spaces and without the unit in brackets: `입금(원)` reads `입금`. */
export const statementProfiles: readonly StatementProfile[] = [
  {
    code: 'kb',
    bank: { ko: 'KB국민은행', en: 'KB Kookmin Bank' },
    known: 'users',
    headings: {
      day: ['거래일시'],
      text: ['적요'],
      name: ['보낸분/받는분'],
      memo: ['송금메모', '내통장표시'],
      out: ['출금액'],
      in: ['입금액'],
      balance: ['잔액'],
      branch: ['거래점'],
    },
  },
  {
    code: 'shinhan',
    bank: { ko: '신한은행', en: 'Shinhan Bank' },
    known: 'users',
    headings: {
      day: ['거래일자', '거래일시'],
      time: ['거래시간'],
      text: ['적요'],
      out: ['출금'],
      in: ['입금'],
      name: ['내용'],
      balance: ['잔액'],
      branch: ['거래점'],
    },
  },
  {
    code: 'woori',
    bank: { ko: '우리은행', en: 'Woori Bank' },
    known: 'users',
    headings: {
      day: ['거래일시'],
      text: ['적요'],
      name: ['기재내용'],
      out: ['지급', '찾으신금액'],
      in: ['입금', '맡기신금액'],
      balance: ['거래후잔액'],
      branch: ['취급점', '취급기관'],
      memo: ['메모'],
    },
  },
  {
    code: 'hana',
    bank: { ko: '하나은행', en: 'Hana Bank' },
    known: 'users',
    headings: {
      day: ['거래일시'],
      text: ['적요'],
      name: ['의뢰인/수취인'],
      in: ['입금'],
      out: ['출금'],
      balance: ['거래후잔액'],
      branch: ['거래점'],
      memo: ['거래특이사항'],
    },
  },
  {
    code: 'nh',
    bank: { ko: 'NH농협은행', en: 'NH NongHyup Bank' },
    known: 'users',
    headings: {
      day: ['거래일자', '거래일시'],
      time: ['거래시간'],
      out: ['출금금액'],
      in: ['입금금액'],
      balance: ['거래후잔액'],
      text: ['거래내용'],
      name: ['거래기록사항'],
      branch: ['거래점'],
      memo: ['이체메모'],
    },
  },
  {
    code: 'ibk',
    bank: { ko: 'IBK기업은행', en: 'Industrial Bank of Korea' },
    known: 'memory',
    headings: {
      day: ['거래일시'],
      out: ['출금'],
      in: ['입금'],
      balance: ['거래후잔액'],
      text: ['거래내용'],
      name: ['상대계좌예금주명'],
      memo: ['메모'],
    },
  },
  {
    code: 'kakao',
    bank: { ko: '카카오뱅크', en: 'KakaoBank' },
    known: 'memory',
    headings: {
      day: ['거래일시'],
      direction: ['구분'],
      amount: ['거래금액'],
      balance: ['거래후잔액'],
      text: ['거래구분'],
      name: ['내용'],
      memo: ['메모'],
    },
  },
  {
    code: 'toss',
    bank: { ko: '토스뱅크', en: 'Toss Bank' },
    known: 'memory',
    headings: {
      day: ['거래일시'],
      name: ['적요'],
      text: ['거래유형'],
      branch: ['거래기관'],
      amount: ['거래금액'],
      balance: ['거래후잔액'],
      memo: ['메모'],
    },
  },
  {
    code: 'mg',
    bank: { ko: '새마을금고', en: 'MG Community Credit' },
    known: 'memory',
    headings: {
      day: ['거래일자', '거래일시'],
      time: ['거래시간'],
      out: ['출금금액', '출금액'],
      in: ['입금금액', '입금액'],
      balance: ['거래후잔액', '잔액'],
      text: ['적요'],
      name: ['거래내용'],
      branch: ['취급점', '거래점'],
    },
  },
  {
    code: 'post',
    bank: { ko: '우체국', en: 'Korea Post' },
    known: 'memory',
    headings: {
      day: ['거래일시', '거래일자'],
      text: ['거래구분', '적요'],
      out: ['출금금액', '출금액'],
      in: ['입금금액', '입금액'],
      balance: ['거래후잔액', '잔액'],
      name: ['거래내용'],
      branch: ['거래국'],
    },
  },
]

/** Where no bank's headings fit: what such columns are usually called, in both languages. */
export const anyBank: StatementProfile = {
  code: 'other',
  bank: { ko: '다른 은행', en: 'Another bank' },
  known: 'memory',
  headings: {
    day: ['거래일시', '거래일자', '거래일', '날짜', '일자', '일시', 'date', 'bookingdate', 'transactiondate'],
    time: ['거래시간', '거래시각', '시간', 'time'],
    in: [
      '입금',
      '입금액',
      '입금금액',
      '맡기신금액',
      '받은금액',
      'credit',
      'deposit',
      'paidin',
      'moneyin',
      'in',
    ],
    out: [
      '출금',
      '출금액',
      '출금금액',
      '찾으신금액',
      '지급',
      '지급액',
      'debit',
      'withdrawal',
      'paidout',
      'moneyout',
      'out',
    ],
    amount: ['거래금액', '금액', 'amount'],
    direction: ['입출금구분', '입출구분', '구분', 'type'],
    balance: ['잔액', '거래후잔액', '잔고', 'balance', 'runningbalance'],
    name: [
      '보낸분/받는분',
      '보낸분',
      '받는분',
      '의뢰인/수취인',
      '의뢰인',
      '의뢰인명',
      '입금자',
      '입금자명',
      '기재내용',
      '거래기록사항',
      '내용',
      '거래내용',
      '상대계좌예금주명',
      'name',
      'payee',
      'counterparty',
    ],
    text: ['적요', '거래적요', '거래구분', '거래유형', 'description', 'details', 'reference', 'memo'],
    memo: ['메모', '송금메모', '이체메모', '비고', 'notes'],
    branch: ['거래점', '취급점', '취급기관', '거래점명', '거래기관', 'branch'],
  },
}

export const profileNamed = (code: string): StatementProfile | undefined =>
  [...statementProfiles, anyBank].find((one) => one.code === code)
