import { dayAfter } from '../../commons/members/local-day.ts'
import type { Lang } from '../../kernel/language.ts'
import type { PlanRow } from './tables.ts'

type Rhythm = Pick<PlanRow, 'period' | 'month' | 'day'>

/** How many months a period has. */
export const monthsIn = { month: 1, quarter: 3, year: 12 } as const

/** A period is called by its first month, `2026-03`. */
export const firstDay = (period: string) => `${period}-01`

/** The period a day lies in. */
export function periodOf({ period, month }: Rhythm, day: string): string {
  const length = monthsIn[period]
  const [year, at] = day.split('-').map(Number) as [number, number]
  const past = (((at - month) % length) + length) % length
  return dayAfter(`${year}-${String(at).padStart(2, '0')}-01`, { months: -past }).slice(0, 7)
}

export const periodAfter = ({ period }: Rhythm, at: string): string =>
  dayAfter(firstDay(at), { months: monthsIn[period] }).slice(0, 7)

export const periodBefore = ({ period }: Rhythm, at: string): string =>
  dayAfter(firstDay(at), { months: -monthsIn[period] }).slice(0, 7)

/** The day a period is charged. */
export const chargeDay = ({ day }: Rhythm, period: string): string =>
  `${period}-${String(day).padStart(2, '0')}`

/** "2026년 3월 조합비", "2026년 1~3월 조합비", "2026년 조합비"; kept with the claim, in the commons' language. */
export function chargeLabel(plan: Rhythm & { label: string }, period: string, lang: Lang): string {
  const [year, month] = period.split('-').map(Number) as [number, number]
  if (plan.period === 'year' && month === 1)
    return lang === 'ko' ? `${year}년 ${plan.label}` : `${plan.label} ${year}`
  const last = dayAfter(firstDay(period), { months: monthsIn[plan.period] - 1 }).slice(0, 7)
  if (plan.period === 'month')
    return lang === 'ko' ? `${year}년 ${month}월 ${plan.label}` : `${plan.label} ${period}`
  const [lastYear, lastMonth] = last.split('-').map(Number) as [number, number]
  if (lang === 'en') return `${plan.label} ${period} to ${last}`
  const end = lastYear === year ? `${lastMonth}월` : `${lastYear}년 ${lastMonth}월`
  return `${year}년 ${month}월~${end} ${plan.label}`
}
