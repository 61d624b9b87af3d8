import type { Condition } from '../../../counting/motions/motion.ts'
import type { Lang } from '../../../kernel/language.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import type { PageView } from '../../../ui/page.ts'
import { deadline } from '../deadline.ts'
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
  idea: 'note',
  discussed: 'note',
  open: 'waits',
  passed: 'good',
  failed: 'plain',
  tied: 'waits',
  waiting: 'waits',
  appealed: 'waits',
  executed: 'good',
  blocked: 'needs',
  expired: 'plain',
  overturned: 'plain',
  withdrawn: 'plain',
  lapsed: 'plain',
}

export function StateBadge({ lang, state }: { lang: Lang; state: DecisionState }) {
  return <Badge tone={stateTones[state]}>{words[lang].states[state]}</Badge>
}

/** How the quorum stands, where there is one; short, for the end of a bar. */
export function quorumNote(lang: Lang, quorum: Condition | null | undefined): string | undefined {
  const w = words[lang]
  if (!quorum) return undefined
  const [needed, got] = [Number(quorum.needed), Number(quorum.got)]
  return quorum.met ? w.quorumMet(needed) : w.quorumLeft(needed - got)
}

/** The refusal under the field it is about, or above the form; nothing where another form of the page was sent. */
export function errorsOf(view: PageView, fields: readonly string[], form = ''): Record<string, string> {
  if (!view.refusal || (view.values.form ?? '') !== form) return {}
  const { field = '_', sentence } = view.refusal
  return { [fields.includes(field) ? field : '_']: sentence }
}

/** Mine to vote on: not voted on yet, and not handed to somebody else. */
export function waitsForMe(view: PageView, { state, closesAt, mine }: DecisionSummary): boolean {
  if (state !== 'open' || closesAt === null || new Date(closesAt) <= view.now) return false
  return mine.elector && !mine.voted && mine.delegate === null
}
