import { type Lang, plural } from '../../kernel/language.ts'
import { formatAmount, unitOf } from '../../kernel/units.ts'
import type { Duty } from './dials.ts'

/** Fines are money of the country the commons keeps its books in. */
export const fineUnit = 'KRW'

export const listOf = (all: readonly Duty[], lang: Lang) => all.map((one) => one.label[lang]).join(', ')
export const formatMoney = (amount: bigint, lang: Lang) => formatAmount(amount, unitOf(fineUnit), lang).text
export const formatDays = (days: number) => plural(days, 'day')
export const times = (n: number) => plural(n, 'breach', 'breaches')
