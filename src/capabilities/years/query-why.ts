import { z } from 'zod'
import { profileOf } from '../../commons/charter/profile.ts'
import { apportion } from '../../kernel/apportion.ts'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { amount, day, id, unitCode } from '../../kernel/fields.ts'
import { basesOf, figuresOf, generalResult } from './figures.ts'
import { leastReserve, mostCapital } from './limits.ts'
import { closeOf, entryOfYear, usesOf } from './stored.ts'
import type { CloseTable } from './tables.ts'
import { yearField } from './year-field.ts'

const parts = z.strictObject({
  legal: amount(),
  voluntary: amount(),
  patronage: amount(),
  capital: amount(),
})

/** An appropriation that is only thought of; once one was decided, that is what is told. */
const thought = parts.optional()

/**
 * How a year's surplus came to be used as it was: what there was, what each part is, what the law asks, and what
 * dividends went by in all.
 */
export const whyUsed = query({
  input: z.strictObject({ year: yearField(), thought }),
  output: z.strictObject({
    from: day(),
    until: day(),
    unit: unitCode(),
    result: amount(),
    available: amount(),
    used: parts.nullable(),
    carried: amount(),
    /** What there was to cover, where the year ended with a loss. */
    isLoss: z.boolean(),
    /** The entry that used it, once it is decided. */
    seq: z.int().nullable(),
    leastReserve: amount().nullable(),
    mostCapital: amount().nullable(),
    totalUsed: amount(),
    totalPaidIn: amount(),
    people: z.int(),
  }),
  who: ['member'],
  async run(view, { year, thought }) {
    const close = await closeWith(view, year)
    const { available, used, carried, isLoss } = await usedOf(view, close, thought)
    const figures = close.appropriated_on ? undefined : await figuresOf(view, close)
    const bases = await basesOf(view, close)
    const profile = profileOf(view.charter)
    return {
      ...{ from: close.from_day, until: close.until_day, unit: close.unit, result: generalResult(close) },
      ...{
        available,
        used,
        carried,
        isLoss,
        seq: await entryOfYear(view, year, 'surplus_appropriated', 'loss_covered'),
      },
      leastReserve: figures ? leastReserve(figures, profile) : null,
      mostCapital: mostCapital({ membersPaidIn: sumOf(bases.map((one) => one.paidIn)) }, profile) ?? null,
      totalUsed: sumOf(bases.map((one) => one.used)),
      totalPaidIn: sumOf(bases.map((one) => one.paidIn)),
      people: bases.length,
    }
  },
})

const share = z.strictObject({
  /** What it was reckoned by, of how much in all. */
  basis: amount(),
  all: amount(),
  sum: amount(),
  /** Whole units of the exact part, and whether it was given one of those that rounding down left over. */
  floor: amount(),
  extra: z.boolean(),
  amount: amount(),
})

/** One member's dividend: their part of all use and of all that was paid in, and how it was rounded. */
export const whyDividend = query({
  input: z.strictObject({ year: yearField(), agent: id('members.agent'), thought }),
  output: z.strictObject({
    from: day(),
    until: day(),
    unit: unitCode(),
    patronage: share,
    capital: share,
    /** The entry that brought their use, where it does not stand in the books. */
    seq: z.int().nullable(),
  }),
  who: ['self', 'role:steward', 'role:treasurer', 'role:chair', 'organ:board', 'organ:auditor'],
  subject: ({ agent }) => agent,
  async run(view, { year, agent, thought }) {
    const close = await closeWith(view, year)
    const { used } = await usedOf(view, close, thought)
    const bases = await basesOf(view, close)
    const brought = (await usesOf(view, year)).get(agent)
    const shareOf = (sum: bigint, weightOf: (one: (typeof bases)[number]) => bigint) => {
      const weights = bases.map((one) => ({ key: one.agent, weight: weightOf(one) }))
      const given = weights.filter(({ weight }) => weight > 0n)
      const step = apportion({ total: sum, parts: given, leftover: 'equity:carried' }).steps.find(
        ({ key }) => key === agent,
      )
      const basis = weights.find(({ key }) => key === agent)?.weight ?? 0n
      return {
        ...{ basis, all: sumOf(weights.map(({ weight }) => weight)), sum },
        ...{ floor: step?.floor ?? 0n, extra: step?.extra ?? false, amount: step?.share ?? 0n },
      }
    }
    return {
      ...{ from: close.from_day, until: close.until_day, unit: close.unit },
      patronage: shareOf(used?.patronage ?? 0n, (one) => one.used),
      capital: shareOf(used?.capital ?? 0n, (one) => one.paidIn),
      seq: brought ? Number(brought.seq) : null,
    }
  },
})

const sumOf = (all: readonly bigint[]) => all.reduce((sum, one) => sum + one, 0n)

async function closeWith(view: View, year: number): Promise<CloseTable> {
  const close = await closeOf(view, year)
  if (!close) throw kernelFailure('not_found', { what: 'years.close' })
  return close
}

type Parts = z.output<typeof parts>

async function usedOf(view: View, close: CloseTable, thought: Parts | undefined) {
  if (!close.appropriation) {
    const { available } = await figuresOf(view, close)
    const carried = available - (thought ? sumOf(Object.values(thought)) : 0n)
    return { available, used: thought ?? null, carried, isLoss: available < 0n }
  }
  const texts = JSON.parse(close.appropriation) as Record<string, string>
  const kept = (name: string) => BigInt(texts[name] ?? 0)
  const used = {
    ...{ legal: kept('legal'), voluntary: kept('voluntary') },
    ...{ patronage: kept('patronage'), capital: kept('capital') },
  }
  const carried = kept('carried')
  // A loss says what each reserve gave, and no dividends.
  const isLoss = texts.available === undefined
  return { available: carried + sumOf(Object.values(used)), used, carried, isLoss }
}
