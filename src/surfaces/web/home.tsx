import type { Child } from 'hono/jsx'
import { beginningOf } from '../../commons/members/beginning.ts'
import { Failure } from '../../kernel/failure.ts'
import { Badge } from '../../ui/badge.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Columns, Stack } from '../../ui/columns.tsx'
import { Icon } from '../../ui/icons.tsx'
import type { HomeCard, Html, PageView } from '../../ui/page.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { introOf } from './intro.ts'
import { Lately } from './lately.tsx'
import type { Draw } from './pages.ts'
import { logged } from './reference.ts'
import { inCommons } from './shell.tsx'
import { isOn } from './switched-on.ts'
import { type Waiting as WaitingOne, waitingFor } from './waiting-list.ts'
import type { Web } from './web.ts'
import { webWords } from './words.ts'

/** A commons' home: what waits for me, me and the commons, its three parts, what happened lately. */
export const drawHome: Draw = async ({ web, visit, view, notice }) => {
  const [waiting, cards, intro, lately] = await Promise.all([
    view.standing.agent ? waitingFor(web, view) : [],
    drawCards(web, view),
    introOf(view),
    Lately({ web, view }),
  ])
  const children = (
    <>
      <PageHead
        title={view.name}
        lead={intro.lead}
        actions={<Actions view={view} web={web} waits={waiting.length > 0} />}
      />
      <Stack>
        {view.standing.agent && <Mine view={view} waiting={waiting} cards={cards} />}
        {!view.standing.agent && cards.mine.length > 0 && <Stack>{cards.mine}</Stack>}
        <ThreeParts view={view} cards={cards} />
        {lately}
      </Stack>
    </>
  )
  return inCommons({ web, visit, view, title: webWords[view.lang].home, path: '', notice, waiting, children })
}

/**
 * The last one primary: what a member most likely came to do, or how a stranger may join. None where something waits:
 * that comes first.
 */
async function Actions({ view, web, waits }: { view: PageView; web: Web; waits: boolean }) {
  const w = webWords[view.lang]
  const has = (path: string) =>
    web.routes.pages.some(({ slice, part }) => part.path === path && isOn(view, slice))
  if (!view.standing.agent) {
    return mayCome(view) ? (
      <LinkButton href={view.href('/join')} tone="primary">
        {w.join}
      </LinkButton>
    ) : null
  }
  const log = has('/contributions/new') && view.may('contributions.logContribution') === 'yes'
  const isNew = view.may('members.invite') === 'yes' && (await beginningOf(view)) !== undefined
  return (
    <>
      {log && <LinkButton href={view.href('/contributions/new')}>{w.log}</LinkButton>}
      {has('/decisions/propose') && view.may('decisions.propose') === 'yes' && (
        <LinkButton href={view.href('/decisions/propose')} tone={waits || isNew ? 'quiet' : 'primary'}>
          {w.propose}
        </LinkButton>
      )}
      {isNew && (
        <LinkButton href={view.href('/start')} tone={waits ? 'quiet' : 'primary'}>
          {w.nextSteps}
        </LinkButton>
      )}
    </>
  )
}

/** Whether one may come in without an invitation. */
function mayCome({ charter }: PageView): boolean {
  return charter.who('members.join').length > 0 && charter.value('members.admission') !== 'invitation'
}

type Cards = Record<HomeCard['part'], Html[]> & { drawsWaiting: string[] }

async function drawCards(web: Web, view: PageView): Promise<Cards> {
  const cards: Cards = { waiting: [], mine: [], resources: [], people: [], charter: [], drawsWaiting: [] }
  const drawn = await Promise.all(
    web.routes.cards
      .filter(({ slice }) => isOn(view, slice))
      .map(({ part, slice }) => drawCard(part, slice.name, view)),
  )
  for (const { part, html, slice } of drawn) {
    if (html === null) continue
    cards[part].push(html)
    if (part === 'waiting') cards.drawsWaiting.push(slice)
  }
  return cards
}

/** A card that is not for this reader is left out; one that is broken says so and leaves the others alone. */
async function drawCard(card: HomeCard, slice: string, view: PageView) {
  try {
    return { part: card.part, slice, html: await card.render(view) }
  } catch (error) {
    if (error instanceof Failure) return { part: card.part, slice, html: null }
    const reference = logged(error, `home card of ${slice}`)
    return { part: card.part, slice, html: <Card>{webWords[view.lang].partBroken(reference)}</Card> }
  }
}

function Mine({ view, waiting, cards }: { view: PageView; waiting: WaitingOne[]; cards: Cards }) {
  // A slice that draws its own card says more than a line of the list would.
  const items = waiting.filter((item) => !cards.drawsWaiting.includes(item.slice))
  const hasList = items.length > 0 || cards.waiting.length === 0
  const first = [...cards.waiting, ...(hasList ? [<Waiting view={view} items={items} />] : [])]
  if (cards.mine.length === 0) return <Stack>{first}</Stack>
  // One sheet on each side stands equally high; more of them are stacked.
  const isEven = first.length === 1 && cards.mine.length === 1
  return (
    <Columns layout={isEven ? 'main-side-even' : 'main-side'}>
      {isEven ? first : <Stack>{first}</Stack>}
      {isEven ? cards.mine : <Stack>{cards.mine}</Stack>}
    </Columns>
  )
}

const mostShown = 8

function Waiting({ view, items }: { view: PageView; items: WaitingOne[] }) {
  const w = webWords[view.lang]
  return (
    <Card
      id="waiting"
      title={w.waitingTitle}
      aside={items.length > 1 ? <Badge>{items.length}</Badge> : undefined}
    >
      {items.length === 0 ? (
        <p class="text-soft">{w.waitingNone}</p>
      ) : (
        <Rows>
          {items.slice(0, mostShown).map((item) => (
            <Row
              strong
              href={item.href}
              title={item.title}
              detail={item.detail}
              aside={
                <span class="inline-flex items-center gap-2">
                  {item.badge && (
                    <Badge tone={item.tone === 'person' ? 'needs' : 'waits'}>{item.badge}</Badge>
                  )}
                  <Icon name="next" size={16} />
                </span>
              }
            />
          ))}
        </Rows>
      )}
    </Card>
  )
}

function ThreeParts({ view, cards }: { view: PageView; cards: Cards }) {
  const parts = ['resources', 'people', 'charter'] as const
  const filled = parts.filter((part) => cards[part].length > 0)
  if (filled.length === 0) return null
  return (
    <Columns layout={filled.length === 3 ? 'three' : 'two'}>
      {filled.map((part) => (
        <Part label={webWords[view.lang].parts[part]}>{cards[part]}</Part>
      ))}
    </Columns>
  )
}

/** Each card names itself; the part's name is for those who move from landmark to landmark. */
function Part({ label, children }: { label: string; children: Child }) {
  return (
    <section aria-label={label} class="flex min-w-0 flex-col gap-4 sm:gap-5 *:only:grow">
      {children}
    </section>
  )
}
