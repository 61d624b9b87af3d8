import type { Lang } from '../../kernel/language.ts'
import type { Slices } from '../../kernel/slices.ts'
import { same } from './changes.ts'
import type { CharterData } from './charter.ts'
import { clausesOf, parsePath, valueAt } from './paths.ts'
import { sentenceAt } from './sentences.ts'

/** One clause that differs: its sentence then and now; absent where there was or is no such clause. */
export interface ClauseDiff {
  path: string
  before?: string
  after?: string
}

/** How two charters differ, clause by clause, in the order they are read. */
export function charterDiff(
  before: CharterData,
  after: CharterData,
  slices: Slices,
  lang: Lang,
): ClauseDiff[] {
  const paths = [...new Set([...clausesOf(before), ...clausesOf(after)])]
  return paths
    .filter((path) => differs(before, after, path))
    .map((path) => ({
      path,
      before: sentenceAt(before, path, slices, lang)?.text,
      after: sentenceAt(after, path, slices, lang)?.text,
    }))
}

/** A capability counts as changed when it is switched; its rules are clauses of their own. */
function differs(before: CharterData, after: CharterData, path: string): boolean {
  const at = parsePath(path)
  if (!at) return false
  const [then, now] = [valueAt(before, at), valueAt(after, at)]
  return at.section === 'capabilities' ? (then === null) !== (now === null) : !same(then, now)
}
