import { z } from 'zod'
import { actionCodes } from '../../../commons/observation/actions.ts'
import { bilingual, code, unitCode } from '../../../kernel/fields.ts'
import { compareFractions, type Fraction, fraction, parseFraction } from '../../../kernel/fraction.ts'

/** A fraction as the charter writes it ("7/10", "70%"), between two bounds that are both allowed. */
const part = (least: Fraction, most: Fraction) =>
  z
    .string()
    .max(40)
    .refine((text) => {
      const value = parseFraction(text)
      return value && compareFractions(value, least) >= 0 && compareFractions(value, most) <= 0
    }, 'rate_out_of_bounds')

/** More than nothing, at most all. */
const share = () => part(fraction(1n, 1_000_000n), fraction(1n))

/**
 * How a claim ends: `debt-like` is paid until it is paid, `equity-like` takes part in every distribution, `once` in one.
 */
export const claimKinds = ['debt-like', 'equity-like', 'once'] as const

/**
 * What kinds of contribution are worth. `worth` is for one whole unit of `unit` (an hour, a won), in the smallest part
 * of the equation's unit: "20000" for 20,000 won an hour. No kinds, no actions: any.
 */
export const ruleShape = z.strictObject({
  kinds: z.array(code()).max(20),
  actions: z.array(z.enum(actionCodes)).max(19),
  unit: unitCode(),
  worth: part(fraction(1n, 1_000_000n), fraction(1_000_000_000n)),
  claim: z.enum(claimKinds),
})

/** Raises or lowers what counts, for whoever is of a type or role, or for a kind or project. All that match multiply. */
export const multiplierShape = z.strictObject({
  by: z.enum(['type', 'role', 'kind', 'project']),
  of: z.string().max(60),
  times: part(fraction(1n, 10n), fraction(10n)),
})

/**
 * Bounds on what each gets of a bucket who has a weight in it: so much at least and at most; the highest at most `times`
 * the lowest. A claim is never paid beyond what it is worth, so that whoever is paid in full may get less than `least`,
 * and does not count as the lowest.
 */
export const limitsShape = z
  .strictObject({
    least: z.int().min(0).optional(),
    most: z.int().min(1).optional(),
    times: part(fraction(1n), fraction(1000n)).optional(),
  })
  .refine(({ least, most }) => least === undefined || most === undefined || least <= most, 'least_over_most')

/** Which contributions: those the income is traced back to, or those of the distribution's period. */
export const sourceShape = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('income') }),
  z.strictObject({
    from: z.literal('period'),
    /** All projects, the one the income belongs to, or these. */
    projects: z.union([z.enum(['all', 'of-income']), z.array(z.uuid()).min(1).max(50)]),
  }),
])

const limits = limitsShape.optional()
/** Who gets what a bucket holds. */
export const recipientShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fund'), fund: code().max(30) }),
  /** One agent, often a commons of its own that shares it out by its own equation. */
  z.strictObject({ kind: z.literal('agent'), agent: z.uuid() }),
  /** Members of these types (none named: all) in equal parts. */
  z.strictObject({ kind: z.literal('members'), types: z.array(code()).max(20) }),
  z.strictObject({
    kind: z.literal('contributions'),
    source: sourceShape,
    rules: z.array(ruleShape).min(1).max(40),
    multipliers: z.array(multiplierShape).max(40),
    limits,
  }),
  /** By the points of the last peer evaluation that closed. */
  z.strictObject({ kind: z.literal('points'), limits }),
  /** By needs that were accepted, each met at most in full. */
  z.strictObject({ kind: z.literal('needs') }),
])

/** A part of what is shared out: of the whole, or of what is left when its turn comes. */
export const bucketShape = z.strictObject({
  code: code(),
  label: bilingual(80),
  share: share(),
  of: z.enum(['total', 'rest']),
  to: recipientShape,
})

/**
 * A value equation: buckets in sequence. What none of them can place goes to the fund `rest`, never to a person.
 * Named, bounded parts only: there is no formula in it to evaluate.
 */
export const equationShape = z
  .strictObject({
    code: code(),
    label: bilingual(80),
    unit: unitCode(),
    buckets: z.array(bucketShape).min(1).max(20),
    rest: code().max(30),
  })
  .refine(({ buckets }) => new Set(buckets.map((one) => one.code)).size === buckets.length, 'repeated')
  .refine(({ buckets }) => !exceedsTotal(buckets), 'over_total')

export type Equation = z.output<typeof equationShape>
export type Bucket = z.output<typeof bucketShape>
export type Rule = z.output<typeof ruleShape>
export type Multiplier = z.output<typeof multiplierShape>
export type Limits = z.output<typeof limitsShape>
export type ClaimKind = (typeof claimKinds)[number]

/** Whether the buckets that take of the whole ask for more than the whole. */
function exceedsTotal(buckets: readonly Bucket[]): boolean {
  let [num, den] = [0n, 1n]
  for (const { of, share } of buckets) {
    const value = of === 'total' ? parseFraction(share) : undefined
    if (value) [num, den] = [num * value.den + value.num * den, den * value.den]
  }
  return num > den
}
