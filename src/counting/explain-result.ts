import { compareFractions } from '../kernel/fraction.ts'
import type { Lang } from '../kernel/language.ts'
import { type Explained, exact, plainVotes, votesOf } from './explain-numbers.ts'
import { type ResultWords, resultWords } from './explain-result-words.ts'
import type { Result, Stage } from './method.ts'

export interface ResultTold {
  /** As it stands so far. */
  open?: boolean
  /** Votes weigh differently, so they are told as shares of all. */
  weighted?: boolean
  /** How an amount of the budget's unit is written. */
  amount?: (text: string) => string
}

/** Longer stories are followed in the table of stages. */
const mostLines = 14
const mostNames = 6

/** How a choice among options came out, in the words of a member: who is chosen, and what led there. */
export function explainResult(
  lang: Lang,
  result: Result,
  optionLabel: (option: string) => string,
  told: ResultTold = {},
): Explained {
  const w = resultWords(lang)
  const story: Story = { w, result, label: optionLabel, told }
  const lines = [...(stories[result.method] ?? totals)(story)]
  const cut = lines.length > mostLines ? [...lines.slice(0, mostLines), w.restInTable] : lines
  return { verdict: verdict(story), why: [...cut, ...tiesTold(story)] }
}

interface Story {
  w: ResultWords
  result: Result
  label: (option: string) => string
  told: ResultTold
}

function verdict({ w, result, label, told }: Story): string {
  const isBudget = result.spent !== undefined
  if (result.elected.length === 0) return result.undecided.length > 0 ? w.nothingDecided : w.nobody(isBudget)
  const names = result.elected.slice(0, mostNames).map(label)
  const rest = result.elected.length - names.length
  return w.chosen(names, rest, { isBudget, open: told.open === true })
}

type Tell = (story: Story) => string[]

const stories: Record<string, Tell | undefined> = {
  'instant-runoff': byStages,
  'scottish-stv': byStages,
  'meek-stv': byStages,
  schulze: byPairs,
  copeland: byPairs,
  lot: ({ w }) => [w.lot],
  'budget-greedy': budget,
  'budget-greedy-no-skip': budget,
  'budget-greedy-threshold': budget,
  'equal-shares': budget,
  'majority-judgement': (story) => [ranking(story, story.result.stages[0]).join('')],
}

function totals(story: Story): string[] {
  return ranking(story, story.result.stages.at(-1))
}

/** All options with their votes, most first. */
function ranking({ w, result, label, told }: Story, stage: Stage | undefined): string[] {
  if (!stage) return []
  const sorted = Object.entries(stage.votes).sort(([, a], [, b]) => compareFractions(exact(b), exact(a)))
  const told1 = sorted.slice(0, mostNames).map(([option, votes]) => {
    return w.got(label(option), amountOf(votes, stage, told), result.method)
  })
  return [w.ranking(result.method, told1, sorted.length - told1.length)]
}

/** Weighted votes mean nothing by themselves: they are told as a share of all there are at that stage. */
function amountOf(votes: string, stage: Stage, { weighted }: ResultTold): string {
  return weighted
    ? votesOf(votes, [...Object.values(stage.votes), stage.exhausted ?? '0'])
    : plainVotes(votes)
}

/** Counts in which votes move: who had how many, who was elected, who was taken out. */
function byStages(story: Story): string[] {
  const { w, result, told } = story
  const quota = result.quota && !told.weighted ? [w.quota(plainVotes(result.quota))] : []
  const lines = result.stages.flatMap((stage, i) => {
    const before = result.stages[i - 1]
    return [...moved(story, stage, before), ...electedIn(story, stage)]
  })
  return [...ranking(story, result.stages[0]), ...quota, ...lines]
}

function moved({ w, label, told }: Story, stage: Stage, before: Stage | undefined): string[] {
  const about = (stage.about ?? []).map(label)
  if (stage.step === 'surplus') return [w.surplus(about)]
  if (stage.step !== 'exclusion' || !before) return []
  const [first = ''] = stage.about ?? []
  return [w.excluded(about, amountOf(before.votes[first] ?? '0', before, told))]
}

function electedIn({ w, result, label, told }: Story, stage: Stage): string[] {
  return stage.elected.map((option) => {
    const votes = stage.votes[option] ?? '0'
    const shown = amountOf(votes, stage, told)
    if (result.quota === null)
      return isOverHalf(votes, stage) ? w.overHalf(label(option), shown) : w.left(label(option))
    const isReached = compareFractions(exact(votes), exact(result.quota)) >= 0
    return isReached ? w.reached(label(option), shown) : w.left(label(option))
  })
}

function isOverHalf(votes: string, stage: Stage): boolean {
  const all = Object.values(stage.votes).reduce((sum, one) => sum + exact(one).num, 0n)
  return exact(votes).num * 2n > all
}

/** Each winner against the others, two by two. */
function byPairs(story: Story): string[] {
  const { w, result, label } = story
  const pairs = result.pairs ?? {}
  const options = Object.keys(result.stages[0]?.votes ?? {})
  const versus = (a: string, b: string) => [pairs[`${a}>${b}`] ?? '0', pairs[`${b}>${a}`] ?? '0'] as const
  const lines = result.elected.slice(0, 3).map((winner) => {
    const others = options.filter((one) => one !== winner)
    const beatsAll = others.every(
      (one) => compareFractions(exact(versus(winner, one)[0]), exact(versus(winner, one)[1])) > 0,
    )
    const told = others.slice(0, mostNames).map((one) => {
      const [mine, theirs] = versus(winner, one)
      return w.versus(label(one), plainVotes(mine), plainVotes(theirs))
    })
    return beatsAll ? w.beatsAll(label(winner), told) : w.beatsMost(label(winner), told, result.method)
  })
  return result.method === 'copeland' ? [...ranking(story, result.stages[0]), ...lines] : lines
}

function budget(story: Story): string[] {
  const { w, result, label, told } = story
  const spent = result.spent === undefined ? [] : [w.spent((told.amount ?? plainVotes)(result.spent))]
  const named = (step: string) =>
    result.stages.filter((stage) => stage.step === step).flatMap((stage) => (stage.about ?? []).map(label))
  const [skipped, stopped] = [named('skip'), named('stop')]
  return [
    ...spent,
    w.budgetRule[result.method] ?? '',
    ...(skipped.length > 0 ? [w.skipped(skipped.slice(0, mostNames), skipped.length - mostNames)] : []),
    ...(stopped.length > 0 ? [w.stopped(stopped)] : []),
  ].filter(Boolean)
}

/** Ties that mattered and how they were settled, and who is level for what is left. */
function tiesTold({ w, result, label }: Story): string[] {
  const settled = result.ties.filter((tie) => tie.by !== 'none')
  const told = settled.slice(0, 5).map((tie) => w.tie(tie.options.map(label), tie.by))
  return result.undecided.length > 0 ? [...told, w.undecided(result.undecided.map(label))] : told
}
