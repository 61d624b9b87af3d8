import { apportion } from '../../kernel/apportion.ts'

/** What each member's part goes by. */
export interface Basis {
  agent: string
  used: bigint
  paidIn: bigint
}

export interface Dividend extends Basis {
  patronage: bigint
  capital: bigint
}

/**
 * Splits both dividends exactly: patronage by use, capital by what was paid in. The order of the members changes
 * nothing. Answers what nobody could be given, because nobody used or paid anything.
 */
export function shareOut(
  bases: readonly Basis[],
  { patronage, capital }: { patronage: bigint; capital: bigint },
): { dividends: Dividend[]; left: bigint } {
  const byUse = split(bases, patronage, (one) => one.used)
  const byShares = split(bases, capital, (one) => one.paidIn)
  const dividends = bases
    .map((one) => ({
      ...one,
      patronage: byUse.shares.get(one.agent) ?? 0n,
      capital: byShares.shares.get(one.agent) ?? 0n,
    }))
    .filter((one) => one.patronage + one.capital > 0n)
    .sort((a, b) => (a.agent < b.agent ? -1 : 1))
  return { dividends, left: byUse.leftover + byShares.leftover }
}

function split(bases: readonly Basis[], total: bigint, weightOf: (one: Basis) => bigint) {
  const parts = bases
    .map((one) => ({ key: one.agent, weight: weightOf(one) }))
    .filter(({ weight }) => weight > 0n)
  if (total === 0n || parts.length === 0) return { shares: new Map<string, bigint>(), leftover: total }
  const { shares, leftover } = apportion({ total, parts, leftover: 'equity:carried' })
  return { shares, leftover }
}
