import { findHeader } from '../../../kernel/spreadsheet/header.ts'
import { foldText } from '../../../kernel/spreadsheet/text.ts'
import type { Columns, Field } from './line.ts'
import { anyBank, type StatementProfile, statementProfiles } from './profiles.ts'

/** Which column is which, and where the figures begin (rows from 0). */
export interface Placed {
  at: Partial<Record<Field, number>>
  firstRow: number
  profile: string | null
}

/**
 * The columns of a table: as the office said for this bank account, else by the bank's profile, else by the profile
 * that knows most of its headings. Undefined where nothing says which column is the day and which the money.
 */
export function placeColumns(
  rows: string[][],
  { bank, columns }: { bank?: string; columns?: Columns | null },
): Placed | undefined {
  return (columns && remembered(rows, columns)) ?? bestProfile(rows, bank)
}

/** A heading without spaces, marks and its unit. */
export const bareHeading = (heading: string): string =>
  foldText(heading)
    .toLowerCase()
    .replace(/[([](?:원|krw|₩)[)\]]/g, '')
    .replace(/[\s.:*]/g, '')

const hasWhatCounts = (at: Partial<Record<Field, number>>): boolean =>
  at.day !== undefined && (at.amount !== undefined || (at.in !== undefined && at.out !== undefined))

function remembered(rows: string[][], { at, headings, firstRow }: Columns): Placed | undefined {
  if (!hasWhatCounts(at)) return undefined
  if (headings.length === 0) return { at, firstRow: firstRow - 1, profile: null }
  const wanted = headings.map(bareHeading).join('\u0000')
  const found = rows.slice(0, 60).findIndex((row) => row.map(bareHeading).join('\u0000') === wanted)
  return found === -1 ? undefined : { at, firstRow: found + 1, profile: null }
}

function bestProfile(rows: string[][], bank?: string): Placed | undefined {
  const own = statementProfiles.filter((one) => one.code === bank)
  const others = statementProfiles.filter((one) => one.code !== bank)
  let best: (Placed & { known: number }) | undefined
  for (const profile of [...own, ...others, anyBank]) {
    const placed = placedBy(rows, profile)
    if (placed && placed.known > (best?.known ?? 0)) best = placed
  }
  return best
}

function placedBy(rows: string[][], profile: StatementProfile): (Placed & { known: number }) | undefined {
  const fieldOf = fieldsByHeading(profile)
  const header = findHeader(rows, (heading) => fieldOf.has(bareHeading(heading)), 3)
  if (!header) return undefined
  const at: Partial<Record<Field, number>> = {}
  header.headings.forEach((heading, column) => {
    const field = fieldOf.get(bareHeading(heading))
    if (field && at[field] === undefined) at[field] = column
  })
  if (at.in !== undefined && at.out !== undefined) {
    delete at.amount
    delete at.direction
  }
  const known = Object.keys(at).length
  return hasWhatCounts(at) ? { at, firstRow: header.firstDataRow, profile: profile.code, known } : undefined
}

const tables = new Map<StatementProfile, Map<string, Field>>()

function fieldsByHeading(profile: StatementProfile): Map<string, Field> {
  const kept = tables.get(profile)
  if (kept) return kept
  const made = new Map<string, Field>()
  for (const [field, headings] of Object.entries(profile.headings) as [Field, readonly string[]][]) {
    for (const heading of headings) made.set(bareHeading(heading), field)
  }
  tables.set(profile, made)
  return made
}
