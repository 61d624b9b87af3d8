import { z } from 'zod'
import { amount, code, day, instant, unitCode } from '../../kernel/fields.ts'
import { formatFraction, fraction } from '../../kernel/fraction.ts'
import type { Line, Part, Turn } from './equation/facts.ts'
import { type IncomeRow, needStates, ways } from './tables.ts'

/** A fraction as text, `num/den`. */
const ratio = () => z.string()
const label = z.object({ ko: z.string(), en: z.string() })

export const incomeStates = ['undistributed', 'partly', 'distributed', 'taken_back'] as const
export type IncomeState = (typeof incomeStates)[number]

export const incomeShape = z.object({
  id: z.string(),
  unit: unitCode(),
  amount: amount(),
  distributed: amount(),
  state: z.enum(incomeStates),
  on: day(),
  text: z.string(),
  place: z.string(),
  account: z.string(),
  project: z.string().nullable(),
  delivered: z.object({ resource: z.string(), quantity: amount() }).nullable(),
  event: z.string().nullable(),
  way: z.enum(ways),
  /** Its entry in the journal. */
  seq: z.int(),
  /** The commons that passed it on. */
  from: z.string().nullable(),
})
export type IncomeView = z.output<typeof incomeShape>

export function incomeOf(row: IncomeRow): IncomeView {
  const { id, unit, amount, distributed, text, place, account, project, resource, quantity, event, way } = row
  return {
    ...{ id, unit, amount, distributed, text, place, account, project, event, way },
    state: stateOf(row),
    on: row.on_day,
    delivered: resource && quantity !== null ? { resource, quantity } : null,
    seq: Number(row.seq),
    from: row.from_commons,
  }
}

function stateOf({ amount, distributed, taken_back_seq }: IncomeRow): IncomeState {
  if (taken_back_seq !== null) return 'taken_back'
  if (distributed === 0n) return 'undistributed'
  return distributed < amount ? 'partly' : 'distributed'
}

const to = z.object({ kind: z.enum(['agent', 'fund']), id: z.string() })

/** One line of a why: what was given, and what it weighs. */
export const lineShape = z.object({
  /** Which of the bucket's rules, from 0; null where a bucket has none. */
  rule: z.int().nullable(),
  kind: z.string().nullable(),
  project: z.string().nullable(),
  unit: z.string().nullable(),
  quantity: amount().nullable(),
  count: z.int().nullable(),
  /** What the multipliers come to; null: 1. */
  times: ratio().nullable(),
  weight: ratio(),
})

export const partShape = z.object({
  weight: ratio(),
  /** What proportion alone gives, and what claims paid in full and limits made of it. */
  proportional: ratio(),
  quota: ratio(),
  limited: z.enum(['above', 'below']).nullable(),
  /** It got one of the units that cutting left over. */
  extra: z.boolean(),
  amount: amount(),
})

/** A bucket's turn. `base − …`: what it could take; `amount − placed`: what it could give to nobody. */
export const turnShape = z.object({
  bucket: code(),
  label,
  base: amount(),
  amount: amount(),
  placed: amount(),
  people: z.int(),
  /** All weights in it together. */
  weight: ratio(),
})

export const recipientShape = z.object({ to, amount: amount() })

export const distributionShape = z.object({
  id: z.string(),
  equation: code(),
  label,
  unit: unitCode(),
  total: amount(),
  from: day(),
  until: day(),
  at: instant(),
  /** Its entry in the journal, and the version of the charter whose rule it followed. */
  seq: z.int(),
  charterVersion: z.int(),
  recipients: z.int(),
  /** The entry that took it back. */
  takenBackIn: z.int().nullable(),
  /** What of it is the viewer's. */
  mine: amount(),
})

export const needShape = z.object({
  id: z.string(),
  agent: z.string(),
  unit: unitCode(),
  amount: amount(),
  text: z.string(),
  until: day().nullable(),
  state: z.enum(needStates),
  declaredAt: instant(),
})

const ratioOf = ({ num, den }: { num: bigint; den: bigint }) => formatFraction(fraction(num, den))

/** The same from an outcome that was only worked out. */
export const lineView = ({ rule, kind, project, unit, quantity, count, times, weight }: Line) => ({
  ...{ rule: rule ?? null, kind: kind ?? null, project: project ?? null, unit: unit ?? null },
  ...{ quantity: quantity ?? null, count: count ?? null },
  times: times ? ratioOf(times) : null,
  weight: ratioOf(weight),
})

export const partView = ({ weight, proportional, quota, limited, extra, amount }: Part) => ({
  ...{ weight: ratioOf(weight), proportional: ratioOf(proportional), quota: ratioOf(quota) },
  ...{ limited: limited ?? null, extra, amount },
})

export function turnView({ bucket, base, amount, placed, parts }: Turn, label: { ko: string; en: string }) {
  let weight = fraction(0n)
  for (const one of parts) {
    const { num, den } = one.weight
    weight = fraction(weight.num * den + num * weight.den, weight.den * den)
  }
  return { bucket, label, base, amount, placed, people: parts.length, weight: ratioOf(weight) }
}
