import { foldText } from './text.ts'

/** Where a table's headings are. Rows are counted from 0, as in `rows`. */
export interface Header {
  /** One heading for each column; '' where there is none. */
  headings: string[]
  /** The first row below the headings. */
  firstDataRow: number
}

const searchedRows = 30

/**
 * Finds the heading row by the headings the caller knows, below titles and empty rows. Headings over two rows
 * (`출자` over `좌수` and `금액`, cells merged) are read as one: a group fills the columns below it. Undefined when
 * fewer than `atLeast` known headings stand in one place.
 */
export function findHeader(
  rows: string[][],
  isKnown: (heading: string) => boolean,
  atLeast = 2,
): Header | undefined {
  let best: (Header & { known: number }) | undefined
  for (let i = 0; i < Math.min(rows.length, searchedRows); i++) {
    for (const height of [1, 2]) {
      const headings = height === 1 ? rows[i]! : twoRows(rows[i]!, rows[i + 1] ?? [], isKnown)
      if (!headings) continue
      const known = new Set(headings.filter((heading) => heading !== '' && isKnown(heading))).size
      if (known > (best?.known ?? atLeast - 1))
        best = { headings: [...headings], firstDataRow: i + height, known }
    }
  }
  return best && { headings: best.headings, firstDataRow: best.firstDataRow }
}

/** Is this the row that adds the others up? Its first filled cell says so: 합계, 총계, 소계, 계, 총 40명, Total … */
export function isTotalRow(row: string[]): boolean {
  const first = foldText(row.find((cell) => cell !== '') ?? '')
    .replace(/\s/g, '')
    .toLowerCase()
  return /^(합계|총계|소계|누계|총합계?|총합|합|계|total|grandtotal|subtotal|sum)(?:[:(].*|[\d,]+[명인])?$|^총[\d,]+[명인]$/.test(
    first,
  )
}

export function isEmptyRow(row: string[]): boolean {
  return row.every((cell) => cell === '')
}

/** Two rows as one, or undefined when the lower one doesn't look like headings (a number stands in it). */
function twoRows(
  upper: string[],
  lower: string[],
  isKnown: (heading: string) => boolean,
): string[] | undefined {
  if (isEmptyRow(lower) || lower.some((cell) => /^[+-]?[\d,.\-@]+$|@|\d{3}/.test(cell))) return undefined
  const headings: string[] = []
  let group = ''
  for (let column = 0; column < Math.max(upper.length, lower.length); column++) {
    const above = upper[column] ?? ''
    const below = lower[column] ?? ''
    // A group reaches right only over columns that have a heading of their own below it.
    group = above || (below ? group : '')
    const joined = `${group}${below}`
    headings.push(below === '' ? above : isKnown(joined) || !isKnown(below) ? joined : below)
  }
  return headings
}
