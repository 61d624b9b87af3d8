import { type Clause, type ClauseChange, compareKeys } from './text-clause.ts'

/** A layer's text with changed articles, or the first that no longer reads as the change was written against. */
export function changedText(
  before: readonly Clause[],
  list: readonly ClauseChange[],
): { clauses: Clause[] } | { movedOn: string } {
  const stale = list.find(({ key, from }) => !reads(before, key, from))
  if (stale) return { movedOn: stale.key }
  const kept = before.filter((one) => !list.some(({ key, to }) => key === one.key && to === null))
  const changed = kept.map((one) => ({ ...one, ...list.find(({ key }) => key === one.key)?.to }))
  const added = list.filter(({ from, to }) => from === null && to !== null)
  const all = [...changed, ...added.map(({ key, to }) => newClause(before, key, to!))]
  return { clauses: all.sort((a, b) => compareKeys(a.key, b.key)) }
}

function reads(before: readonly Clause[], key: string, from: ClauseChange['from']): boolean {
  const there = before.find((one) => one.key === key)
  if (!there || !from) return !there && !from
  return there.title === from.title && there.body === from.body
}

/** Inserted after the article before it, in that one's chapter, and numbered as Korean articles are: 제3조의2. */
function newClause(before: readonly Clause[], key: string, to: { title: string; body: string }): Clause {
  const ahead = before.filter((one) => compareKeys(one.key, key) < 0).at(-1)
  const [no, branch] = key.split('-')
  const isEnglish = before.some((one) => /^[A-Za-z]/.test(one.label))
  const korean = key.startsWith('s') ? '부칙' : `제${no}조${branch ? `의${branch}` : ''}`
  const english = key.startsWith('s') ? 'Schedule' : `Article ${key}`
  return { key, chapter: ahead?.chapter ?? '', label: isEnglish ? english : korean, ...to }
}
