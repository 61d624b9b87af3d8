import { type Profile, profileOf } from '../../commons/charter/profile.ts'
import { apportion } from '../../kernel/apportion.ts'
import type { Charter } from '../../kernel/charter.ts'
import { type SurplusPart, surplusParts, surplusUses } from './dials.ts'
import { type Appropriation, type Breach, breachOf, type Figures, leastReserve } from './limits.ts'

/**
 * The surplus in the parts the charter names, exactly: what cannot be split goes, unit by unit, where the largest rest is.
 * Where the law asks more for the legal reserve than its part, it gets that, and the others share the rest by their
 * weights. Undefined where the charter leaves the parts to the meeting.
 */
export function ruledParts(
  parts: readonly SurplusPart[],
  figures: Figures,
  profile: Profile,
): Appropriation | undefined {
  if (parts.length === 0) return undefined
  const shares = split(parts, figures.available)
  const least = leastReserve(figures, profile)
  if ((shares.legal ?? 0n) >= least) return filled(shares)
  const others = parts.filter(({ to }) => to !== 'legal')
  const rest = figures.available - least
  return filled({ ...(rest > 0n ? split(others, rest) : {}), legal: least })
}

function split(parts: readonly SurplusPart[], total: bigint): Partial<Appropriation> {
  const weights = parts.map(({ to, weight }) => ({ key: to, weight: BigInt(weight) }))
  if (weights.length === 0) return {}
  return Object.fromEntries(apportion({ total, parts: weights, leftover: 'equity:carried' }).shares)
}

const filled = (shares: Partial<Appropriation>): Appropriation => ({
  ...{ legal: 0n, voluntary: 0n, patronage: 0n, capital: 0n },
  ...shares,
})

interface Rules {
  profile: Profile
  parts: readonly SurplusPart[]
}

/** The law and the parts a charter stands under. */
export const rulesOf = (charter: Charter): Rules => ({
  profile: profileOf(charter),
  parts: surplusParts.schema.parse(charter.value(surplusParts.name) ?? surplusParts.suggested),
})

/** What is wrong with an appropriation: the first limit of the law, then whether it is in the parts of the charter. */
export function problemOf(
  given: Appropriation,
  figures: Figures,
  { profile, parts }: Rules,
): Breach | undefined {
  const breach = breachOf(given, figures, profile)
  if (breach) return breach
  const ruled = ruledParts(parts, figures, profile)
  if (!ruled || surplusUses.every((use) => given[use] === ruled[use])) return undefined
  const values = Object.fromEntries(surplusUses.map((use) => [use, ruled[use].toString()]))
  return { problem: 'not_as_ruled', values }
}
