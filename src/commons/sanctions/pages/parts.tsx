import { formatDate, formatDateTime } from '../../../kernel/language.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import type { PageView } from '../../../ui/page.ts'
import { money } from '../../../ui/typed.ts'
import { duties } from '../dials.ts'
import type { CaseSummary } from '../queries.ts'
import { stepNames } from '../step-names.ts'
import type { CaseState } from '../tables.ts'
import { words } from '../words.ts'

const tones: Record<CaseState, Tone> = {
  reported: 'waits',
  confirmed: 'needs',
  appealed: 'waits',
  dismissed: 'plain',
  settled: 'good',
}

export function CaseBadge({ view, one }: { view: PageView; one: CaseSummary }) {
  // A notice is over once it is given, though what was confirmed stays so and can still be appealed.
  const state = one.state === 'confirmed' && one.settledAt !== null ? 'settled' : one.state
  return <Badge tone={tones[state]}>{words[view.lang].states[state]}</Badge>
}

export function dutyLabel(view: PageView, code: string | null): string {
  const stated = view.charter.value(duties.name) as { code: string; label: Record<'ko' | 'en', string> }[]
  return stated.find((one) => one.code === code)?.label[view.lang] ?? code ?? ''
}

/** Whom the titles of cases name. */
export const peopleIn = (cases: readonly CaseSummary[]) => [
  ...new Set(cases.flatMap((one) => [one.against, one.reporter])),
]

/** What a case is called. A conflict is with the other of the two, and between both for anybody else. */
export function caseTitle(view: PageView, one: CaseSummary, names: Map<string, string>): string {
  const w = words[view.lang]
  const me = view.standing.agent
  const [against, reporter] = [one.against, one.reporter].map((agent) => names.get(agent) ?? '–') as [
    string,
    string,
  ]
  if (one.kind === 'breach') return w.breachTitle(against, dutyLabel(view, one.duty))
  if (me === one.against) return w.conflictTitle(reporter)
  return me === one.reporter ? w.conflictTitle(against) : w.conflictBetween(reporter, against)
}

export const moment = (view: PageView, at: string) => formatDateTime(new Date(at), view.lang, view.timeZone)
export const dayOf = (view: PageView, at: string) => formatDate(new Date(at), view.lang, view.timeZone)

/** What was ordered, in a line. */
export function stepText(view: PageView, one: CaseSummary): string {
  if (!one.step || one.nth === null) return ''
  const named = words[view.lang].nth(stepNames[one.step][view.lang], one.nth)
  return one.amount === null || !one.unit ? named : `${named} · ${money(view, one.amount, one.unit)}`
}
