import { accountPath } from '../../commons/books/account-words.ts'
import { dial } from '../../kernel/charter.ts'
import { account } from '../../kernel/fields.ts'

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
