import { formatShortDate } from '../../../kernel/language.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Bars } from '../../../ui/bars.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row } from '../../../ui/rows.tsx'
import { deadline } from '../deadline.ts'
import { commandTitle } from '../describe.ts'
import { lifeWords } from '../life-words.ts'
import { kindNames } from '../proposing-words.ts'
import type { DecisionSummary } from '../query-shapes.ts'
import { words } from '../words.ts'
import { StateBadge } from './parts.tsx'

type Props = { view: PageView; one: DecisionSummary }

/**
 * Votes are still taken here: the time decides, not the clock's tick, which may come late. In a meeting only where
 * those present vote on phones, and from them.
 */
export function takesVotes(
  { now }: PageView,
  { state, closesAt, way, mine }: Pick<DecisionSummary, 'state' | 'closesAt' | 'way' | 'mine'>,
): boolean {
  if (state !== 'open') return false
  return way === null ? closesAt !== null && new Date(closesAt) > now : way === 'phones' && mine.there
}

/** Open, mine to vote on, not voted on, and nobody votes for me. */
export function waitsForMyVote(view: PageView, one: DecisionSummary): boolean {
  const { mine } = one
  return takesVotes(view, one) && mine.elector && !mine.voted && mine.delegate === null
}

/** One decision in a list: what it is, how far it is. */
export function DecisionRow({ view, one }: Props) {
  const isVoting = one.state === 'open'
  return (
    <Row
      strong
      href={view.href(`/decisions/${one.decision}`)}
      title={one.title}
      detail={detailOf(view, one)}
      aside={<Standing view={view} one={one} />}
    >
      {isVoting && <Turnout view={view} one={one} />}
    </Row>
  )
}

/** "안건 3 · 규약 바꾸기", and what there is to know in its state. */
export function detailOf(view: PageView, one: DecisionSummary): string {
  const { lang } = view
  const what = one.command ? commandTitle(one.command, lang) : kindNames[one.kind][lang]
  return [words[lang].item(one.number), what, stateDetail(view, one)].filter(Boolean).join(' · ')
}

function stateDetail(view: PageView, one: DecisionSummary): string | undefined {
  const w = lifeWords[view.lang]
  if (one.state === 'idea' && one.supporters)
    return w.supportDetail(one.supporters.have, one.supporters.needed)
  if (one.state === 'discussed' && one.opensAt) return w.opensIn(shortDay(view, one.opensAt))
  return one.state === 'waiting' && one.effectAt ? w.effectOn(shortDay(view, one.effectAt)) : undefined
}

export const shortDay = (view: PageView, at: string) =>
  formatShortDate(new Date(at), view.now, view.lang, view.timeZone)

/** Vermilion only where the reader has still to vote and little time is left. */
function Standing({ view, one }: Props) {
  if (one.state !== 'open' || !one.closesAt) return <StateBadge lang={view.lang} state={one.state} />
  const { text, soon } = deadline(new Date(one.closesAt), view.now, view.lang, view.timeZone)
  return <Badge tone={waitsForMyVote(view, one) && soon ? 'needs' : 'waits'}>{text}</Badge>
}

/** Yes and no as a bar; of other votes only how many have voted. */
export function Turnout({ view, one }: Props) {
  const { yes = 0, no = 0, abstain = 0, ...others } = one.counts ?? { other: 0 }
  if (Object.keys(others).length > 0) {
    return <p class="text-sm text-soft tnum">{lifeWords[view.lang].turnout(one.cast, one.electors)}</p>
  }
  return <Bars yes={yes} no={no} abstain={abstain} of={one.electors} />
}
