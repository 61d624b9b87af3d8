import { compareFractions, fraction } from '../../kernel/fraction.ts'
import type { CharterData } from './charter.ts'
import { breach, type Check, type Finding, note } from './legal-finding.ts'
import type { LegalRule, Profile } from './profile.ts'
import { knownDial } from './registry.ts'

/**
 * Numbers of capabilities the law limits, by dial. What members hold, were paid or were told is a matter of facts: the
 * capability checks those itself when they happen, with `profileOf`.
 */
export const dialsCheck: Check = (data, profile) => [
  ...meetings(data, profile),
  ...limits(profile).flatMap((one) => overLimit(data, one)),
]

const stated = (data: CharterData, name: string): unknown =>
  Object.hasOwn(data.dials, name) ? data.dials[name] : undefined

function meetings(data: CharterData, { noticeDays, proxy }: Profile): Finding[] {
  const [days, each] = [stated(data, 'meetings.notice_days'), stated(data, 'meetings.proxies_each')]
  const way = stated(data, 'meetings.proxies')
  const path = (name: string) => [`dials.meetings.${name}`]
  return [
    ...(noticeDays && isBelow(days, noticeDays.days)
      ? breach('notice_short', noticeDays, path('notice_days'), { limit: noticeDays.days })
      : []),
    ...(proxy && isAbove(each, proxy.perHolder)
      ? breach('proxies_many', proxy, path('proxies_each'), { limit: proxy.perHolder })
      : []),
    ...(way === 'app' && proxy?.written ? note('proxies_not_written', proxy, path('proxies')) : []),
    ...(way === 'none' ? note('proxies_refused', proxy, path('proxies')) : []),
  ]
}

const isBelow = (value: unknown, limit: number) => typeof value === 'number' && value < limit
const isAbove = (value: unknown, limit: number) => typeof value === 'number' && value > limit

/** A dial that states a share, in parts of `of`, and how far the law lets it go. */
interface Limit {
  dial: string
  rule: LegalRule | undefined
  /** The dial's number is so many parts of this whole; shares stated as `{ num, den }` need none. */
  of: number
  limit: { num: number; den: number } | undefined
  way: 'least' | 'most'
}

/** Dials that state a share of the year's surplus, in hundredths. A capability that has others adds them here. */
function limits({ reserve, dividends }: Profile): Limit[] {
  const none = dividends?.none ? { num: 0, den: 1 } : undefined
  const capital = none ?? dividends?.capital
  return [
    { dial: 'years.legal_reserve', rule: reserve, of: 100, limit: reserve, way: 'least' },
    { dial: 'years.patronage', rule: dividends, of: 100, limit: dividends?.patronage, way: 'least' },
    { dial: 'years.capital_dividend', rule: dividends, of: 100, limit: capital, way: 'most' },
  ]
}

function overLimit(data: CharterData, { dial, rule, of, limit, way }: Limit): Finding[] {
  const value = shareOf(stated(data, dial), of)
  if (!limit || !value) return []
  const compared = compareFractions(value, fraction(BigInt(limit.num), BigInt(limit.den)))
  if (way === 'most' ? compared <= 0 : compared >= 0) return []
  const name = knownDial(dial)?.title
  return breach('limit_passed', rule, [`dials.${dial}`], { ...(name ? { name } : {}) })
}

function shareOf(value: unknown, of: number) {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return fraction(BigInt(value), BigInt(of))
  const { num, den } = (value ?? {}) as { num?: unknown; den?: unknown }
  return typeof num === 'number' && typeof den === 'number' && den > 0
    ? fraction(BigInt(num), BigInt(den))
    : undefined
}
