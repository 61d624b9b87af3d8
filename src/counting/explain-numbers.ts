import {
  compareFractions,
  type Fraction,
  formatPercent,
  fraction,
  parseFraction,
} from '../kernel/fraction.ts'
import { sumOf } from './weights.ts'

/** What a member reads of a result: how it came out, and why, a sentence each. */
export interface Explained {
  verdict: string
  why: string[]
}

export const exact = (text: string): Fraction => parseFraction(text) ?? fraction(0n)

/** The part one is of another; of nothing it is nothing. */
export const partOf = (part: Fraction, whole: Fraction): Fraction =>
  whole.num === 0n ? fraction(0n) : fraction(part.num * whole.den, part.den * whole.num)

/** Two shares as percentages, with as many decimals as it takes to tell which one is larger. */
export function percents(a: Fraction, b: Fraction): [string, string] {
  const most = 6
  for (let places = 1; places < most; places++) {
    const texts: [string, string] = [formatPercent(a, places), formatPercent(b, places)]
    if (texts[0] !== texts[1] || compareFractions(a, b) === 0) return texts
  }
  return [formatPercent(a, most), formatPercent(b, most)]
}

/** A decimal text with separators: `1234.5` → `1,234.5`. */
export function grouped(text: string): string {
  const [whole = '', ...rest] = text.split('.')
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.')
}

/** `a`, `a와 b`, `a, b와 c` with the word a language puts before the last. */
export function listed(items: readonly string[], last: (before: string, item: string) => string): string {
  const item = items.at(-1)
  if (item === undefined || items.length === 1) return item ?? ''
  return last(items.slice(0, -1).join(', '), item)
}

/** A count as people read it: no zeros at its end, separators, fractions cut to two decimals. */
export function plainVotes(text: string): string {
  const { num, den } = exact(text)
  if (text.includes('/')) return trimmed(decimal(num, den, 2))
  return grouped(trimmed(text))
}

const trimmed = (text: string) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)

function decimal(num: bigint, den: bigint, places: number): string {
  const unit = 10n ** BigInt(places)
  const cut = ((num < 0n ? -num : num) * unit) / den
  return `${num < 0n ? '-' : ''}${cut / unit}.${(cut % unit).toString().padStart(places, '0')}`
}

/** Votes as a share of all votes there are. */
export function votesOf(votes: string, all: readonly string[]): string {
  return formatPercent(partOf(exact(votes), sumOf(all.map(exact))))
}
