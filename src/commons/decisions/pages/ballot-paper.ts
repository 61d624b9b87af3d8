import type { BallotForm, Method } from '../../../counting/method.ts'
import { methodNamed } from '../../../counting/methods.ts'
import type { MotionMethod } from '../../../counting/motions/motion.ts'
import { motionNamed } from '../../../counting/motions/motions.ts'
import type { Lang } from '../../../kernel/language.ts'
import type { DecisionView } from '../queries.ts'

/** What a ballot paper is made of: the form of its ballots, what stands on it, and how it is counted. */
export interface BallotPaper {
  form: BallotForm
  options: DecisionView['options']
  /** For one matter. */
  motion?: MotionMethod
  /** For options, with the parameters of its own that the charter states. */
  method?: Method
  params: Record<string, unknown>
}

/** The paper of a decision, by its frozen rules; undefined where this program does not know its method. */
export function paperOf({
  rules,
  options,
}: Pick<DecisionView, 'rules' | 'options'>): BallotPaper | undefined {
  const motion = motionNamed(rules.method)
  if (motion) return { form: 'choice', options: [], motion, params: rules.params ?? {} }
  const method = methodNamed(rules.method)
  if (!method) return undefined
  const params = method.params.safeParse(rules.params ?? {})
  return { form: method.form, options, method, params: params.success ? params.data : {} }
}

/** How it is counted, in a sentence. */
export const sentenceOf = ({ motion, method }: BallotPaper, lang: Lang): string =>
  (motion ?? method)?.sentence[lang] ?? ''

/** A whole number among the parameters, or what holds where the method has none. */
export const numberIn = ({ params }: BallotPaper, name: string, otherwise: number): number =>
  typeof params[name] === 'number' ? params[name] : otherwise
