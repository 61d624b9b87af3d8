import type { Lang } from '../../../kernel/language.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import type { PageView } from '../../../ui/page.ts'
import { deadline } from '../deadline.ts'
import type { Tally } from '../methods/method.ts'
import type { DecisionSummary } from '../queries.ts'
import type { DecisionState } from '../tables.ts'
import { words } from '../words.ts'

/** Vermilion only where the reader has still to vote and little time is left. */
export function DeadlineBadge({
  view,
  closesAt,
  urgent,
}: {
  view: PageView
  closesAt: string
  urgent: boolean
}) {
  const { text, soon } = deadline(new Date(closesAt), view.now, view.lang, view.timeZone)
  return <Badge tone={urgent && soon ? 'needs' : 'waits'}>{text}</Badge>
}

const stateTones: Record<DecisionState, Tone> = {
  open: 'waits',
  passed: 'good',
  executed: 'good',
  failed: 'plain',
  withdrawn: 'plain',
  blocked: 'needs',
}

export function StateBadge({ lang, state }: { lang: Lang; state: DecisionState }) {
  return <Badge tone={stateTones[state]}>{words[lang].states[state]}</Badge>
}

/** How the quorum stands, where there is one. */
export function quorumNote(lang: Lang, { quorumNeeded, quorumMet, cast }: Tally): string | undefined {
  const w = words[lang]
  if (quorumNeeded === 0) return undefined
  return quorumMet ? w.quorumMet(quorumNeeded) : w.quorumLeft(quorumNeeded - cast)
}

/** The refusal under the field it is about, or above the form; nothing where another form of the page was sent. */
export function errorsOf(view: PageView, fields: readonly string[], form = ''): Record<string, string> {
  if (!view.refusal || (view.values.form ?? '') !== form) return {}
  const { field = '_', sentence } = view.refusal
  return { [fields.includes(field) ? field : '_']: sentence }
}

/** Mine to vote on, and not voted on yet. */
export function waitsForMe(view: PageView, one: DecisionSummary): boolean {
  return one.mine.elector && one.mine.choice === null && new Date(one.closesAt) > view.now
}
