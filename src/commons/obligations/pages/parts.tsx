import { formatDay } from '../../../kernel/language.ts'
import { Amount } from '../../../ui/amount.tsx'
import { Badge } from '../../../ui/badge.tsx'
import type { PageView } from '../../../ui/page.ts'
import { money, today } from '../../../ui/typed.ts'
import { namesToldApart } from '../../members/pages/told-apart.ts'
import type { ObligationView } from '../shapes.ts'
import { words } from '../words.ts'

export const restOf = ({ amount, settled }: Pick<ObligationView, 'amount' | 'settled'>) => amount - settled

const dayLength = 86_400_000n

/** How many days a day is past: 0 on the day itself, negative before. */
export function daysPast(day: string, now: string): number {
  const at = (text: string) => BigInt(Date.parse(`${text}T00:00:00Z`))
  return Number((at(now) - at(day)) / dayLength)
}

/** "기한 3월 31일까지", "12일 지남". */
export function DueText({ view, one }: { view: PageView; one: ObligationView }) {
  const w = words[view.lang]
  if (one.dueOn === null) return <>{w.noDue}</>
  const past = one.state === 'open' ? daysPast(one.dueOn, today(view)) : 0
  if (past > 0) return <span class="font-semibold text-vermilion">{w.daysLate(past)}</span>
  return <>{past === 0 && one.state === 'open' ? w.dueToday : w.dueOn(formatDay(one.dueOn, view.lang))}</>
}

/** What is left of it; opens to the thing itself, which says why. */
export function Rest({ view, one }: { view: PageView; one: ObligationView }) {
  return <Amount value={money(view, restOf(one), one.unit)} why={hrefOf(view, one)} />
}

export const hrefOf = (view: PageView, { id }: Pick<ObligationView, 'id'>) => view.href(`/obligations/${id}`)

/** The names of everybody a list speaks of. */
export async function namesIn(view: PageView, rows: readonly ObligationView[]): Promise<Map<string, string>> {
  const agents = rows.flatMap((row) => row.agent ?? [])
  return agents.length > 0 ? namesToldApart(view, [...new Set(agents)]) : new Map()
}

export function whoOf(view: PageView, names: ReadonlyMap<string, string>, one: ObligationView): string {
  if (one.agent === null) return one.party ?? words[view.lang].outsider
  return names.get(one.agent) ?? words[view.lang].outsider
}

export const purposeText = (view: PageView, purpose: string) => words[view.lang].purposes[purpose] ?? purpose

const tones = { open: 'waits', settled: 'good', cancelled: 'plain' } as const

export function StateBadge({ view, one }: { view: PageView; one: ObligationView }) {
  return <Badge tone={tones[one.state]}>{words[view.lang].states[one.state]}</Badge>
}
