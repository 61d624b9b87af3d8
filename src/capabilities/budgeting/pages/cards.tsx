import { Card, MoreLink } from '../../../ui/card.tsx'
import { homeCard, type PageView, type WaitingItem, waiting } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import { rounds } from '../query-rounds.ts'
import { waitingForMe } from '../query-waiting.ts'
import { words } from '../words.ts'
import { ideaHref, lastDayOf, nextText, PhaseBadge, roundHref } from './parts.tsx'

/** Rounds that run; nothing where there are none. */
export const roundsCard = homeCard({
  part: 'resources',
  order: 35,
  async render(view) {
    if (view.may(rounds) !== 'yes') return null
    const w = words[view.lang]
    const running = (await view.ask(rounds, {})).filter((one) => one.phase !== 'closed')
    if (running.length === 0) return null
    return (
      <Card title={w.cardTitle} aside={<MoreLink href={view.href('/budgeting')}>{w.title}</MoreLink>}>
        <Rows label={w.cardTitle}>
          {running.slice(0, 3).map((one) => (
            <Row
              href={roundHref(view, one.id)}
              title={one.name}
              detail={nextText(view, one)}
              aside={<PhaseBadge view={view} phase={one.phase} />}
            />
          ))}
        </Rows>
      </Card>
    )
  },
})

/** My share that is not given yet, ideas to look at, and my own ideas that need something of me. */
export const waitingItems = waiting(async (view) => {
  if (!view.standing.agent || view.may(waitingForMe) !== 'yes') return []
  const w = words[view.lang]
  const all = await view.ask(waitingForMe, {})
  return [
    ...all.toGive.map(
      (one): WaitingItem => ({
        ...{ title: w.waitGive, tone: 'person', href: roundHref(view, one.round) },
        detail: w.waitGiveDetail(one.name, money(view, one.left, one.unit)),
        ...{ badge: w.until(lastDayOf(view, one.closes)), due: new Date(one.closes) },
      }),
    ),
    ...all.toChange.map((one) => ofIdea(view, one, w.waitChange, 'person')),
    ...all.toAccept.map((one) => ofIdea(view, one, w.waitAccept, 'waits')),
    ...all.toPublish.map((one) => ({
      ...ofIdea(view, one, w.waitPublish, 'waits'),
      ...{ badge: w.until(lastDayOf(view, one.until)), due: new Date(one.until) },
    })),
    ...all.toScreen.map(
      (one): WaitingItem => ({
        ...{ title: w.waitScreen(one.ideas), detail: one.name, tone: 'waits' },
        href: roundHref(view, one.round, '/screening'),
      }),
    ),
  ]
})

const ofIdea = (
  view: PageView,
  one: { id: string; title: string },
  title: string,
  tone: WaitingItem['tone'],
): WaitingItem => ({ title, detail: one.title, href: ideaHref(view, one.id), tone })
