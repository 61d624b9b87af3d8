import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { approvals, elections, scores } from '../points.fixture.ts'
import { complete } from './complete.ts'
import { electorateOf } from './electorate.ts'
import { sameThroughout } from './reach.ts'
import { Sharing } from './run.ts'

/** Level projects are taken in the order of their cost, then of their points, then as they stand. */
const cases = elections(fc.oneof(approvals, scores(0, 3))).map(({ options, ballots, budget }) => {
  const electorate = electorateOf(
    options.map(({ id, cost }) => ({ id, cost: cost * 1_000n })),
    ballots,
  )
  const { projects } = electorate
  const order = projects
    .map((_, at) => at)
    .sort(
      (a, b) =>
        Number(projects[a]!.cost - projects[b]!.cost || projects[b]!.points - projects[a]!.points) || a - b,
    )
  const rank = projects.map((_, at) => order.indexOf(at))
  return { electorate, rank, money: budget * 1_000n + 1n }
})
const filled = cases.filter(({ electorate }) => electorate.voters > 0n)

describe('leaping over sums', () => {
  it('claims only what is so for every sum in between', () => {
    let claimed = 0
    fc.assert(
      fc.property(
        filled,
        fc.bigInt(0n, 9_000n),
        fc.array(fc.bigInt(0n, 9_000n)),
        ({ electorate, rank, money }, width, at) => {
          const { funded } = new Sharing(electorate, money, rank).run()
          if (!sameThroughout(electorate, funded, rank, [money, money + width])) return
          claimed++
          for (const more of [width, ...at.filter((one) => one <= width)])
            expect(new Sharing(electorate, money + more, rank).run().funded).toEqual(funded)
        },
      ),
      { numRuns: 2_000 },
    )
    // Otherwise it would be no use.
    expect(claimed).toBeGreaterThan(500)
  })

  it('completes as going through every sum does', () => {
    fc.assert(
      fc.property(filled, ({ electorate, rank, money }) => {
        const possible = electorate.projects.filter(({ points }) => points > 0n).length
        let kept = new Sharing(electorate, money, rank).run()
        for (let sum = money; kept.funded.length < possible; ) {
          sum += electorate.voters
          const next = new Sharing(electorate, sum, rank).run()
          if (next.spent > money) break
          kept = next
        }
        expect(complete(electorate, money, rank, { completion: 'add1', unit: 1 }).funded).toEqual(kept.funded)
      }),
      { numRuns: 40 },
    )
  })
})
