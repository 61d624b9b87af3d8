import type { Lang } from '../../kernel/language.ts'
import { formatAmount, formatDecimal, unitOf } from '../../kernel/units.ts'
import type { PricingUse } from './uses.ts'

/** What sentences about prices are made with. */
export interface Told {
  lang: Lang
  unit: string
  use: PricingUse
  /** What codes are called, where rules say it. */
  names?: ReadonlyMap<string, string>
}

export const money = (amount: bigint | number, { unit, lang }: Told): string =>
  formatAmount(BigInt(amount), unitOf(unit), lang).text

/** Basis points: 300 → "3%", 250 → "2.5%". */
export const percentText = (rate: bigint | number): string =>
  `${formatDecimal(BigInt(rate), 2).replace(/\.?0+$/, '')}%`

/** Ten-thousandths: 12000 → "1.2". */
export const timesText = (times: bigint | number): string =>
  formatDecimal(BigInt(times), 4).replace(/\.?0+$/, '')

/** "90 minutes", "90분": a count of a fact. */
export function countText(fact: string, count: bigint | number, { use, lang }: Told): string {
  const spec = use.facts[fact]
  const number = BigInt(count)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',')
  if (spec?.kind !== 'count') return number
  return lang === 'ko' ? `${number}${spec.unit.ko}` : `${number} ${spec.unit.en}`
}

/** A value of a fact beside its name: an amount as money, a count with its unit. */
export const valueText = (fact: string, value: bigint | number, told: Told): string =>
  told.use.facts[fact]?.kind === 'amount'
    ? money(value, told)
    : told.use.facts[fact]?.kind === 'rate'
      ? percentText(value)
      : countText(fact, value, told)

export const factName = (fact: string, { use, lang }: Told): string => use.facts[fact]?.label[lang] ?? fact

export const partyName = (party: string, { use, lang }: Told): string => use.parties[party]?.[lang] ?? party
