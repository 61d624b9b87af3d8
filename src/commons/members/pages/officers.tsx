import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type AwaitedItem, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { needOf, type OfficeState, officeStates } from '../office-state.ts'
import { officers } from '../queries.ts'
import { words } from '../words.ts'
import { AssemblyCard } from './assembly-card.tsx'
import { awaitedFor } from './awaited.ts'
import { type OfficeAction, officeAction } from './office-action.ts'
import { OfficeCard } from './office-card.tsx'
import { AppointForm, officerPosts } from './office-forms.tsx'

/** 기구와 맡은 사람: organ by organ who holds it, until when, what it may decide, what waits for it, what comes next. */
export const officersPage: Page = page({
  path: '/people/officers',
  title: (view) => words[view.lang].officers,
  async render(view) {
    const w = words[view.lang]
    const past = view.search.has('past')
    const { terms } = await view.ask(officers, { past, recent: true })
    const states = officeStates(view.charter, terms)
    const awaited = await awaitedFor(view)
    const unfilled = states.filter(({ who }) => !awaited.some(({ fills }) => fills === who))
    const next = mostNeeded(view, unfilled)
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.people, href: view.href('/people') }, { label: w.officers }]} />
        <PageHead title={w.officers} lead={w.officersLead} actions={next && <Next action={next} />} />
        <Stack>
          <Offices view={view} states={states} awaited={awaited} past={past ? terms.filter(isOver) : []} />
          {states.length > 0 && <AppointForm view={view} states={states} />}
          {!past && (
            <p>
              <a class="quiet-link inline-block py-2" href={view.href('/people/officers?past=1')}>
                {w.showPast}
              </a>
            </p>
          )}
        </Stack>
      </>
    )
  },
})

type Term = OfficeState['running'][number]

/** Taken back before it began, it was never held. */
const isOver = ({ state, from, until }: Term) => state === 'over' && from !== until

const Next = ({ action }: { action: OfficeAction }) => (
  <LinkButton tone="primary" href={action.href}>
    {action.label}
  </LinkButton>
)

/** What to do first: where the law misses somebody, then where nobody is, then whose term ends soon. */
function mostNeeded(view: PageView, states: readonly OfficeState[]): OfficeAction | undefined {
  const needed = states
    .map((one) => ({ one, need: needOf(one, view.now) }))
    .filter(({ need }) => need > 0)
    .sort((a, b) => b.need - a.need)
  return needed.map(({ one }) => officeAction(view, one.office)).find((action) => action !== undefined)
}

type OfficesProps = { view: PageView; states: OfficeState[]; awaited: AwaitedItem[]; past: Term[] }

async function Offices({ view, states, awaited, past }: OfficesProps) {
  const w = words[view.lang]
  const titles = await view.labels('decisions.decision', decisionsIn(states))
  return (
    <Columns layout="two">
      <AssemblyCard view={view} awaited={awaited.filter(({ of }) => of.includes('member'))} />
      {states.map((one) => (
        <OfficeCard
          view={view}
          one={one}
          past={past.filter(({ kind, code }) => kind === one.office.kind && code === one.office.code)}
          titles={titles}
          awaited={awaited.filter(({ of }) => of.includes(one.who))}
          filling={awaited.find(({ fills }) => fills === one.who)}
        />
      ))}
      {states.length === 0 && (
        <Card>
          <Empty
            title={w.noOffices}
            icon="people"
            action={{ href: view.href('/charter'), label: w.seeRules }}
          >
            {w.noOfficesText}
          </Empty>
        </Card>
      )}
    </Columns>
  )
}

const decisionsIn = (states: readonly OfficeState[]) => [
  ...new Set(
    states.flatMap(({ running, ahead }) => [...running, ...ahead]).flatMap((one) => one.decision ?? []),
  ),
]

export const officerParts = [officersPage, ...officerPosts(officersPage)]
