import { Badge } from '../../../ui/badge.tsx'
import { Card, MoreLink } from '../../../ui/card.tsx'
import { homeCard } from '../../../ui/page.ts'
import { myNotices, unreadCount } from '../queries.ts'
import { words } from '../words.ts'
import { NoticeRows } from './notices.tsx'

const mostOnHome = 3

/** The latest unread notices; left out when everything is read. */
export const unreadCard = homeCard({
  part: 'mine',
  order: 90,
  async render(view) {
    if (!view.standing.agent || view.may(myNotices) !== 'yes') return null
    const { unread } = await view.ask(unreadCount, {})
    if (unread === 0) return null
    const w = words[view.lang]
    const { notices } = await view.ask(myNotices, { limit: mostOnHome })
    const fresh = notices.filter((one) => !one.read)
    const more = <MoreLink href={view.href('/notices')}>{w.seeAll}</MoreLink>
    return (
      <Card title={w.title} aside={more}>
        <p>
          <Badge tone="note">{w.unread(unread)}</Badge>
        </p>
        <NoticeRows view={view} list={fresh} label={w.fresh} />
      </Card>
    )
  },
})
