import type { Assignment } from './dials.ts'

/** Somebody who could do a job, as the rule looks at them and the entry keeps them. */
export interface Candidate {
  agent: string
  /** What they earned in the days the charter counts, jobs to come included. */
  earned: bigint
  newcomer: boolean
  /** When they last were at this client's. */
  there: string | null
  /** When their last job was, or the next that is agreed. */
  last: string | null
}

export type AssignedBy = 'same_worker' | 'rotation' | 'open_call'
export interface Assigned {
  worker: string | null
  by: AssignedBy
}

/**
 * Whom to ask: pure, and the entry keeps what it looked at, so that anybody works it out again. By rotation whoever
 * earned least; a newcomer counts as having earned at least the lowest of the others, so that they take turns with them
 * from the first day and neither wait nor get everything. Then whoever had no job for longest, then the smaller id.
 */
export function assign({ same, way }: Pick<Assignment, 'same' | 'way'>, all: readonly Candidate[]): Assigned {
  const known = all.filter(({ there }) => there !== null)
  if (same && known.length > 0) {
    const worker = known.toSorted((a, b) => order(b.there!, a.there!) || order(a.agent, b.agent))[0]!.agent
    return { worker, by: 'same_worker' }
  }
  if (way === 'open_call' || all.length === 0) return { worker: null, by: 'open_call' }
  const old = all.filter(({ newcomer }) => !newcomer).map(({ earned }) => earned)
  const floor = old.length === 0 ? 0n : old.reduce((least, one) => (one < least ? one : least))
  const counted = ({ earned, newcomer }: Candidate) => (newcomer && earned < floor ? floor : earned)
  const [first] = all.toSorted(
    (a, b) => order(counted(a), counted(b)) || order(a.last ?? '', b.last ?? '') || order(a.agent, b.agent),
  )
  return { worker: first!.agent, by: 'rotation' }
}

const order = <T extends bigint | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)
