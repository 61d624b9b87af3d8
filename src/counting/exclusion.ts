import { compare, sum } from './decimals.ts'
import { continuing, type Sheet, stillLevel, takeByRule, takeOne } from './sheet.ts'

interface Bounds {
  /** Places still to fill: so many must remain. */
  places: number
  /** Votes that may yet come to any of them besides those of whoever is excluded. */
  coming?: bigint
  /** What elects, where votes beyond it go on to others. */
  quota?: bigint
  /** Whether earlier stages settle a tie before the tie rule does. */
  lookBack: boolean
}

/**
 * Who is excluded next: of those with fewest votes one. Without a tie rule all of them together, if their order cannot
 * matter; otherwise nobody, and the sheet says who was level.
 */
export function lowest(sheet: Sheet, votes: readonly bigint[], bounds: Bounds): number[] {
  const left = continuing(sheet)
  const fewest = left.map((one) => votes[one]!).sort(compare)[0]!
  const level = left.filter((one) => votes[one]! <= fewest + (bounds.coming ?? 0n))
  if (level.length === 1) return level
  if (sheet.rule.by === 'none' && goTogether(votes, left, level, bounds)) return level
  const taken = bounds.lookBack ? takeOne(sheet, level, 'fewest') : takeByRule(sheet, level)
  if (taken !== undefined) return [taken]
  sheet.undecided = bounds.lookBack ? stillLevel(sheet, level, 'fewest') : level
  return []
}

/**
 * Whether those level are lost whatever their order: even all their votes together lift none of them to the next one,
 * enough others remain, and nobody else can be elected by part of these votes only. With one place left it does not
 * matter by which part: no second one could reach a quota by the rest.
 */
function goTogether(
  votes: readonly bigint[],
  left: readonly number[],
  level: readonly number[],
  { places, coming = 0n, quota }: Bounds,
): boolean {
  if (left.length - level.length < places) return false
  const theirs = sum(level.map((one) => votes[one]!)) + coming
  const others = left
    .filter((one) => !level.includes(one))
    .map((one) => votes[one]!)
    .sort(compare)
  return theirs < others[0]! && (quota === undefined || places === 1 || others.at(-1)! + theirs < quota)
}
