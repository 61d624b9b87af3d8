import { elect, type Sheet } from './sheet.ts'
import { settle } from './ties.ts'

/**
 * Fills places from the top of an order in which some may be level: `best` picks those level at the top of whoever is
 * left. Where more are level than places remain, the tie rule takes as many as there is room for, or nobody. Where
 * nobody voted (`silent`) no lot makes up for it.
 */
export function fillPlaces(
  sheet: Sheet,
  seats: number,
  silent: boolean,
  best: (left: readonly number[]) => number[],
): void {
  const { ids, rule } = sheet
  let left = [...ids.keys()]
  while (left.length > 0 && sheet.elected.length < seats) {
    const level = best(left)
    const room = seats - sheet.elected.length
    if (level.length <= room) elect(sheet, level)
    else {
      const names = level.map((one) => ids[one]!)
      const taken = silent ? undefined : settle(rule, names)?.slice(0, room)
      if (!silent)
        sheet.ties.push({
          stage: sheet.stages.length - 1,
          options: names,
          taken: taken ?? [],
          by: taken ? rule.by : 'none',
        })
      if (taken)
        elect(
          sheet,
          taken.map((name) => ids.indexOf(name)),
        )
      else sheet.undecided = level
      return
    }
    left = left.filter((one) => !level.includes(one))
  }
}
