import { Card, MoreLink } from '../../../ui/card.tsx'
import { homeCard, waiting } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { patrolRevision } from '../patrol-revision.ts'
import { recentChanges, standing } from '../query-changes.ts'
import { words } from '../words.ts'
import { moment, namesOf, pageHref, writer } from './parts.tsx'

/** The pages that changed last, each once. */
export const latestCard = homeCard({
  part: 'resources',
  order: 40,
  async render(view) {
    const w = words[view.lang]
    if (view.may(recentChanges) !== 'yes') return null
    const { changes } = await view.ask(recentChanges, { limit: 30 })
    const latest = changes.filter((one) => one.newest).slice(0, 5)
    const names = await namesOf(
      view,
      latest.map(({ author }) => author),
    )
    return (
      <Card title={w.cardTitle} aside={<MoreLink href={view.href('/knowledge')}>{w.title}</MoreLink>}>
        {latest.length === 0 ? (
          <p class="text-soft">{w.emptyText}</p>
        ) : (
          <Rows label={w.cardTitle}>
            {latest.map((one) => (
              <Row
                href={pageHref(view, one.page)}
                title={one.title}
                detail={`${writer(view, names, one)} · ${moment(view, one.at)}`}
              />
            ))}
          </Rows>
        )}
      </Card>
    )
  },
})

/** For those who patrol: how much there is to look at. */
export const patrolItems = waiting(async (view) => {
  if (view.may(patrolRevision) !== 'yes' || view.may(standing) !== 'yes') return []
  const w = words[view.lang]
  const { waiting: count, flagged, most } = await view.ask(standing, {})
  if (count === 0) return []
  return [
    {
      title: w.waitingTitle(count, most),
      detail: flagged > 0 ? w.waitingFlagged(flagged) : undefined,
      href: view.href(`/knowledge/changes?only=${flagged > 0 ? 'flagged' : 'unseen'}`),
      tone: flagged > 0 ? 'person' : 'waits',
    },
  ]
})
