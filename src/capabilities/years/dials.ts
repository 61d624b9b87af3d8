import { z } from 'zod'
import { accountPath } from '../../commons/books/account-words.ts'
import { dial } from '../../kernel/charter.ts'
import { account, unitCode } from '../../kernel/fields.ts'

/** The month in which the financial year begins. */
export const firstMonth = dial<number>('years.first_month', {
  schema: z.int().min(1).max(12),
  suggested: 1,
  layer: 'articles',
  title: { ko: '회계연도의 첫 달', en: 'First month of the financial year' },
  sentence: {
    ko: (month) => `회계연도는 ${month}월에 시작해요.`,
    en: (month) => `The financial year begins in month ${month}.`,
  },
})

/** The money of the accounts. */
export const unit = dial<string>('years.unit', {
  schema: unitCode(),
  suggested: 'KRW',
  layer: 'bylaws',
  title: { ko: '결산하는 화폐', en: 'Currency of the accounts' },
  sentence: { ko: (code) => `결산은 ${code}로 해요.`, en: (code) => `Accounts are kept in ${code}.` },
})

/** Whose share of a patronage dividend is measured by what stands on these accounts, one below for each member. */
export const patronageBy = dial<string>('years.patronage_by', {
  schema: account(),
  suggested: 'expenses:wages',
  layer: 'articles',
  title: { ko: '이용실적을 재는 계정', en: 'What patronage is measured by' },
  sentence: {
    ko: (path) => `이용실적 배당은 저마다의 ‘${accountPath(path, 'ko')}’에 따라 나눠요.`,
    en: (path) => `Patronage dividends go by each member’s sum on ‘${accountPath(path, 'en')}’.`,
  },
  principle: 2,
})
