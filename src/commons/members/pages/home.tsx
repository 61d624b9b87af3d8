import { Badge } from '../../../ui/badge.tsx'
import { Card } from '../../../ui/card.tsx'
import { awaited, homeCard, type PageView, waiting } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { memberTypesOf, officeLabel } from '../charter-parts.ts'
import { applicants, counts, officers } from '../queries.ts'
import { words } from '../words.ts'
import { figure } from './parts.tsx'

const mostOfficers = 4

/** 사람: how many of each type, who holds office, and who waits to join. */
export const peopleCard = homeCard({
  part: 'people',
  order: 10,
  async render(view) {
    if (view.may(counts) !== 'yes') return null
    const w = words[view.lang]
    const numbers = await view.ask(counts, {})
    const types = memberTypesOf(view.charter)
    const countOf = (code: string) => numbers.types.find((one) => one.type === code)?.members ?? 0
    const equal = types.every((type) => type.votes)
    const total = figure(numbers.members, view)
    const held =
      view.may(officers) === 'yes' ? (await view.ask(officers, {})).terms.slice(0, mostOfficers) : []
    return (
      <Card
        title={w.people}
        href={view.may('members.roll') === 'yes' ? view.href('/people') : undefined}
        aside={<Badge>{equal ? w.oneVote(total) : w.count(total)}</Badge>}
      >
        <Rows label={w.people}>
          {types.map(({ code, label }) => (
            <Row title={label[view.lang]} aside={figure(countOf(code), view)} />
          ))}
          {held.map((term) => (
            <Row
              title={
                <span class="text-soft">{officeLabel(view.charter, term.kind, term.code, view.lang)}</span>
              }
              aside={<span class="text-ink">{term.name}</span>}
            />
          ))}
          {numbers.applicants > 0 && <Applicants view={view} count={numbers.applicants} />}
        </Rows>
      </Card>
    )
  },
})

function Applicants({ view, count }: { view: PageView; count: number }) {
  const w = words[view.lang]
  const mayAdmit = view.may(applicants) === 'yes'
  return (
    <Row
      title={<span class="text-soft">{w.waitingToJoin}</span>}
      href={mayAdmit ? view.href('/people/applications') : undefined}
      aside={<Badge tone="waits">{w.count(figure(count, view))}</Badge>}
    />
  )
}

/** Applications, for whoever may admit. */
export const waitingApplications = waiting(async (view) => {
  if (view.may(applicants) !== 'yes' || view.may('members.admit') !== 'yes') return []
  const { applicants: count } = await view.ask(counts, {})
  if (count === 0) return []
  const w = words[view.lang]
  const href = view.href('/people/applications')
  return [{ title: w.waitingTitle(count), href, tone: 'waits' as const, badge: w.waitingBadge }]
})

/** The same for everybody to see, with the organ or role that admits. */
export const awaitedApplications = awaited(async (view) => {
  const { applicants: count } = await view.ask(counts, {})
  if (count === 0) return []
  const w = words[view.lang]
  const of = view.charter.who('members.admit')
  const href = view.href('/people/applications')
  return [{ title: w.waitingTitle(count), href, tone: 'waits' as const, badge: w.waitingBadge, of }]
})
