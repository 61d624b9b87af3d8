import { z } from 'zod'
import { isBlank } from '../ballots.ts'
import type { Election, Method } from '../method.ts'
import { electFirst, ranked } from '../points.ts'
import { outOfRange } from './score.ts'

const params = z
  .object({
    /** The lowest and highest grade. An option a ballot leaves out gets the lowest. */
    min: z.int().min(-1000).max(1000).default(0),
    max: z.int().min(-1000).max(1000).default(5),
  })
  .refine(({ min, max }) => min < max, { path: ['max'] })
type Params = z.infer<typeof params>
type Scores = { scores: Record<string, number> }

/** How many ballots gave which grade, from the lowest grade up. */
type Grades = readonly { grade: number; weight: bigint }[]

/**
 * Everybody grades each option; the best middle grade wins. Level options are compared as Balinski and Laraki do: one
 * ballot of the middle grade is taken from each, again and again, until the middle grades differ.
 */
export const majorityJudgement: Method<Params, Scores> = {
  name: 'majority-judgement',
  title: { ko: '중앙값 평가', en: 'Majority judgement' },
  sentence: {
    ko: '하나하나에 등급을 매기고, 가운데 등급이 가장 높은 것으로 정해요. 같으면 가운데 표를 하나씩 덜어 내며 견주어요.',
    en: 'Everyone grades each option; the best middle grade wins. Level ones are compared by taking middle ballots away.',
  },
  form: 'scores',
  fillsPlaces: true,
  params,
  check: ({ min, max }, _options, { scores }) => outOfRange(Object.values(scores), min, max),
  count(params, election) {
    const { grades, voters } = gradesOf(params, election)
    const ids = election.options.map(({ id }) => id)
    const levels = ranked(ids, (a, b) => compareGrades(grades.get(a)!, grades.get(b)!, voters))
    const by = (measure: (of: Grades) => { toString(): string }) =>
      Object.fromEntries(ids.map((id) => [id, measure(grades.get(id)!).toString()]))
    const middle = (of: Grades) => gradeAt(of, (voters - 1n) / 2n) ?? params.min
    return electFirst('majority-judgement', election, levels, [
      { step: 'median', votes: by(middle) },
      { step: 'below', votes: by((of) => weightWhere(of, (grade) => grade < middle(of))) },
      { step: 'above', votes: by((of) => weightWhere(of, (grade) => grade > middle(of))) },
    ])
  },
}

function gradesOf({ min }: Params, election: Election<Scores>) {
  const counts = new Map(election.options.map(({ id }) => [id, new Map<number, bigint>()]))
  let voters = 0n
  for (const { ballot, weight } of election.ballots) {
    if (isBlank(ballot)) continue
    voters += weight
    for (const [id, count] of counts) {
      const grade = Object.hasOwn(ballot.scores, id) ? ballot.scores[id]! : min
      count.set(grade, (count.get(grade) ?? 0n) + weight)
    }
  }
  const sorted = (count: Map<number, bigint>): Grades =>
    [...count].map(([grade, weight]) => ({ grade, weight })).sort((a, b) => a.grade - b.grade)
  return { voters, grades: new Map([...counts].map(([id, count]) => [id, sorted(count)])) }
}

/**
 * Negative where `a` is better. Taking middle ballots away reads the sorted ballots from the middle outwards: the
 * middle one (of an odd number), then the next below, the next above, and so on. Each side is a few runs of equal
 * grades, so the first place where two options differ is found without going through the ballots.
 */
function compareGrades(a: Grades, b: Grades, voters: bigint): number {
  const half = voters / 2n
  if (voters % 2n === 1n) {
    const middle = gradeAt(b, half)! - gradeAt(a, half)!
    if (middle !== 0) return middle
  }
  const below = firstDifference(downFrom(a, half), downFrom(b, half))
  const above = firstDifference(upFrom(a, voters - half), upFrom(b, voters - half))
  // At the same distance the lower ballot is taken first.
  if (below && (!above || below.at <= above.at)) return below.difference
  return above?.difference ?? 0
}

/** The lowest `count` ballots, read from the middle down. */
const downFrom = (grades: Grades, count: bigint): Grades => cut(grades, count).reverse()

/** The ballots after the lowest `skip`, read from the middle up. */
function upFrom(grades: Grades, skip: bigint): Grades {
  const all = grades.reduce((sum, { weight }) => sum + weight, 0n)
  return cut([...grades].reverse(), all - skip).reverse()
}

/** The first `count` ballots of the runs. */
function cut(grades: Grades, count: bigint) {
  let left = count
  const taken: { grade: number; weight: bigint }[] = []
  for (const { grade, weight } of grades) {
    if (left <= 0n) break
    taken.push({ grade, weight: weight < left ? weight : left })
    left -= weight
  }
  return taken
}

/** How many ballots two readings agree on, and by how much they differ then; nothing where they agree throughout. */
function firstDifference(a: Grades, b: Grades): { at: bigint; difference: number } | undefined {
  let [at, i, j] = [0n, 0, 0]
  let [endA, endB] = [a[0]?.weight ?? 0n, b[0]?.weight ?? 0n]
  while (i < a.length && j < b.length) {
    if (a[i]!.grade !== b[j]!.grade) return { at, difference: b[j]!.grade - a[i]!.grade }
    at = endA < endB ? endA : endB
    if (at === endA) endA += a[++i]?.weight ?? 0n
    if (at === endB) endB += b[++j]?.weight ?? 0n
  }
  return undefined
}

/** The grade of the ballot at a place counted from the lowest, from 0. */
function gradeAt(grades: Grades, place: bigint): number | undefined {
  let passed = 0n
  for (const { grade, weight } of grades) {
    passed += weight
    if (passed > place) return grade
  }
  return undefined
}

const weightWhere = (grades: Grades, is: (grade: number) => boolean) =>
  grades.reduce((sum, { grade, weight }) => (is(grade) ? sum + weight : sum), 0n)
