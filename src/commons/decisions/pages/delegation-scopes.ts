import { proceduresOf } from '../../../kernel/authority.ts'
import type { PageView } from '../../../ui/page.ts'
import { dataOf } from '../../charter/charter.ts'
import { registry } from '../../charter/registry.ts'
import { delegationWords } from '../delegation-words.ts'
import { procedureNamed } from '../procedure.ts'
import type { Scope } from '../scope.ts'

export type ScopeLabel = (scope: Scope) => string

/** What scopes are called: decisions by their titles, subjects by the pages they are about. */
export async function scopeLabels(view: PageView, all: readonly { scope: Scope }[]): Promise<ScopeLabel> {
  const w = delegationWords[view.lang]
  const ids = all.flatMap(({ scope }) => (scope.kind === 'decision' ? [scope.decision] : []))
  const titles = ids.length === 0 ? new Map<string, string>() : await view.labels('decisions.decision', ids)
  return (scope) => {
    if (scope.kind === 'all') return w.all
    if (scope.kind === 'subject') return subjectLabel(view, scope.subject)
    const title = titles.get(scope.decision)
    return title === undefined ? w.goneDecision : w.decision(title)
  }
}

/** What a subject is called: the name of its slice, as it stands in the navigation. Questions are of none. */
function subjectLabel(view: PageView, subject: string): string {
  const w = delegationWords[view.lang]
  if (subject === 'decisions') return w.questions
  return w.subject(registry().slice(subject)?.messages[view.lang].title ?? subject)
}

/** Subjects on which a vote can be handed over: those our rules leave to a procedure that allows it. */
export function subjectsToHandOver(view: PageView): { subject: string; label: string }[] {
  const { powers } = dataOf(view.charter)
  const allows = (code: string) => procedureNamed(view.charter, code)?.procedure.delegation === true
  const decided = Object.keys(powers).filter((power) => proceduresOf(view.charter.who(power)).some(allows))
  const subjects = new Set([...decided.map((power) => power.split('.')[0] ?? ''), 'decisions'])
  return [...subjects].sort().map((subject) => ({ subject, label: subjectLabel(view, subject) }))
}
