import {
  addFractions,
  compareFractions,
  type Fraction,
  fraction,
  multiplyFractions,
} from '../../kernel/fraction.ts'
import type { Counted, Option, TieRule } from '../method.ts'
import { pointsOf } from '../points.ts'
import { settle } from '../ties.ts'

interface Case {
  options: readonly Option[]
  ballots: readonly Counted[]
  budget: bigint
  tie: TieRule
}

const minus = (a: Fraction, b: Fraction) => addFractions(a, { num: -b.num, den: b.den })
const whole = (num: bigint) => fraction(num)

/** Equal shares as the definition says it, voter by voter and with exact fractions; slow, and easy to check by eye. */
export function plainEqualShares({ options, ballots, tie }: Case, money: bigint) {
  const voters = ballots.flatMap(({ ballot, weight }) =>
    Array.from({ length: Number(weight) }, () => ({ points: new Map(pointsOf(ballot)), left: whole(0n) })),
  )
  for (const voter of voters) voter.left = fraction(money, BigInt(voters.length))
  const pointsFor = (id: string) => voters.reduce((sum, { points }) => sum + (points.get(id) ?? 0), 0)
  const open = new Map(options.filter(({ cost }) => cost! > 0n).map((option) => [option.id, option.cost!]))
  const funded: string[] = []
  for (;;) {
    const prices = [...open].flatMap(([id, cost]) => {
      const price = priceOf(cost, voters, id)
      return price ? [{ id, cost, price, share: multiplyFractions(price, fraction(1n, cost)) }] : []
    })
    if (prices.length === 0) return { funded, undecided: [] as string[] }
    let best = prices.filter(({ share }) =>
      prices.every((other) => compareFractions(share, other.share) <= 0),
    )
    best = best.filter(({ cost }) => best.every((other) => cost <= other.cost))
    best = best.filter(({ id }) => best.every((other) => pointsFor(id) >= pointsFor(other.id)))
    const order =
      best.length === 1
        ? [best[0]!.id]
        : settle(
            tie,
            best.map(({ id }) => id),
          )
    if (!order) return { funded, undecided: best.map(({ id }) => id).sort() }
    const { id, price } = best.find((one) => one.id === order[0])!
    for (const voter of voters) {
      const due = multiplyFractions(price, whole(BigInt(voter.points.get(id) ?? 0)))
      voter.left = compareFractions(due, voter.left) > 0 ? whole(0n) : minus(voter.left, due)
    }
    funded.push(id)
    open.delete(id)
  }
}

/** The least price of a point at which the supporters pay exactly the cost, each no more than they have. */
function priceOf(cost: bigint, voters: { points: Map<string, number>; left: Fraction }[], id: string) {
  const supporters = voters
    .flatMap(({ points, left }) => {
      const given = BigInt(points.get(id) ?? 0)
      return given > 0n ? [{ given, left, most: multiplyFractions(left, fraction(1n, given)) }] : []
    })
    .sort((a, b) => compareFractions(a.most, b.most))
  let due = whole(cost)
  let points = supporters.reduce((sum, { given }) => sum + given, 0n)
  for (const { given, left, most } of supporters) {
    const price = multiplyFractions(due, fraction(1n, points))
    if (compareFractions(price, most) <= 0) return price
    due = minus(due, left)
    points -= given
  }
  return undefined
}

/** One more unit for every voter, as long as what is funded costs no more than the budget. */
export function plainAdd1(given: Case, unit: bigint) {
  const voters = given.ballots.reduce((sum, { weight }) => sum + weight, 0n)
  const cost = (ids: readonly string[]) =>
    given.options.reduce((sum, option) => (ids.includes(option.id) ? sum + option.cost! : sum), 0n)
  const supported = given.options.filter(
    (option) =>
      option.cost! > 0n &&
      given.ballots.some(({ ballot }) => pointsOf(ballot).some(([id, n]) => id === option.id && n > 0)),
  ).length
  let money = given.budget
  let kept = plainEqualShares(given, money)
  while (kept.undecided.length === 0 && kept.funded.length < supported) {
    money += unit * voters
    const next = plainEqualShares(given, money)
    if (cost(next.funded) > given.budget) break
    kept = next
  }
  return kept
}
