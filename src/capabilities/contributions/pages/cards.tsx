import { formatDay } from '../../../kernel/language.ts'
import { Card, MoreLink } from '../../../ui/card.tsx'
import { homeCard, type WaitingItem, waiting } from '../../../ui/page.ts'
import { quantityText } from '../kinds.ts'
import { myContributions, waitingForMe } from '../query-mine.ts'
import type { ContributionView } from '../shapes.ts'
import { words } from '../words.ts'
import { TotalStats } from './home.tsx'
import { kindText, nameOf, namesIn } from './parts.tsx'

/** What I gave this year, each sum open to its cause. */
export const mineCard = homeCard({
  part: 'mine',
  order: 20,
  async render(view) {
    const w = words[view.lang]
    if (!view.standing.agent || view.may(myContributions) !== 'yes') return null
    const { thisYear } = await view.ask(myContributions, {})
    return (
      <Card title={w.thisYear} aside={<MoreLink href={view.href('/contributions')}>{w.seeAll}</MoreLink>}>
        {thisYear.length === 0 ? (
          <p class="text-soft">{w.nothingThisYear}</p>
        ) : (
          <TotalStats view={view} totals={thisYear} by={{ agent: view.standing.agent }} />
        )}
      </Card>
    )
  },
})

/** What needs my word: records that name me, and contests to answer or to settle. */
export const waitingItems = waiting(async (view) => {
  if (!view.standing.agent || view.may(waitingForMe) !== 'yes') return []
  const w = words[view.lang]
  const { toConfirm, toAnswer, toSettle } = await view.ask(waitingForMe, {})
  const names = await namesIn(view, [...toConfirm, ...toSettle])
  const item = (one: ContributionView, title: string): WaitingItem => ({
    title,
    detail: [
      `${kindText(view, one.kind)} ${quantityText(one.quantity, one.unit, view.lang)}`,
      formatDay(one.happenedOn, view.lang),
      one.note,
    ]
      .filter(Boolean)
      .join(' · '),
    href: view.href(`/contributions/${one.id}`),
    tone: one.state === 'contested' ? 'person' : 'waits',
    due: one.countsAt ? new Date(one.countsAt) : undefined,
  })
  return [
    ...toAnswer.map((one) => item(one, w.waitingAnswer)),
    ...toConfirm.map((one) =>
      item(one, one.recorder ? w.waitingConfirm(nameOf(view, names, one.recorder)) : w.waitingConfirmOne),
    ),
    ...toSettle.map((one) => item(one, w.waitingSettle(nameOf(view, names, one.agent ?? one.author)))),
  ]
})
