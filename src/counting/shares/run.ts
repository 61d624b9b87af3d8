import { greatestCommonDivisor } from '../../kernel/fraction.ts'
import type { Electorate, Project } from './electorate.ts'
import { divide, moneyOf, priceOf, type Scale, scaledPrice, scaleFor } from './scale.ts'

/** What a point costs the supporters of a project: num / (den · rich), where `den` is what all shares are over. */
interface Price {
  num: bigint
  rich: number
  /** The same in small units, and as a share of the project's cost; cut off. */
  small: number
  share: number
  /** Whoever can't pay this much for each point pays all they have, and so do these of the supporters. */
  atLeast: number
  alsoPoor: ReadonlySet<number>
}

/** How one sharing out of a given sum of money went. */
export interface Outcome {
  /** Places of the projects in `electorate.projects`, in the order they were funded. */
  funded: number[]
  /** What a point cost each of them, as a share of its cost, in units of 2^-52. */
  shares: number[]
  spent: bigint
  /** Ties that cost and points did not settle, with how many were funded before. */
  ties: { after: number; level: number[]; taken: number | undefined }[]
  /** Level projects at which the count ended because no rule says which comes first. */
  undecided: number[]
}

/**
 * One sharing out: every voter starts with an equal part of the money, and again and again the project is funded whose
 * supporters can pay for it at the lowest price of a point, each paying that price for each point they gave, or all
 * they have left.
 *
 * Exact, and fast because hardly anything needs to be exact to decide. What each group has left is kept twice: in small
 * units, never further off than `#off`, and as what can be worked out exactly from the prices paid. Bounds from the
 * small units settle nearly every comparison; where they leave it open, exact fractions over the common denominator
 * `#den` settle it.
 */
export class Sharing {
  readonly #scale: Scale
  /** What a group has left, in small units; below 0 once it has nothing. */
  readonly #left: Float64Array
  #off = 1
  /** Each voter's part at the start, and the prices paid so far, all over `#den`. */
  #den: bigint
  #part: bigint
  readonly #paid: bigint[] = []
  /** When a project was funded; -1 for not yet. */
  readonly #order: Int32Array
  /** Lower bounds of prices: they only rise while money is spent. */
  readonly #small: Float64Array
  readonly #share: Float64Array
  readonly #open: Set<number>

  constructor(
    readonly electorate: Electorate,
    money: bigint,
    /** The order that settles level prices; the same number where nothing does. */
    readonly rank: readonly number[],
  ) {
    const { voters, weights, projects } = electorate
    this.#scale = scaleFor(money)
    this.#den = voters
    this.#part = money
    this.#left = new Float64Array(weights.length).fill(this.#scale.floor(money, voters))
    this.#order = new Int32Array(projects.length).fill(-1)
    this.#small = new Float64Array(projects.length)
    this.#share = new Float64Array(projects.length)
    this.#open = new Set()
    projects.forEach((project, at) => {
      if (project.points === 0n || project.cost > money) return
      this.#open.add(at)
      this.#small[at] = this.#scale.floor(project.cost, project.points)
      this.#share[at] = scaledPrice(this.#small[at]!, project.cost, this.#scale)
    })
  }

