import type { Lang } from '../../../kernel/language.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import type { PageView } from '../../../ui/page.ts'
import { deadline } from '../deadline.ts'
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
  tabled: 'note',
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
