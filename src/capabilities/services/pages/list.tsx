import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type Page, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { addOffer } from '../add-offer.ts'
import { board, myJobs } from '../query-bookings.ts'
import { figures } from '../query-figures.ts'
import { myHours } from '../query-hours.ts'
import { offers } from '../query-offers.ts'
import { minutesText } from '../time-text.ts'
import { words } from '../words.ts'

/** The catalogue: each service leads to its price. */
export const listPage: Page = page({
  path: '/services',
  title: (view) => words[view.lang].title,
  nav: { order: 32, label: { ko: '맡기는 일', en: 'Services' }, icon: 'work' },
  async render(view) {
    const w = words[view.lang]
    const all = await view.ask(offers, {})
    const isMember = view.standing.member && view.may(myJobs) === 'yes'
    const isWorker = isMember && (await view.ask(myHours, {})).isWorker
    const add =
      view.may(addOffer) === 'yes' ? { href: view.href('/services/new'), label: w.addOffer } : undefined
    return (
      <>
        <PageHead
          title={w.title}
          lead={w.lead}
          actions={
            <>
              {isMember && <LinkButton href={view.href('/services/mine')}>{w.mine}</LinkButton>}
              {isMember && (
                <LinkButton href={view.href(isWorker ? '/services/jobs' : '/services/hours')}>
                  {isWorker ? w.jobs : w.hours}
                </LinkButton>
              )}
              {view.may(figures) === 'yes' && (
                <LinkButton href={view.href('/services/figures')}>{w.figures}</LinkButton>
              )}
              {view.may(board) === 'yes' && (
                <LinkButton href={view.href('/services/board')}>{w.board}</LinkButton>
              )}
              {add && all.length > 0 && <LinkButton href={add.href}>{add.label}</LinkButton>}
            </>
          }
        />
        <Card>
          {all.length === 0 ? (
            <Empty title={w.emptyTitle} icon="work" action={add}>
              {w.emptyText}
            </Empty>
          ) : (
            <Rows label={w.title}>
              {all.map((one) => (
                <Row
                  href={view.href(`/services/offers/${one.id}`)}
                  title={one.title}
                  detail={one.note || w.takes(minutesText(one.minutes, view.lang))}
                />
              ))}
            </Rows>
          )}
        </Card>
      </>
    )
  },
})
