import type { Profile } from '../../commons/charter/profile.ts'
import type { FailureValues } from '../../kernel/failure.ts'

/** A way to use a surplus, in the smallest part of its unit; what is left is carried forward. */
export interface Appropriation {
  legal: bigint
  voluntary: bigint
  patronage: bigint
  capital: bigint
}

export interface Figures {
  /** Of the year; what the law counts reserves by. */
  result: bigint
  /** What there is to use: the result and what was carried forward. */
  available: bigint
  /** Legal reserve before this. */
  reserve: bigint
  /** Paid-in shares, those of people who left and are still to be paid back among them. */
  paidIn: bigint
  /** Paid-in shares of those who were members at the year's end: what a dividend on capital goes by. */
  membersPaidIn: bigint
}

export type Breach = { problem: AppropriationProblem; values: FailureValues }
export const appropriationProblems = [
  'more_than_surplus',
  'reserve_too_small',
  'no_dividends_here',
  'patronage_too_small',
  'capital_too_large',
  'not_as_ruled',
] as const
export type AppropriationProblem = (typeof appropriationProblems)[number]

/** So much at least goes into the legal reserve; 0 where the law asks nothing, or the reserve is full. */
export function leastReserve({ result, reserve, paidIn }: Figures, { reserve: law }: Profile): bigint {
  if (!law || result <= 0n) return 0n
  const room = paidIn * BigInt(law.untilTimes) - reserve
  const part = ceilDiv(result * BigInt(law.num), BigInt(law.den))
  return room <= 0n ? 0n : part < room ? part : room
}

const ceilDiv = (a: bigint, b: bigint) => (a + b - 1n) / b

/** The most that may go to capital: a part of what was paid in, and never more than half of all dividends. */
export function mostCapital(
  { membersPaidIn: paidIn }: Pick<Figures, 'membersPaidIn'>,
  { dividends: law }: Profile,
): bigint | undefined {
  if (!law?.capital) return undefined
  return (paidIn * BigInt(law.capital.num)) / BigInt(law.capital.den)
}

/** The first limit of the law an appropriation goes against, with its article; undefined where it keeps to all. */
export function breachOf(parts: Appropriation, figures: Figures, profile: Profile): Breach | undefined {
  const { legal, voluntary, patronage, capital } = parts
  const used = legal + voluntary + patronage + capital
  if (used > figures.available || [legal, voluntary, patronage, capital].some((one) => one < 0n))
    return { problem: 'more_than_surplus', values: { available: figures.available.toString() } }
  const least = leastReserve(figures, profile)
  if (legal < least) return breach('reserve_too_small', profile.reserve, { least: least.toString() })
  const law = profile.dividends
  if (!law) return undefined
  if (law.none && patronage + capital > 0n) return breach('no_dividends_here', law, {})
  const most = mostCapital(figures, profile)
  if (most !== undefined && capital > most) return breach('capital_too_large', law, { most: most.toString() })
  const by = law.patronage
  if (by && patronage * BigInt(by.den) < (patronage + capital) * BigInt(by.num))
    return breach('patronage_too_small', law, { num: by.num, den: by.den })
  return undefined
}

function breach(
  problem: AppropriationProblem,
  rule: { article: { ko: string; en: string } } | undefined,
  values: FailureValues,
): Breach {
  return {
    problem,
    values: { ...values, article: rule?.article.ko ?? '', articleEn: rule?.article.en ?? '' },
  }
}
