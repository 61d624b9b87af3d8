import type { Problem, StatementLine } from './line.ts'

export interface Ordered {
  lines: StatementLine[]
  newestFirst: boolean
  problems: Problem[]
}

/**
 * Puts the lines of a file oldest first and follows the balance from line to line. A break says that a line is
 * missing, changed or in another place; what is right is for people to see, so nothing is repaired.
 */
export function ordered(inFile: readonly StatementLine[]): Ordered {
  const newestFirst = isNewestFirst(inFile)
  const lines = newestFirst ? [...inFile].reverse() : [...inFile]
  const problems: Problem[] = []
  for (let i = 1; i < lines.length; i++) {
    const [before, line] = [lines[i - 1]!, lines[i]!]
    if (line.day < before.day) problems.push({ row: line.row, code: 'out_of_order' })
    else if (before.balance !== null && line.balance !== null) {
      const expected = before.balance + line.amount
      if (expected !== line.balance)
        problems.push({
          ...{ row: line.row, code: 'balance_breaks' },
          ...{ expected: `${expected}`, found: `${line.balance}` },
        })
    }
  }
  return { lines, newestFirst, problems }
}

/** By the balances where the file carries them, else by the days. */
function isNewestFirst(lines: readonly StatementLine[]): boolean {
  let [forwards, backwards] = [0, 0]
  for (let i = 1; i < lines.length; i++) {
    const [above, below] = [lines[i - 1]!, lines[i]!]
    if (above.balance === null || below.balance === null) continue
    if (above.balance + below.amount === below.balance) forwards += 1
    if (below.balance + above.amount === above.balance) backwards += 1
  }
  if (forwards !== backwards) return backwards > forwards
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last || first === last) return false
  const when = (line: StatementLine) => `${line.day} ${line.time ?? ''}`
  return when(first) > when(last)
}

/** Opening balance plus all movements must be the closing balance, where a file states both. */
export function endsProblems(
  lines: readonly StatementLine[],
  opening: bigint | null,
  closing: bigint | null,
): Problem[] {
  if (opening === null || closing === null) return []
  const expected = lines.reduce((sum, { amount }) => sum + amount, opening)
  if (expected === closing) return []
  return [{ row: null, code: 'closing_differs', expected: `${expected}`, found: `${closing}` }]
}
