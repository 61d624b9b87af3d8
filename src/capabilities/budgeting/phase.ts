import type { RoundRow } from './tables.ts'

/** `ideas`: they are gathered; `between`: looked at; `giving`; `over`: nothing is given any more; `closed`: settled. */
export const phases = ['ideas', 'between', 'giving', 'over', 'closed'] as const
export type Phase = (typeof phases)[number]

type Timed = Pick<RoundRow, 'state' | 'ideas_close' | 'opens' | 'closes'>

/** Where a round is by the clock; what the clock has yet to carry out makes no difference to what is allowed. */
export function phaseOf(round: Timed, now: Date): Phase {
  if (round.state === 'closed') return 'closed'
  if (round.state === 'closing' || now >= round.closes) return 'over'
  if (round.state === 'giving') return 'giving'
  return now < round.ideas_close ? 'ideas' : 'between'
}

/** Whether ideas may still be put forward. */
export const takesIdeas = (round: Timed, now: Date): boolean =>
  now < round.ideas_close && phaseOf(round, now) !== 'over' && round.state !== 'closed'

/** Whether anything of an idea may still become of it in this round. */
export const isRunning = (round: Timed, now: Date): boolean =>
  !['over', 'closed'].includes(phaseOf(round, now))
