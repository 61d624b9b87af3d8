import { explainMotion } from '../../../counting/explain-motion.ts'
import { motionWords } from '../../../counting/explain-motion-words.ts'
import type { Explained } from '../../../counting/explain-numbers.ts'
import { explainResult } from '../../../counting/explain-result.ts'
import type { Condition } from '../../../counting/motions/motion.ts'
import { formatAmount, unitOf } from '../../../kernel/units.ts'
import type { PageView } from '../../../ui/page.ts'
import { dataOf } from '../../charter/charter.ts'
import { labelOf } from '../../charter/labels.ts'
import type { DecisionView } from '../queries.ts'
import { resultWords } from '../result-words.ts'
import { isWeighted } from './result-numbers.ts'

/** How it stands or came out, and why, a sentence each. */
export function explained(view: PageView, one: DecisionView): Explained {
  const { result } = one
  if (result?.motion) {
    const label = (type: string) => typeLabel(view, type)
    const told = explainMotion(view.lang, result.motion, label, { open: one.state === 'open' })
    return settledBySomebody(view.lang, one, told)
  }
  return result?.choice ? choiceExplained(view, one) : { verdict: '', why: [] }
}

/** Level by the count, and yet decided: by the lot or by whoever breaks ties. */
function settledBySomebody(lang: PageView['lang'], { result, rules, state }: DecisionView, told: Explained) {
  const w = resultWords[lang]
  if (result?.motion?.outcome !== 'tied' || state === 'open' || state === 'tied') return told
  const passed = !['failed', 'withdrawn'].includes(state)
  const settled = rules.tie === 'chair' ? w.brokenByChair(passed) : w.brokenByLot(passed)
  return { verdict: passed ? w.passed : w.failed, why: [...told.why, settled] }
}

/** Who is chosen; where too few took part, that they did, for then nobody is. */
function choiceExplained(view: PageView, one: DecisionView): Explained {
  const { result, unit, state } = one
  const w = resultWords[view.lang]
  const open = state === 'open'
  const told = explainResult(view.lang, result!.choice!, (id) => optionLabel(one, id), {
    open,
    weighted: isWeighted(one),
    amount: (text) => formatAmount(BigInt(text), unitOf(unit ?? ''), view.lang).text,
  })
  if (!result?.quorum) return told
  const quorum = motionWords(view.lang, open).quorum(numbersOf(result.quorum))
  if (result.quorum.met) return { verdict: told.verdict, why: [quorum, ...told.why] }
  return open
    ? { verdict: w.notEnoughYet, why: [quorum, told.verdict] }
    : { verdict: w.notEnough, why: [quorum] }
}

const numbersOf = ({ of, needed, got, met }: Condition) => ({
  of: Number(of),
  needed: Number(needed),
  got: Number(got),
  met,
})

/** What a member type is called here; types our rules no longer know keep their code. */
export const typeLabel = (view: PageView, type: string): string =>
  labelOf(dataOf(view.charter), 'memberTypes', type, view.lang)

export const optionLabel = ({ options }: Pick<DecisionView, 'options'>, id: string): string =>
  options.find((one) => one.id === id)?.label || id
