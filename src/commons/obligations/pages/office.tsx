import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { agentsFound } from '../../members/agents-found.ts'
import { type Age, ages, owed } from '../query-owed.ts'
import type { Direction } from '../tables.ts'
import { words } from '../words.ts'
import { AgeRows, Totals } from './ages.tsx'
import { HowToPay } from './how-to-pay.tsx'
import { Line } from './line.tsx'
import { OwnMoney } from './own-money.tsx'
import { namesIn, purposeText } from './parts.tsx'

/** Who owes us and whom we owe; a member who keeps no books finds their own here. */
export const officePage = page({
  path: '/obligations',
  title: (view) => words[view.lang][view.may(owed) === 'yes' ? 'title' : 'mine'],
  nav: { order: 45, label: { ko: '주고받을 돈', en: 'Owed' }, icon: 'market' },
  async render(view) {
    if (view.may(owed) !== 'yes' && view.standing.agent)
      return <OwnMoney view={view} agent={view.standing.agent} />
    const w = words[view.lang]
    const { filter, unknown } = await filterOf(view)
    const found = await view.ask(owed, filter)
    const names = await namesIn(view, found.rows)
    const hasAny = found.rows.length > 0 || view.search.has('who')
    return (
      <>
        <PageHead
          title={w.title}
          lead={w.lead}
          actions={
            view.may('payments.ways') === 'yes' && (
              <LinkButton href={view.href('/payments')}>{w.allPayments}</LinkButton>
            )
          }
        />
        <Tabs label={w.title} tabs={tabsOf(view, filter.direction)} />
        {unknown && <Flash tone="waits">{w.noSuchPerson}</Flash>}
        <Columns layout="main-side">
          <Stack second>
            <Totals view={view} direction={filter.direction} ages={found.ages} />
            <AgeRows
              view={view}
              ages={found.ages}
              chosen={filter.age}
              hrefOf={(age) => withQuery(view, { age, after: '' })}
            />
            {hasAny && <Search view={view} direction={filter.direction} />}
          </Stack>
          <Stack>
            <Purposes view={view} purposes={found.purposes} chosen={filter.purpose} />
            <Card title={filter.age ? w.ages[filter.age] : w.soonest}>
              {found.rows.length === 0 ? (
                <Nothing view={view} filter={filter} />
              ) : (
                <Rows label={w[filter.direction]}>
                  {found.rows.map((one) => (
                    <Line view={view} one={one} names={names} />
                  ))}
                </Rows>
              )}
              <Pagination next={found.next ? withQuery(view, { after: found.next }) : undefined} />
            </Card>
            <HowToPay view={view} />
          </Stack>
        </Columns>
      </>
    )
  },
})

interface Filter {
  direction: Direction
  purpose?: string
  age?: Age
  agents?: string[]
  after?: string
}

/** What the address asks for; a name nobody or several bear finds nothing and says so. */
async function filterOf(view: PageView): Promise<{ filter: Filter; unknown: boolean }> {
  const read = (name: string) => view.search.get(name) || undefined
  const who = read('who')
  const found = who ? await agentsFound(view.db, view.commons.id, who, 50) : []
  const filter = {
    direction: read('direction') === 'out' ? ('out' as const) : ('in' as const),
    purpose: read('purpose'),
    age: ages.find((one) => one === read('age')),
    agents: found.length > 0 ? found : undefined,
    after: read('after'),
  }
  return { filter, unknown: who !== undefined && found.length === 0 }
}

/** This list with other wishes; an empty one goes. */
function withQuery(view: PageView, changes: Record<string, string>): string {
  const query = new URLSearchParams(view.search)
  for (const [name, value] of Object.entries(changes))
    if (value === '') query.delete(name)
    else query.set(name, value)
  const text = query.toString()
  return view.href(`/obligations${text ? `?${text}` : ''}`)
}

function tabsOf(view: PageView, current: Direction) {
  const w = words[view.lang]
  return (['in', 'out'] as const).map((direction) => ({
    href: view.href(`/obligations${direction === 'out' ? '?direction=out' : ''}`),
    label: w[direction],
    current: direction === current,
  }))
}

function Purposes({ view, purposes, chosen }: { view: PageView; purposes: string[]; chosen?: string }) {
  const w = words[view.lang]
  if (purposes.length < 2) return null
  const all = { href: withQuery(view, { purpose: '', after: '' }), label: w.all, current: !chosen }
  const each = purposes.map((purpose) => ({
    href: withQuery(view, { purpose, after: '' }),
    label: purposeText(view, purpose),
    current: purpose === chosen,
  }))
  return <Tabs label={w.purpose} tabs={[all, ...each]} />
}

function Nothing({ view, filter }: { view: PageView; filter: Filter }) {
  const w = words[view.lang]
  if (filter.age || filter.purpose || filter.agents) return <p class="text-soft">{w.emptyHere}</p>
  const isIn = filter.direction === 'in'
  return (
    <Empty title={isIn ? w.emptyIn : w.emptyOut} icon="books">
      {isIn ? w.emptyInText : w.emptyOutText}
    </Empty>
  )
}

function Search({ view, direction }: { view: PageView; direction: Direction }) {
  const w = words[view.lang]
  return (
    <Card>
      <Form action={view.href('/obligations')} method="get" submit={w.find} submitTone="quiet">
        <HiddenField name="direction" value={direction} />
        <TextField name="who" label={w.search} type="search" value={view.search.get('who') ?? ''} />
      </Form>
    </Card>
  )
}