  /**
   * Funds until nothing more can be paid for, or until more than `most` is spent. How it went with a similar sum makes
   * it faster and changes nothing.
   */
  run(most?: bigint, like?: Outcome): Outcome {
    const outcome: Outcome = { funded: [], shares: [], spent: 0n, ties: [], undecided: [] }
    while (most === undefined || outcome.spent <= most) {
      const expected = like?.funded.findIndex((project) => this.#open.has(project)) ?? -1
      const level = this.#cheapest(like?.funded[expected], like?.shares[expected])
      if (level.size === 0) break
      const project = this.#choose([...level.keys()], outcome)
      if (project === undefined) break
      this.#fund(project, level.get(project)!)
      outcome.funded.push(project)
      outcome.shares.push(this.#share[project]!)
      outcome.spent += this.electorate.projects[project]!.cost
    }
    return outcome
  }

  #choose(level: number[], outcome: Outcome): number | undefined {
    const first = level.reduce(
      (low, project) => (this.rank[project]! < low ? this.rank[project]! : low),
      Infinity,
    )
    const taken = level.filter((project) => this.rank[project] === first)
    if (taken.length === 1) {
      const [one] = taken
      const { projects } = this.electorate
      const alike = level.filter(
        (other) =>
          projects[other]!.cost === projects[one!]!.cost &&
          projects[other]!.points === projects[one!]!.points,
      )
      if (alike.length > 1) outcome.ties.push({ after: outcome.funded.length, level: alike, taken: one })
      return one
    }
    outcome.ties.push({ after: outcome.funded.length, level: taken, taken: undefined })
    outcome.undecided = taken
    return undefined
  }

  /** The projects at the lowest price, exactly; those nobody can pay for any more are dropped on the way. */
  #cheapest(expected?: number, guess = 0): Map<number, Price> {
    const fresh = new Set<number>()
    const exact = new Set<number>()
    let best: { price: Price; cost: bigint } | undefined
    let level = new Map<number, Price>()
    for (let first = expected; ; first = undefined) {
      const next = first ?? this.#lowest(exact)
      if (next === undefined || (best && this.#share[next]! > best.price.share)) return level
      if (!fresh.has(next)) {
        fresh.add(next)
        this.#estimate(next, best?.price.share ?? Infinity, best?.price.share ?? (next === first ? guess : 0))
        if (next !== first || !this.#open.has(next)) continue
      }
      exact.add(next)
      const price = this.#priceOf(next)
      if (!price) {
        this.#open.delete(next)
        continue
      }
      const { cost } = this.electorate.projects[next]!
      const compared = best ? comparePrices(price, cost, best.price, best.cost) : -1
      if (compared < 0) [best, level] = [{ price, cost }, new Map([[next, price]])]
      else if (compared === 0) level.set(next, price)
    }
  }

  /** The project with the lowest bound among those not worked out yet. */
  #lowest(exact: ReadonlySet<number>): number | undefined {
    let lowest: number | undefined
    for (const project of this.#open)
      if (!exact.has(project) && (lowest === undefined || this.#share[project]! < this.#share[lowest]!))
        lowest = project
    return lowest
  }

  /**
   * Raises the lower bound of a project's price, until it is more than `enough`: assumes that everybody has as much as
   * they can have, and finds who of the supporters cannot pay the price in full, again and again, as the price rises by
   * it. Any first guess gives a bound; a good one gives it at once.
   */
  #estimate(at: number, enough: number, guess: number) {
    const project = this.electorate.projects[at]!
    const cost = this.#scale.floor(project.cost)
    const guessed = guess > this.#share[at]! ? moneyOf(guess, project.cost, this.#scale) : 0
    for (let price = guessed; ; price = this.#small[at]!) {
      if (price < this.#small[at]!) price = this.#small[at]!
      const { poor, rich } = this.#payers(project, price)
      if (rich === 0 && poor < cost) this.#open.delete(at)
      const small = rich > 0 && cost > poor ? divide(cost - poor, rich) : 0
      if (small > this.#small[at]!) {
        this.#small[at] = small
        this.#share[at] = scaledPrice(small, project.cost, this.#scale)
      } else if (price <= this.#small[at]!) return
      if (this.#share[at]! > enough || !this.#open.has(at)) return
    }
  }

  /** At a price: the most that those have who cannot pay it in full, and the points of the others. */
  #payers({ groups, weights, given, most }: Project, price: number) {
    const [left, off] = [this.#left, this.#off]
    let [poor, rich] = [0, 0]
    // The same with one point each, which is what most votes are and where most of the time goes.
    for (let i = 0; most === 1 && i < groups.length; i++) {
      const has = left[groups[i]!]!
      if (has < 0) continue
      if (has + off < price) poor += weights[i]! * (has + off)
      else rich += weights[i]!
    }
    for (let i = 0; most > 1 && i < groups.length; i++) {
      const has = left[groups[i]!]!
      if (has < 0) continue
      if (has + off < price * given[i]!) poor += weights[i]! * (has + off)
      else rich += weights[i]! * given[i]!
    }
    return { poor, rich }
  }

  /**
   * The exact price, or nothing where the supporters cannot pay. Goes up from the lower bound, so that whoever can't
   * pay at one step can't at the next; a supporter so close that small units do not tell is asked exactly.
   */
  #priceOf(at: number): Price | undefined {
    const project = this.electorate.projects[at]!
    const alsoPoor = new Set<number>()
    for (let atLeast = this.#small[at]!; ; ) {
      const { num, rich, room } = this.#split(project, atLeast, alsoPoor)
      if (rich === 0) return undefined
      const over = this.#den * BigInt(rich)
      const small = this.#scale.floor(num, over)
      const certain = room >= 2 * this.#off + (small + 1 - atLeast) * project.most
      if (!certain && (small > atLeast || this.#addPoor(project, small, num, rich, alsoPoor))) {
        atLeast = small
        continue
      }
      const share = priceOf(num, over, project.cost)
      this.#small[at] = small
      this.#share[at] = share
      return { num, rich, small, share, atLeast, alsoPoor }
    }
  }

  /** Adds the supporters who exactly can't pay in full though small units do not tell; whether there were any. */
  #addPoor(
    { groups, given }: Project,
    small: number,
    num: bigint,
    rich: number,
    alsoPoor: Set<number>,
  ): boolean {
    const before = alsoPoor.size
    for (let i = 0; i < groups.length; i++) {
      const has = this.#left[groups[i]!]!
      const points = given[i]!
      const close = has >= 0 && has + this.#off >= small * points && has - this.#off < (small + 1) * points
      if (close && this.#exactly(groups[i]!) * BigInt(rich) < num * BigInt(points)) alsoPoor.add(i)
    }
    return alsoPoor.size > before
  }

  /** What a group that is not yet out of money has left, over `#den`. */
  #exactly(group: number): bigint {
    const { starts, chosen, given } = this.electorate
    let left = this.#part
    for (let i = starts[group]!; i < starts[group + 1]!; i++) {
      const order = this.#order[chosen[i]!]!
      if (order >= 0) left -= this.#paid[order]! * BigInt(given[i]!)
    }
    return left
  }

  /**
   * What is left to pay, over `#den`, once those who can't pay this much gave all they have; the points of the others,
   * and the least that any of these may have beyond the price.
   */
  #split({ groups, weights, given, cost }: Project, price: number, alsoPoor: ReadonlySet<number>) {
    const counts = new Float64Array(this.#paid.length)
    let [poor, rich, room] = [0, 0, Infinity]
    for (let i = 0; i < groups.length; i++) {
      const has = this.#left[groups[i]!]!
      if (has < 0) continue
      const beyond = has + this.#off - price * given[i]!
      if (beyond < 0 || alsoPoor.has(i)) {
        poor += weights[i]!
        this.#countPaid(groups[i]!, weights[i]!, counts)
      } else {
        rich += weights[i]! * given[i]!
        if (beyond < room) room = beyond
      }
    }
    let num = cost * this.#den - BigInt(poor) * this.#part
    for (let order = 0; order < counts.length; order++)
      if (counts[order] !== 0) num += BigInt(counts[order]!) * this.#paid[order]!
    return { num, rich, room }
  }

  /** Adds the points a group paid for, by project in the order of funding. */
  #countPaid(group: number, weight: number, counts: Float64Array) {
    const { starts, chosen, given } = this.electorate
    for (let i = starts[group]!; i < starts[group + 1]!; i++) {
      const order = this.#order[chosen[i]!]!
      if (order >= 0) counts[order]! += weight * given[i]!
    }
  }

  #fund(at: number, { num, rich, small, atLeast, alsoPoor }: Price) {
    const { groups, given, most } = this.electorate.projects[at]!
    const common = greatestCommonDivisor(num % BigInt(rich), BigInt(rich))
    const factor = BigInt(rich) / common
    this.#den *= factor
    this.#part *= factor
    for (let order = 0; order < this.#paid.length; order++) this.#paid[order]! *= factor
    this.#order[at] = this.#paid.length
    this.#paid.push(num / common)
    for (let i = 0; i < groups.length; i++) {
      const has = this.#left[groups[i]!]!
      if (has < 0) continue
      const poor = has + this.#off < atLeast * given[i]! || alsoPoor.has(i)
      const rest = has - small * given[i]!
      this.#left[groups[i]!] = poor ? -1 : rest < 0 ? 0 : rest
    }
    this.#off += most
    this.#open.delete(at)
  }
}

/** Below 0 where the first is cheaper; `den` is common to both. */
function comparePrices(a: Price, costOfA: bigint, b: Price, costOfB: bigint): number {
  const left = a.num * BigInt(b.rich) * costOfB
  const right = b.num * BigInt(a.rich) * costOfA
  return left < right ? -1 : left > right ? 1 : 0
}
