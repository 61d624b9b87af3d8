import { capital } from '../../../kernel/language.ts'
import { Badge } from '../../../ui/badge.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import type { AwaitedItem, PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { endTerm } from '../end-term.ts'
import { daysUntil, needOf, type OfficeState, soonDays, type Term } from '../office-state.ts'
import { words } from '../words.ts'
import { officeAction } from './office-action.ts'
import { EndForm } from './office-forms.tsx'
import { Awaited, Powers } from './office-parts.tsx'
import { momentDay } from './parts.tsx'

type Props = {
  view: PageView
  one: OfficeState
  past: readonly Term[]
  titles: Map<string, string>
  awaited: AwaitedItem[]
  /** An election or the like that is on its way for this office. */
  filling?: AwaitedItem
}

/** One organ or role: who holds it and how they came to it, what is free, what waits for it, what it may do. */
export function OfficeCard({ view, one, past, titles, awaited, filling }: Props) {
  const w = words[view.lang]
  const { office, running, ahead, ended } = one
  // The charter's words begin small in English, as they stand inside sentences.
  const label = capital(office.label[view.lang])
  const shown = [...running, ...ahead, ...(past.length > 0 ? past : ended)]
  return (
    <Card title={label} aside={w.seatsOf(running.length, office.seats)} id={`${office.kind}-${office.code}`}>
      {shown.length === 0 && <p class="text-soft">{w.nobodyYet}</p>}
      <Rows label={label}>
        {shown.map((term) => (
          <TermRow view={view} term={term} title={term.decision ? titles.get(term.decision) : undefined} />
        ))}
      </Rows>
      <Lacking view={view} one={one} filling={filling} />
      <Awaited view={view} items={awaited} />
      <Powers view={view} who={one.who} />
    </Card>
  )
}

function TermRow({ view, term, title }: { view: PageView; term: Term; title?: string }) {
  const w = words[view.lang]
  const until = term.until && momentDay(term.until, view, true)
  return (
    <Row
      strong
      title={term.name || w.states.erased}
      href={view.href(`/people/${term.agent}`)}
      detail={w.termSpan(momentDay(term.from, view), until)}
      aside={<TermBadge view={view} term={term} />}
    >
      {title && (
        <a class="quiet-link inline-block text-sm" href={view.href(`/decisions/${term.decision}`)}>
          {w.givenBy(title)}
        </a>
      )}
      {term.state !== 'over' && view.may(endTerm) !== 'no' && <EndForm view={view} term={term} />}
    </Row>
  )
}

/** Whose term is about to end stands out; whose has ended is not said to hold it still. */
function TermBadge({ view, term }: { view: PageView; term: Term }) {
  const w = words[view.lang]
  if (term.state === 'over') return <Badge>{w.termOver}</Badge>
  if (term.state === 'ahead') return <Badge tone="note">{w.ahead}</Badge>
  const days = term.until === null ? null : daysUntil(term.until, view.now)
  return days !== null && days <= soonDays ? <Badge tone="waits">{w.endsIn(days)}</Badge> : null
}

/** Free seats and what the law asks for, with the way to somebody who takes one. */
function Lacking({ view, one, filling }: Pick<Props, 'view' | 'one' | 'filling'>) {
  const w = words[view.lang]
  const { free, missing } = one
  const isNeeded = needOf(one, view.now) > 0
  const start = free || isNeeded ? officeAction(view, one.office) : undefined
  const action = filling ? { href: filling.href, label: w.seeFilling } : start
  if (!free && !missing && !action) return null
  return (
    <div class="mt-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <div>
        {free ? <p>{w.freeSeats(free)}</p> : null}
        {!free && isNeeded && <p>{w.successor}</p>}
        {missing && (
          <p class="text-sm text-vermilion">{w.lawAsksFor(missing.least, missing.law.article[view.lang])}</p>
        )}
      </div>
      {action && <LinkButton href={action.href}>{action.label}</LinkButton>}
    </div>
  )
}
