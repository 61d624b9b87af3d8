import type { Electorate } from './electorate.ts'
import { sameThroughout } from './reach.ts'
import { type Outcome, Sharing } from './run.ts'

type Completion = { completion: 'none' | 'add1' | 'add1e'; unit: number }

/**
 * Shares out the budget, and, where a completion is asked for, more than the budget: one more unit for every voter,
 * from the start again, as long as what is funded costs no more than the budget. A tie that nothing settles ends it.
 */
export function complete(
  electorate: Electorate,
  budget: bigint,
  rank: readonly number[],
  { completion, unit }: Completion,
): Outcome {
  if (electorate.voters === 0n) return { funded: [], shares: [], spent: 0n, ties: [], undecided: [] }
  const step = BigInt(unit) * electorate.voters
  const possible = electorate.projects.filter(({ points }) => points > 0n).length
  const done = ({ funded, spent, undecided }: Outcome) =>
    completion === 'none' ||
    undecided.length > 0 ||
    funded.length === possible ||
    (completion === 'add1e' && !anythingFits(electorate, funded, budget - spent))
  const leaps = new Leaps(electorate, rank, step, budget)
  let money = budget
  for (let kept = new Sharing(electorate, money, rank).run(); ; ) {
    if (done(kept)) return kept
    money = leaps.over(kept, money) + step
    const next = new Sharing(electorate, money, rank).run(budget, kept)
    // Counted once more, because of the sums that were passed over.
    if (next.spent > budget) return new Sharing(electorate, money - step, rank).run(undefined, kept)
    kept = next
  }
}

const anythingFits = ({ projects }: Electorate, funded: readonly number[], left: bigint) =>
  projects.some(({ cost }, at) => cost <= left && !funded.includes(at))

/** Leaps shorter than this cost more than counting. */
const shortest = 4n

/** Passes over sums between which nothing changes, in leaps that grow as long as they succeed. */
class Leaps {
  readonly #electorate: Electorate
  readonly #rank: readonly number[]
  readonly #step: bigint
  /** How far to leap at first. Bounds tell nothing where one unit more is much of what a voter has. */
  #length: bigint
  /** Counts to do before the next try, and how many it will be if that fails as well. */
  #rest = 0
  #longer = 4

  constructor(electorate: Electorate, rank: readonly number[], step: bigint, money: bigint) {
    this.#electorate = electorate
    this.#rank = rank
    this.#step = step
    this.#length = money / step / 1024n
    if (this.#length < shortest) this.#rest = Infinity
  }

  /** The last sum from `money` on of which it is certain that its outcome is the same. */
  over({ funded }: Outcome, money: bigint): bigint {
    if (this.#rest-- > 0) return money
    let reached = money
    let length = this.#length
    while (length >= shortest) {
      const next = reached + length * this.#step
      const same = sameThroughout(this.#electorate, funded, this.#rank, [reached, next])
      if (same) reached = next
      length = same ? length * 2n : length / 4n
    }
    const leapt = (reached - money) / this.#step
    this.#length = (leapt > 0n ? leapt : this.#length) / 2n + shortest
    this.#rest = leapt > 0n ? 0 : this.#longer
    this.#longer = leapt > 0n ? 4 : this.#longer < 64 ? this.#longer * 2 : 64
    return reached
  }
}
