import type { Electorate, Project } from './electorate.ts'
import { divide, type Scale, scaledPrice, scaleFor } from './scale.ts'

/**
 * Whether sharing out any sum from `least` to `most` funds exactly these projects, in this order. True is certain;
 * false only means that bounds this wide do not tell. Saves the completion, which adds a unit per voter and counts
 * again, the many sums between which nothing changes.
 */
export function sameThroughout(
  electorate: Electorate,
  funded: readonly number[],
  rank: readonly number[],
  [least, most]: readonly [bigint, bigint],
): boolean {
  const bounds = new Bounds(electorate, least, most, rank)
  return funded.every((project) => bounds.fund(project)) && bounds.nothingMore()
}

/** What each group has left at least and at most, in small units, whatever the sum was. */
class Bounds {
  readonly #electorate: Electorate
  readonly #rank: readonly number[]
  readonly #scale: Scale
  readonly #least: Float64Array
  readonly #most: Float64Array
  /** Lower bounds of prices, as in `Sharing`. */
  readonly #small: Float64Array
  readonly #open: Set<number>

  constructor(electorate: Electorate, least: bigint, most: bigint, rank: readonly number[]) {
    const { weights, voters, projects } = electorate
    this.#electorate = electorate
    this.#rank = rank
    this.#scale = scaleFor(most + voters)
    this.#least = new Float64Array(weights.length).fill(this.#scale.floor(least, voters))
    this.#most = new Float64Array(weights.length).fill(this.#scale.floor(most, voters) + 1)
    this.#small = new Float64Array(projects.length)
    // A project that costs more than all the money is never paid for.
    const places = projects.map((_, at) => at)
    this.#open = new Set(places.filter((at) => projects[at]!.points > 0n && projects[at]!.cost <= most))
  }

  /** Spends on a project, if it is certain that it comes next. */
  fund(at: number): boolean {
    const project = this.#electorate.projects[at]!
    const highest = this.#highestPrice(project)
    if (highest === undefined || !this.#open.delete(at)) return false
    this.#raise(at)
    const share = scaledPrice(highest, project.cost, this.#scale) + 1
    for (const other of this.#open)
      if (!this.#dearer(other, share) && !this.#first(at, other, highest)) return false
    this.#pay(project, this.#small[at]!, highest)
    return true
  }

  /** Whether it is certain that nothing more can be paid for. */
  nothingMore(): boolean {
    return [...this.#open].every((at) => {
      const project = this.#electorate.projects[at]!
      return payers(project, this.#most, Infinity).poor < this.#scale.floor(project.cost)
    })
  }

  #dearer(at: number, share: number): boolean {
    const { cost } = this.#electorate.projects[at]!
    if (scaledPrice(this.#small[at]!, cost, this.#scale) > share) return true
    this.#raise(at)
    return !this.#open.has(at) || scaledPrice(this.#small[at]!, cost, this.#scale) > share
  }

  /** Raises the lower bound of a price; drops a project that certainly can't be paid for. */
  #raise(at: number) {
    const project = this.#electorate.projects[at]!
    const cost = this.#scale.floor(project.cost)
    for (;;) {
      const { poor, rich } = payers(project, this.#most, this.#small[at]!)
      if (rich === 0 && poor < cost) this.#open.delete(at)
      const small = rich > 0 && cost > poor ? divide(cost - poor, rich) : 0
      if (small <= this.#small[at]!) return
      this.#small[at] = small
    }
  }

  /** A price that is certainly enough, or nothing where the supporters may not be able to pay. */
  #highestPrice(project: Project): number | undefined {
    const cost = this.#scale.floor(project.cost) + 1
    for (let price = 0; ; ) {
      const { poor, rich } = payers(project, this.#least, price)
      if (rich === 0) return poor >= cost ? price : undefined
      const needed = cost > poor ? divide(cost - poor, rich) + 1 : 0
      if (needed <= price) return price
      price = needed
    }
  }

  /**
   * Whether the first goes first for certain although bounds do not tell: projects like each other to the last
   * supporter, or whose supporters can all pay in full whatever the sum was, so that only their points count.
   */
  #first(first: number, other: number, highest: number): boolean {
    const [a, b] = [this.#electorate.projects[first]!, this.#electorate.projects[other]!]
    const preferred = this.#rank[first]! < this.#rank[other]!
    if (a.cost === b.cost && sameSupporters(a, b)) return preferred
    if (a.points < b.points || !this.#allPay(a, highest) || !this.#allPay(b, this.#highestPrice(b)))
      return false
    return a.points > b.points || preferred
  }

  #allPay({ groups, given }: Project, price: number | undefined): boolean {
    if (price === undefined) return false
    return groups.every((group, i) => this.#least[group]! >= price * given[i]!)
  }

  #pay({ groups, given }: Project, lowest: number, highest: number) {
    for (let i = 0; i < groups.length; i++) {
      const group = groups[i]!
      const points = given[i]!
      const [least, most] = [this.#least[group]! - highest * points, this.#most[group]! - lowest * points]
      this.#least[group] = least < 0 ? 0 : least
      this.#most[group] = most < 0 ? 0 : most
    }
  }
}

/** At a price: what those have who cannot pay it in full, and the points of the others. */
function payers({ groups, weights, given }: Project, left: Float64Array, price: number) {
  let [poor, rich] = [0, 0]
  for (let i = 0; i < groups.length; i++) {
    const has = left[groups[i]!]!
    const points = given[i]!
    if (has < price * points) poor += weights[i]! * has
    else rich += weights[i]! * points
  }
  return { poor, rich }
}

const sameSupporters = (a: Project, b: Project) =>
  a.groups.length === b.groups.length &&
  a.groups.every((group, i) => group === b.groups[i]) &&
  (a.given === null || b.given === null
    ? a.given === b.given
    : a.given.every((one, i) => one === b.given![i]))
