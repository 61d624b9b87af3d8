import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import type { ListedIdea } from '../query-round.ts'
import type { RoundView } from '../shapes.ts'
import { words } from '../words.ts'
import { Goal, ideaHref, roundHref, StateBadge } from './parts.tsx'
import type { RoundProps } from './round.tsx'
import { whyText } from './why.ts'

const turn = {
  funding: 0,
  funded: 1,
  ready: 2,
  published: 3,
  draft: 4,
  completed: 5,
  not_reached: 6,
  cancelled: 7,
}

/** The ideas of a round, those that gather money first. */
export function Ideas({ view, shown }: RoundProps) {
  const w = words[view.lang]
  const { round, ideas, needed, can } = shown
  if (ideas.length === 0)
    return (
      <Card title={w.ideas}>
        {round.phase === 'closed' ? (
          <p class="text-soft">{w.ideasOver}</p>
        ) : (
          <Empty
            title={w.ideasNone}
            icon="designs"
            action={can.propose ? { href: roundHref(view, round.id, '/new'), label: w.newIdea } : undefined}
          >
            {w.ideasNoneText}
          </Empty>
        )}
      </Card>
    )
  const sorted = [...ideas].sort((a, b) => turn[a.state] - turn[b.state] || a.number - b.number)
  return (
    <Card title={w.ideas} id="ideas">
      <Rows label={w.ideas}>
        {sorted.map((one) => (
          <Idea view={view} one={one} round={round} needed={needed} />
        ))}
      </Rows>
    </Card>
  )
}

type IdeaProps = { view: PageView; one: ListedIdea; round: RoundView; needed: number }

function Idea({ view, one, round, needed }: IdeaProps) {
  const w = words[view.lang]
  const detail = [
    one.isOwn && w.own,
    one.state === 'published' && w.lookCount(one.oks, needed, one.changes),
    one.givers > 0 && w.giversCount(one.givers),
    one.mine > 0n && w.mineGiven(money(view, one.mine, round.unit)),
  ]
  const isSettled = ['not_reached', 'completed', 'cancelled'].includes(one.state)
  return (
    <Row
      href={ideaHref(view, one.id)}
      title={
        <span class="flex items-center gap-3 font-bold">
          {one.picture && (
            <img
              src={view.href(`/files/${one.picture}`)}
              alt=""
              class="size-12 shrink-0 rounded-lg border border-line object-cover"
            />
          )}
          {one.title}
        </span>
      }
      detail={detail.filter(Boolean).join(' · ')}
      aside={<StateBadge view={view} state={one.state} />}
    >
      <Goal view={view} idea={one} unit={round.unit} />
      {isSettled && <p class="mt-1 text-sm text-soft">{whyText(view, one, round.unit)}</p>}
    </Row>
  )
}
