import { z } from 'zod'
import type { Ballot, Election, Method, Result, TieRule } from '../method.ts'
import { rankedByTotals, totalsOf } from '../points.ts'
import { complete } from '../shares/complete.ts'
import { type Electorate, electorateOf } from '../shares/electorate.ts'
import type { Outcome } from '../shares/run.ts'
import { settle } from '../ties.ts'
import { costOf, pointsProblem, projectStage } from './budget-greedy.ts'

const params = z.object({
  /**
   * What to do with money left over. `add1`: give every voter one more unit and share out again, as long as what is
   * funded stays within the budget. `add1e`: the same, ending as soon as nothing further would fit either.
   */
  completion: z.enum(['none', 'add1', 'add1e']).default('none'),
  /** How much one more unit is, in the smallest unit of money. */
  unit: z.int().min(1).default(1),
})
type Params = z.infer<typeof params>

/**
 * The method of equal shares (Peters, Pierczyński and Skowron 2021) for participatory budgets, as equalshares.net
 * describes it: a project is worth its cost to those who approve it, or its cost times the points they gave it (as in
 * Faliszewski et al., "Participatory Budgeting: Data, Tools, and Analysis", 2023). Where prices are level the project
 * that costs less goes first, then the one with more points, then the tie rule decides. Nothing is filled up from the
 * top: money may be left although something would still fit.
 */
export const equalShares: Method<Params, Ballot> = {
  name: 'equal-shares',
  title: { ko: '예산: 같은 몫', en: 'Budget: equal shares' },
  sentence: {
    ko: '예산을 모두에게 똑같이 나누고, 지지하는 사람들이 제 몫을 모아 살 수 있는 것부터 정해요. 큰 무리가 모두 가져가지 않아요.',
    en: 'Everyone gets an equal part of the money; what its supporters can pay for together is funded, cheapest per head first. No majority takes it all.',
  },
  form: 'approve',
  budget: true,
  params,
  check: (_params, _options, ballot) => pointsProblem(ballot),
  count(params, election) {
    const electorate = electorateOf(election.options, election.ballots)
    const budget = election.budget ?? 0n
    const free = freeProjects(election)
    const rank = ranks(electorate, election.tie)
    return resultOf(election, electorate, complete(electorate, budget, rank, params), free)
  },
}

/** Projects that cost nothing and have a supporter are funded before everything else. */
function freeProjects({ options, ballots }: Election): string[] {
  const free = options.filter((option) => costOf(option) === 0n)
  const totals = totalsOf(free, ballots)
  return rankedByTotals(totals)
    .flat()
    .filter((id) => totals.get(id)! > 0n)
}

/** Which project goes first where prices are level; the same number where no rule settles it. */
function ranks({ projects }: Electorate, rule: TieRule): number[] {
  const settled = settle(rule, projects.map(({ id }) => id).sort())
  const drawn = new Map(settled?.map((id, at) => [id, at]))
  const place = projects.map(({ id }) => drawn.get(id) ?? 0)
  const compare = (a: number, b: number) => {
    const [one, other] = [projects[a]!, projects[b]!]
    if (one.cost !== other.cost) return one.cost < other.cost ? -1 : 1
    if (one.points !== other.points) return one.points > other.points ? -1 : 1
    return place[a]! - place[b]!
  }
  const rank: number[] = []
  const order = [...projects.keys()].sort(compare)
  order.forEach((at, i) => {
    const before = order[i - 1]
    rank[at] = before !== undefined && compare(before, at) === 0 ? rank[before]! : i
  })
  return rank
}

function resultOf(election: Election, { projects }: Electorate, outcome: Outcome, free: string[]): Result {
  const id = (at: number) => projects[at]!.id
  const ids = (places: readonly number[]) => places.map(id).sort()
  const totals = totalsOf(election.options, election.ballots)
  const elected = [...free, ...outcome.funded.map(id)]
  const undecided = ids(outcome.undecided)
  const out =
    undecided.length > 0
      ? []
      : rankedByTotals(totals)
          .flat()
          .filter((one) => !elected.includes(one))
  return {
    method: 'equal-shares',
    seats: election.seats,
    quota: null,
    stages: [
      ...elected.map((one) => projectStage('fund', one, totals.get(one)!)),
      ...out.map((one) => projectStage('skip', one, totals.get(one)!)),
    ],
    elected,
    ties: outcome.ties.map(({ after, level, taken }) => ({
      stage: free.length + after,
      options: ids(level),
      taken: taken === undefined ? [] : [id(taken)],
      by: taken === undefined ? 'none' : election.tie.by,
    })),
    undecided,
    spent: outcome.spent.toString(),
  }
}
