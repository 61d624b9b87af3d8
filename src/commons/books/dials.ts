import { z } from 'zod'
import { dial } from '../../kernel/charter.ts'
import { unitCode } from '../../kernel/fields.ts'
import type { Bilingual } from '../../kernel/language.ts'

/** Whether outsiders may see the balances. Accounts of single members stay among members. */
export const openTo = dial('books.open_to', {
  schema: z.enum(['anyone', 'members']),
  suggested: 'members',
  layer: 'bylaws',
  title: { ko: '살림을 누구에게 공개하나', en: 'Who may see the books' },
  sentence: {
    ko: (to) =>
      to === 'anyone'
        ? '우리 살림은 누구나 볼 수 있어요. 한 사람 한 사람의 몫은 함께하는 사람만 봐요.'
        : '우리 살림은 함께하는 사람만 볼 수 있어요.',
    en: (to) =>
      to === 'anyone'
        ? 'Anyone may see our books; what belongs to single members is seen by members only.'
        : 'Only members may see our books.',
  },
  principle: 4,
})

export const openSections = [
  'balances',
  'accounts',
  'balance_sheet',
  'funds',
  'flows',
  'budget',
  'disclosure',
] as const
export type OpenSection = (typeof openSections)[number]

const sectionNames: Record<OpenSection, Bilingual> = {
  balances: { ko: '계정마다의 잔액', en: 'balances by account' },
  accounts: { ko: '계정마다 들어오고 나간 돈', en: 'money in and out by account' },
  balance_sheet: { ko: '재무상태표', en: 'balance sheet' },
  funds: { ko: '목적기금', en: 'funds and their purpose' },
  flows: { ko: '돈이 흐른 길', en: 'flows of money' },
  budget: { ko: '예산과 실제', en: 'budget and actual' },
  disclosure: { ko: '경영공시', en: 'annual disclosure' },
}

/** Where the books are open to anyone: which parts of them. Members see all of it either way. */
export const openParts = dial<OpenSection[]>('books.open_sections', {
  schema: z
    .array(z.enum(openSections))
    .max(openSections.length)
    .refine((all) => new Set(all).size === all.length, 'repeated'),
  suggested: [...openSections],
  layer: 'bylaws',
  title: { ko: '밖에 보이는 살림', en: 'What outsiders see of the books' },
  sentence: {
    ko: (all) =>
      all.length === 0
        ? '살림을 누구나 볼 수 있게 열어도, 밖에 보이는 부분은 없어요.'
        : `살림을 누구나 볼 수 있게 열 때는 이것을 보여요: ${all.map((one) => sectionNames[one].ko).join(', ')}.`,
    en: (all) =>
      all.length === 0
        ? 'Even where the books are open to anyone, no part of them is shown outside.'
        : `Where the books are open to anyone, this is shown: ${all.map((one) => sectionNames[one].en).join(', ')}.`,
  },
  principle: 4,
})

/** The month in which the financial year begins: for closes, budgets, and the claims of those who leave. */
export const yearBegins = dial<number>('books.year_begins', {
  schema: z.int().min(1).max(12),
  suggested: 1,
  layer: 'articles',
  title: { ko: '회계연도의 첫 달', en: 'First month of the financial year' },
  sentence: {
    ko: (month) => `회계연도는 ${month}월에 시작해요.`,
    en: (month) => `The financial year begins in ${monthNames.format(Date.UTC(2000, month - 1))}.`,
  },
  formerly: ['years.first_month', 'shares.year_begins'],
})

const monthNames = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' })

/** The money of the accounts. */
export const accountsUnit = dial<string>('books.unit', {
  schema: unitCode(),
  suggested: 'KRW',
  layer: 'bylaws',
  title: { ko: '장부에 적는 화폐', en: 'Currency of the accounts' },
  sentence: {
    ko: (code) => `장부와 결산은 ${code}로 적어요.`,
    en: (code) => `Accounts are kept in ${code}.`,
  },
  formerly: ['years.unit'],
})
