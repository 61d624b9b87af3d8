import { z } from 'zod'
import type { Bilingual } from '../../kernel/language.ts'
import type { Ballot, Election, Method, Option, Result, Stage } from '../method.ts'
import { rankedByTotals, totalsOf } from '../points.ts'
import { settle } from '../ties.ts'

const minimum = z.object({
  /** The fewest points that make a project worth its money. */
  minimum: z.int().min(0).max(1_000_000_000).default(1),
})
type Rule = { skips: boolean; minimum: bigint | undefined }

/** By points; what no longer fits is passed over. */
export const budgetGreedy = greedy('budget-greedy', { skips: true }, z.object({}), {
  title: { ko: '예산: 표 많은 순서', en: 'Budget: most votes first' },
  sentence: {
    ko: '표를 많이 받은 순서로 예산을 주고, 남은 돈으로 안 되는 것은 건너뛰어요.',
    en: 'Money goes by votes, most first; what no longer fits is passed over.',
  },
})

/** By points; ends at the first that does not fit. */
export const budgetGreedyNoSkip = greedy('budget-greedy-no-skip', { skips: false }, z.object({}), {
  title: { ko: '예산: 표 많은 순서, 건너뛰지 않음', en: 'Budget: most votes first, no passing over' },
  sentence: {
    ko: '표를 많이 받은 순서로 예산을 주고, 남은 돈으로 안 되는 것이 나오면 거기서 멈춰요.',
    en: 'Money goes by votes, most first, and ends at the first that does not fit.',
  },
})

/** By points; what no longer fits is passed over, and what has too few points gets nothing. */
export const budgetGreedyThreshold = greedy('budget-greedy-threshold', { skips: true }, minimum, {
  title: { ko: '예산: 표 많은 순서, 최소 득표', en: 'Budget: most votes first, with a minimum' },
  sentence: {
    ko: '정해 둔 표를 넘긴 것만, 표를 많이 받은 순서로 예산을 줘요. 남은 돈으로 안 되는 것은 건너뛰어요.',
    en: 'Money goes by votes, most first, to what has the votes needed; what no longer fits is passed over.',
  },
})

function greedy<P extends { minimum?: number }>(
  name: string,
  { skips }: { skips: boolean },
  params: z.ZodType<P>,
  words: { title: Bilingual; sentence: Bilingual },
): Method<P, Ballot> {
  return {
    name,
    ...words,
    form: 'approve',
    budget: true,
    params,
    check: (_params, _options, ballot) => pointsProblem(ballot),
    count: ({ minimum }, election) =>
      new Count(name, election, {
        skips,
        minimum: minimum === undefined ? undefined : BigInt(minimum),
      }).result(),
  }
}

/** Why a ballot can't share out a budget: points are whole, and never against a project. */
export function pointsProblem(ballot: Ballot) {
  if ('approve' in ballot) return undefined
  if (!('scores' in ballot)) return 'wrong_form'
  const points = Object.values(ballot.scores)
  if (!points.every(Number.isSafeInteger)) return 'not_whole'
  return points.some((one) => one < 0) ? 'out_of_range' : undefined
}

/** One count under way. */
class Count {
  readonly #election: Election
  readonly #rule: Rule
  readonly #out: Result
  readonly #costs: Map<string, bigint>
  readonly #totals: Map<string, bigint>
  #left: bigint
  #ended = false

  constructor(name: string, election: Election, rule: Rule) {
    this.#election = election
    this.#rule = rule
    this.#costs = new Map(election.options.map((option) => [option.id, costOf(option)]))
    this.#totals = totalsOf(election.options, election.ballots)
    this.#left = election.budget ?? 0n
    const { seats } = election
    this.#out = { method: name, seats, quota: null, stages: [], elected: [], ties: [], undecided: [] }
  }

  result(): Result {
    for (const level of rankedByTotals(this.#totals)) {
      if (this.#ended) break
      this.#consider(level)
    }
    return { ...this.#out, spent: ((this.#election.budget ?? 0n) - this.#left).toString() }
  }

  /** Projects with equally many points. Their order matters only where the money is not enough for all of them. */
  #consider(level: readonly string[]) {
    const { minimum, skips } = this.#rule
    const hopeless = (id: string) =>
      (minimum !== undefined && this.#totals.get(id)! < minimum) ||
      (skips && this.#costs.get(id)! > this.#left)
    for (const id of level.filter(hopeless)) this.#note('skip', id)
    const open = level.filter((id) => !hopeless(id))
    const together = open.reduce((sum, id) => sum + this.#costs.get(id)!, 0n)
    const tied = open.length > 1 && together > this.#left
    const order = tied ? settle(this.#election.tie, open) : open
    if (!order) {
      this.#out.ties.push({ stage: this.#out.stages.length, options: open, taken: [], by: 'none' })
      this.#out.undecided = open
      this.#ended = true
      return
    }
    const [stage, before] = [this.#out.stages.length, this.#out.elected.length]
    for (const id of order) if (!this.#ended) this.#decide(id)
    const { by } = this.#election.tie
    if (tied) this.#out.ties.push({ stage, options: open, taken: this.#out.elected.slice(before), by })
  }

  #decide(id: string) {
    const cost = this.#costs.get(id)!
    if (cost <= this.#left) {
      this.#left -= cost
      this.#out.elected.push(id)
      this.#note('fund', id)
    } else {
      this.#ended = !this.#rule.skips
      this.#note(this.#rule.skips ? 'skip' : 'stop', id)
    }
  }

  #note(step: 'fund' | 'skip' | 'stop', id: string) {
    this.#out.stages.push(projectStage(step, id, this.#totals.get(id)!))
  }
}

/** What a project costs; nothing where no cost is given. */
export const costOf = (option: Option) => option.cost ?? 0n

/** A stage about one project, with the points it had from its supporters. */
export const projectStage = (step: 'fund' | 'skip' | 'stop', id: string, points: bigint): Stage => ({
  step,
  about: [id],
  votes: { [id]: points.toString() },
  elected: step === 'fund' ? [id] : [],
  excluded: step === 'skip' ? [id] : [],
})
