import { z } from 'zod'
import { type Charter, dial } from '../../kernel/charter.ts'
import { bilingual, code } from '../../kernel/fields.ts'

/** The special account (특별회계) a path stands in, `sp-care`; empty for the general one. */
export function accountingOf(account: string): string {
  const second = account.split(':')[1] ?? ''
  return second.startsWith('sp-') ? second : ''
}

/** An account of what is our own, within a part of the books: `equity:sp-care:carried`, `equity:carried`. */
export const equityIn = (accounting: string, path: string): string =>
  ['equity', ...(accounting ? [accounting] : []), path].join(':')
/** A path of the general account as it stands in another one: `income:dues` → `income:sp-care:dues`. */
export const inAccounting = (account: string, accounting: string): string =>
  accounting === '' ? account : account.replace(':', `:${accounting}:`)

/** `care` as paths have it; empty for the general account. */
export const segmentOf = (code: string | undefined): string => (code ? `sp-${code}` : '')

/** Whether it holds what one account of ours gave to or took from another: nothing, once all are added up. */
export const isCrossing = (account: string): boolean =>
  /^(income|expenses):(sp-[^:]+:)?transfers$/.test(account)

/** Money between two places of ours. From one account into another it goes out of the one (전출) and comes into the other (전입). */
export function movedBetween({ from, to, unit, amount }: Moved): Moved[] {
  const [gives, takes] = [accountingOf(from), accountingOf(to)]
  if (gives === takes) return [{ from, to, unit, amount }]
  return [
    { from, to: inAccounting('expenses:transfers', gives), unit, amount },
    { from: inAccounting('income:transfers', takes), to, unit, amount },
  ]
}

interface Moved {
  from: string
  to: string
  unit: string
  amount: bigint
}

const special = z.strictObject({ code: code().max(30), label: bilingual(80) })
export type SpecialAccount = z.output<typeof special>

const named = (all: readonly SpecialAccount[], lang: 'ko' | 'en') =>
  all.map(({ label }) => label[lang]).join(', ')

/** Parts of the work whose money is kept apart from the rest (협동조합 기본법 47조). */
export const specialAccounts = dial<SpecialAccount[]>('books.special_accounts', {
  schema: z
    .array(special)
    .max(20)
    .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, 'repeated'),
  entries: {
    one: { ko: '따로 두는 회계', en: 'special account' },
    start: {},
    asks: { label: { label: { ko: '어떤 일의 돈인가요', en: 'What work its money is for' } } },
  },
  suggested: [],
  layer: 'bylaws',
  title: { ko: '따로 두는 회계', en: 'Special accounts' },
  sentence: {
    ko: (all) =>
      all.length === 0 ? '회계는 하나로 적어요.' : `이 일의 회계는 따로 적어요: ${named(all, 'ko')}.`,
    en: (all) =>
      all.length === 0 ? 'We keep one account.' : `We keep apart the accounts of: ${named(all, 'en')}.`,
  },
})

/** The special accounts of a charter. */
export const specialOf = (charter: Charter) => (charter.value(specialAccounts.name) ?? []) as SpecialAccount[]

/** What special accounts are called, by the part that stands for them in a path. */
export const specialNames = (charter: Charter, lang: 'ko' | 'en'): Map<string, string> =>
  new Map(specialOf(charter).map(({ code, label }) => [segmentOf(code), label[lang]]))
