import { continuing, type Sheet } from './sheet.ts'

/** Ballots that read alike, with nobody ranked equal. */
export interface Line {
  line: number[]
  weight: bigint
}

/** All papers that come to this option by the same way: each of them is treated alike, so they are counted as one. */
export interface Branch {
  option: number
  papers: bigint
  next: Branch[]
}

/**
 * The ways votes can take while nobody else is elected or excluded: past those excluded, through those elected, to the
 * first who is hopeful, who keeps whatever comes.
 */
export function branchesOf(lines: readonly Line[], sheet: Sheet): Branch[] {
  const excluded = new Set(sheet.excluded)
  const hopeful = new Set(continuing(sheet))
  const roots: Branch[] = []
  for (const { line, weight } of lines) {
    let level = roots
    for (const option of line) {
      if (excluded.has(option)) continue
      const branch = level.find((one) => one.option === option) ?? grown(level, option)
      branch.papers += weight
      if (hopeful.has(option)) break
      level = branch.next
    }
  }
  return roots
}

function grown(level: Branch[], option: number): Branch {
  const branch: Branch = { option, papers: 0n, next: [] }
  level.push(branch)
  return branch
}
