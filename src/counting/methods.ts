import type { Method } from './method.ts'
import { approval } from './methods/approval.ts'
import { budgetGreedy, budgetGreedyNoSkip, budgetGreedyThreshold } from './methods/budget-greedy.ts'
import { copeland } from './methods/copeland.ts'
import { dots } from './methods/dots.ts'
import { equalShares } from './methods/equal-shares.ts'
import { instantRunoff } from './methods/instant-runoff.ts'
import { lot } from './methods/lot.ts'
import { majorityJudgement } from './methods/majority-judgement.ts'
import { meekStv } from './methods/meek-stv.ts'
import { quadratic } from './methods/quadratic.ts'
import { schulze } from './methods/schulze.ts'
import { score } from './methods/score.ts'
import { scottishStv } from './methods/scottish-stv.ts'

/** Every way of choosing among options, by name. Each file adds its line here. */
export const methods: readonly Method[] = [
  approval,
  score,
  majorityJudgement,
  dots,
  instantRunoff,
  scottishStv,
  meekStv,
  schulze,
  copeland,
  quadratic,
  budgetGreedy,
  budgetGreedyNoSkip,
  budgetGreedyThreshold,
  equalShares,
  lot,
]

export const methodNamed = (name: string): Method | undefined => methods.find((one) => one.name === name)

/** Ways of deciding one matter; they live in `motions/`. */
export const motionNames = ['majority', 'consent', 'consensus'] as const

/** Whether a procedure may name it. */
export const isMethod = (name: string) =>
  (motionNames as readonly string[]).includes(name) || methodNamed(name) !== undefined
