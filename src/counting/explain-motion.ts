import { compareFractions, fraction } from '../kernel/fraction.ts'
import type { Lang } from '../kernel/language.ts'
import { type MotionWords, motionWords } from './explain-motion-words.ts'
import { type Explained, exact, partOf, percents } from './explain-numbers.ts'
import type { Condition, MotionResult } from './motions/motion.ts'
import { sumOf } from './weights.ts'

/**
 * How a vote on one matter came out, in the words of a member. `open` says how it stands so far. `typeLabel` names a
 * type of voter; those of no type in particular are "the others".
 */
export function explainMotion(
  lang: Lang,
  result: MotionResult,
  typeLabel: (type: string) => string,
  { open = false }: { open?: boolean } = {},
): Explained {
  const w = motionWords(lang, open)
  const label = (type: string) => (type === '' ? w.others : typeLabel(type))
  if (open && result.heads.cast === 0) return { verdict: w.nobodyYet, why: asked(w, result, label) }
  const why = [...asked(w, result, label), ...typeSentences(w, result, label), ...levelSentence(w, result)]
  return { verdict: w.verdict[result.outcome], why }
}

/** Every condition with what was needed and what there was; the quorum first. */
function asked(
  w: MotionWords,
  { quorum, conditions }: MotionResult,
  label: (type: string) => string,
): string[] {
  const told = conditions.map((one) => conditionSentence(w, one, label))
  return [...(quorum ? [w.quorum(numbers(quorum))] : []), ...told]
}

function conditionSentence(w: MotionWords, one: Condition, label: (type: string) => string): string {
  const within = one.type === undefined ? '' : w.within(label(one.type))
  if (one.measure !== 'yes' && one.measure !== 'take_part') return w[one.measure](numbers(one))
  if (exact(one.of).num === 0n) return within + w.ofNobody(one.base)
  if (one.heads) return within + w.yes(one.base, numbers(one))
  const of = exact(one.of)
  const [got, needed] = percents(partOf(exact(one.got), of), partOf(exact(one.needed), of))
  return within + w.yesWeighed({ needed, got, strict: one.strict === true, met: one.met })
}

const numbers = ({ of, needed, got, met }: Condition) => ({
  of: Number(of),
  needed: Number(needed),
  got: Number(got),
  met,
})

/** Each type with the share of all votes it had and how it voted, where votes weigh by type. */
function typeSentences(
  w: MotionWords,
  { types, conditions }: MotionResult,
  label: (type: string) => string,
): string[] {
  if (conditions.every((one) => one.heads)) return []
  const isWhole = compareFractions(sumOf(types.map((one) => exact(one.weight))), fraction(1n)) === 0
  return types
    .filter((one) => one.eligible > 0)
    .map((one) => {
      const weight = exact(one.weight)
      if (weight.num === 0n) return isWhole ? w.silentSpread(label(one.type)) : w.silentLost(label(one.type))
      const { yes = 0, no = 0, abstain = 0 } = one.answers
      return w.type(label(one.type), percents(weight, weight)[0], { yes, no, abstain })
    })
}

function levelSentence(w: MotionWords, { level, outcome, heads, conditions }: MotionResult): string[] {
  if (!level) return []
  const { yes = 0, no = 0 } = heads.answers
  const sides = conditions[0]?.heads ? { yes, no } : undefined
  return [outcome === 'tied' ? w.tied(sides) : w.level(sides)]
}
