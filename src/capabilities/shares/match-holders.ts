import { idsOnRoll, nameKey, type OnRoll, onRoll } from '../../commons/members/on-roll.ts'
import type { View } from '../../kernel/capability.ts'
import type { HoldingProblem, HoldingReading, HoldingRow } from './read-holdings.ts'
import { holdersAmong } from './record-opening.ts'

export interface MatchedRow extends HoldingRow {
  agent: string
}

export interface Matched {
  rows: MatchedRow[]
  problems: HoldingProblem[]
}

/**
 * Whose row it is: as `known` says of the row, for the roll came in from it or somebody chose; else by member number,
 * else by name; namesakes are told apart by their telephone, then by their day of
 * joining. Who holds shares already is left out, and named where the file says something else.
 */
export async function matchHolders(
  view: View,
  reading: HoldingReading,
  known: Readonly<Record<string, string>> = {},
): Promise<Matched> {
  const roll = await rollFor(view, reading.rows)
  const here = await idsOnRoll(view.db, view.commons.id, Object.values(known))
  const problems = [...reading.problems]
  const rows: MatchedRow[] = []
  const seen = new Set<string>()
  for (const one of reading.rows) {
    const report = (code: HoldingProblem['code'], more: Partial<HoldingProblem> = {}) =>
      problems.push({ row: one.row, name: one.name, code, ...more })
    const said = known[one.row]
    const found = said !== undefined && here.has(said) ? [said] : whose(one, roll).map(({ id }) => id)
    if (found.length === 0) report('unknown_member')
    else if (found.length > 1) report('several_members', { candidates: found.slice(0, 50) })
    else if (seen.has(found[0]!)) report('row_repeated')
    else {
      seen.add(found[0]!)
      rows.push({ ...one, agent: found[0]! })
    }
  }
  const held = await holdersAmong(view, [...seen])
  const fresh = rows.filter((one) => {
    const shares = held.get(one.agent)
    if (shares === undefined) return true
    const code = shares === one.shares ? 'held_already' : 'held_differs'
    problems.push({ row: one.row, name: one.name, code, value: String(shares) })
    return false
  })
  return { rows: fresh, problems: problems.sort((a, b) => a.row - b.row) }
}

/** Everybody on the roll who could be meant by one of the rows. */
const rollFor = ({ db, commons }: View, rows: readonly HoldingRow[]): Promise<OnRoll[]> =>
  onRoll(db, commons.id, {
    names: rows.map((one) => one.name),
    numbers: rows.map((one) => one.number).filter(Boolean),
  })

function whose(row: HoldingRow, roll: readonly OnRoll[]): OnRoll[] {
  const byNumber = row.number === '' ? [] : roll.filter((one) => one.number === row.number)
  if (byNumber.length > 0) return byNumber
  const named = roll.filter((one) => one.sort_name === nameKey(row.name))
  if (named.length < 2) return named
  const byPhone =
    row.phone === ''
      ? []
      : named.filter((one) => one.phone?.replace(/\D/g, '').endsWith(row.phone.replace(/^0/, '')))
  if (byPhone.length === 1) return byPhone
  const byDay = row.on === null ? [] : named.filter((one) => one.joined_on === row.on)
  return byDay.length === 1 ? byDay : named
}
