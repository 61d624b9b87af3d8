import { day } from '../../../kernel/fields.ts'
import { formatDay } from '../../../kernel/language.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { barChart } from '../../../ui/charts.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Pagination } from '../../../ui/pagination.tsx'
import { Table } from '../../../ui/table.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { money, today } from '../../../ui/typed.ts'
import { labelOf } from '../../charter/labels.ts'
import { rulesOf } from '../../charter/pages/links.ts'
import { dayAfter } from '../../members/local-day.ts'
import { linesAtOnce } from '../line-page.ts'
import { whatIf } from '../query-what-if.ts'
import { whatIfsFor } from '../suppose.ts'
import { whatIfWords } from '../what-if-words.ts'

type Proposal = { command: string; input: Record<string, unknown> }
type Found = Awaited<ReturnType<typeof whatIf.run>>['found'][number]
type Line = Found['sums'][number]
type Days = { from: string; until: string }
/** What was voted on: when that ended, and by which rules it began. */
type Decision = { on: string; charterVersion: number }
type Props = { view: PageView; proposal: Proposal; decided?: Decision }

/** What a proposal would have done to a real past; nothing for proposals there is nothing to replay for. */
export async function WhatIfCard({ view, proposal, decided }: Props) {
  if (view.may(whatIf) !== 'yes' || whatIfsFor(proposal).length === 0) return null
  const w = whatIfWords[view.lang]
  const days = daysIn(view, decided?.on)
  if (decided && !view.search.has('whatFrom')) return <Decided view={view} days={days} />
  const isTurned = days.from > days.until
  const place = Number(view.search.get('whatPlace')) || undefined
  const asked = { ...proposal, ...days, charterVersion: decided?.charterVersion, place }
  const found = isTurned ? [] : (await view.ask(whatIf, asked)).found
  return (
    <Card title={w.title} id="what-if">
      <p class="mb-3 text-sm text-soft">{decided ? `${w.held} ${w.decided}` : w.held}</p>
      {!decided && <PeriodTabs view={view} days={days} />}
      {await Promise.all(found.map((one) => Replayed({ view, found: one })))}
      {!isTurned && found.length === 0 && <p>{decided ? w.unlike : w.stale}</p>}
      {isTurned && <Flash tone="needs">{w.turned}</Flash>}
      <DaysForm view={view} days={days} />
    </Card>
  )
}

/** Over and voted on: it can still be opened, and is only then played over. */
function Decided({ view, days }: { view: PageView; days: Days }) {
  const w = whatIfWords[view.lang]
  return (
    <Card title={w.title} id="what-if">
      <p class="mb-3 text-sm text-soft">{w.decided}</p>
      <LinkButton href={hrefWith(view, { whatFrom: days.from, whatUntil: days.until })}>{w.open}</LinkButton>
    </Card>
  )
}

/** This page with something else asked of the card. */
function hrefWith(view: PageView, asked: Record<string, string>): string {
  const search = new URLSearchParams(view.search)
  search.delete('whatPlace')
  for (const [name, value] of Object.entries(asked)) search.set(name, value)
  return `?${search}#what-if`
}

/** As the address asks for; the last twelve months to begin with, and where it names no day there is. */
function daysIn(view: PageView, decidedOn?: string): Days {
  const read = (name: string) => {
    const parsed = day().safeParse(view.search.get(name))
    return parsed.success ? parsed.data : undefined
  }
  const { from, until } = periods(decidedOn ?? today(view)).months
  return { from: read('whatFrom') ?? from, until: read('whatUntil') ?? until }
}

/** What people mostly ask for. Twelve months are no day more: what happens once a year is in them once. */
function periods(now: string): Record<'months' | 'thisYear' | 'lastYear', Days> {
  const year = (ago: number) => dayAfter(`${now.slice(0, 4)}-01-01`, { years: -ago })
  return {
    months: { from: dayAfter(dayAfter(now, { years: -1 }), { days: 1 }), until: now },
    thisYear: { from: year(0), until: now },
    lastYear: { from: year(1), until: dayAfter(year(0), { days: -1 }) },
  }
}

function PeriodTabs({ view, days }: { view: PageView; days: Days }) {
  const w = whatIfWords[view.lang]
  const tabs = Object.entries(periods(today(view))).map(([name, { from, until }]) => ({
    href: hrefWith(view, { whatFrom: from, whatUntil: until }),
    label: w.periods[name as keyof typeof w.periods],
    current: from === days.from && until === days.until,
  }))
  return <Tabs label={w.period} tabs={tabs} />
}

function DaysForm({ view, days }: { view: PageView; days: Days }) {
  const w = whatIfWords[view.lang]
  const kept = [...view.search].filter(([name]) => !name.startsWith('what'))
  return (
    <Disclosure summary={w.days(formatDay(days.from, view.lang), formatDay(days.until, view.lang))}>
      <Form action="" method="get" id="what-if-days" submit={w.show} submitTone="quiet">
        {kept.map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        <div class="grid gap-3 sm:grid-cols-2">
          <DateField name="whatFrom" label={w.from} value={days.from} />
          <DateField name="whatUntil" label={w.until} value={days.until} />
        </div>
      </Form>
    </Disclosure>
  )
}

async function Replayed({ view, found }: { view: PageView; found: Found }) {
  const w = whatIfWords[view.lang]
  const { title, replayed, own, sums, outcomes, note, lines } = found
  const nameOf = await namesOf(view, [...sums, ...lines])
  return (
    <section class="mt-4">
      <h3 class="font-bold">{title[view.lang]}</h3>
      <p class="text-sm text-soft">{replayed === 0 ? w.nothing : w.replayed(replayed)}</p>
      {found.unread > 0 && <p class="text-sm text-soft">{w.unread(found.unread)}</p>}
      {found.isCut && <Flash tone="needs">{w.cut}</Flash>}
      {note && <p class="text-sm text-soft">{note[view.lang]}</p>}
      {own.length > 0 && <Lines view={view} title={w.own} lines={own} nameOf={() => w.mine} />}
      {sums.length > 0 && <Lines view={view} title={w.sums} lines={sums} nameOf={nameOf} />}
      {found.few > 0 && <p class="mt-1 text-sm text-soft">{w.few}</p>}
      {await differences(view, sums, nameOf)}
      {found.people > 0 && <p class="mt-2">{w.changed(found.changed, found.people)}</p>}
      {lines.length > 0 && <Everybody view={view} found={found} nameOf={nameOf} />}
      {replayed > 0 && found.people === 0 && (
        <p class="mt-2">{found.turned > 0 ? w.turnedAround(found.turned, outcomes.length) : w.same}</p>
      )}
      {outcomes.length > 0 && (
        <Outcomes
          view={view}
          outcomes={outcomes}
          names={
            await view.labels(
              'decisions.decision',
              outcomes.map((one) => one.decision),
            )
          }
        />
      )}
    </section>
  )
}

type NameOf = (line: Line) => string
type EverybodyProps = { view: PageView; found: Found; nameOf: NameOf }

/** Person by person, some at once; folded away until one goes through them. */
function Everybody({ view, found: { lines, people, place, next }, nameOf }: EverybodyProps) {
  const w = whatIfWords[view.lang]
  const at = (to: number) => hrefWith(view, { whatPlace: String(to) })
  return (
    <Disclosure summary={w.people} open={view.search.has('whatPlace')}>
      {differences(view, lines, nameOf)}
      {lines.length < people && (
        <p class="text-sm text-soft">{w.someOf(place + 1, place + lines.length, people)}</p>
      )}
      <Lines view={view} title={w.people} lines={lines} nameOf={nameOf} />
      <Pagination
        previous={place > 0 ? at(Math.max(0, place - linesAtOnce)) : undefined}
        next={next === null ? undefined : at(next)}
      />
    </Disclosure>
  )
}

async function namesOf(view: PageView, lines: readonly Line[]): Promise<NameOf> {
  const ids = (kind: string) => lines.flatMap(({ subject }) => (subject.kind === kind ? [subject.id] : []))
  const [people, funds] = await Promise.all([
    view.labels('members.agent', ids('agent')),
    view.labels('books.fund', ids('fund')),
  ])
  const data = rulesOf(view)
  return ({ subject: { kind, id } }) => {
    if (kind === 'type') return labelOf(data, 'memberTypes', id, view.lang)
    if (kind === 'commons') return view.name
    if (kind === 'fund') return whatIfWords[view.lang].fund(funds.get(id) ?? id)
    return people.get(id) ?? '—'
  }
}

type LinesProps = { view: PageView; title: string; lines: readonly Line[]; nameOf: NameOf }

/** Before, after and the difference, with its sign. */
function Lines({ view, title, lines, nameOf }: LinesProps) {
  const w = whatIfWords[view.lang]
  return (
    <div class="mt-3">
      <Table
        caption={title}
        showCaption
        rows={lines}
        columns={[
          { head: w.who, cell: nameOf },
          { head: w.before, cell: (one) => money(view, one.before, one.unit), figures: true },
          { head: w.after, cell: (one) => money(view, one.after, one.unit), figures: true },
          { head: w.difference, cell: (one) => signed(view, one), figures: true },
        ]}
      />
    </div>
  )
}

function signed(view: PageView, { before, after, unit }: Line): string {
  const by = after - before
  const size = money(view, by < 0n ? -by : by, unit)
  return by === 0n ? size : `${by > 0n ? '+' : '−'}${size}`
}

const mostBars = 12

/** The largest differences drawn; nothing where nothing changes, or units differ. */
function differences(view: PageView, people: readonly Line[], nameOf: NameOf) {
  const w = whatIfWords[view.lang]
  const unit = people[0]?.unit ?? ''
  const drawn = people.filter((one) => one.unit === unit && one.before !== one.after).slice(0, mostBars)
  if (drawn.length < 2) return null
  return barChart({
    title: w.difference,
    description: w.drawn,
    categories: drawn.map(nameOf),
    categoryLabel: w.who,
    series: [{ name: w.difference, values: drawn.map((one) => one.after - one.before) }],
    format: (value) => money(view, BigInt(value), unit),
  })
}

type OutcomesProps = { view: PageView; outcomes: Found['outcomes']; names: ReadonlyMap<string, string> }

function Outcomes({ view, outcomes, names }: OutcomesProps) {
  const w = whatIfWords[view.lang]
  return (
    <div class="mt-3">
      <Table
        caption={w.outcomes}
        showCaption
        rows={outcomes}
        columns={[
          {
            head: w.outcomes,
            cell: (one) => (
              <a class="underline" href={view.href(`/decisions/${one.decision}`)}>
                {names.get(one.decision) ?? '—'}
              </a>
            ),
          },
          { head: w.before, cell: (one) => one.before },
          { head: w.after, cell: (one) => one.after },
        ]}
      />
    </div>
  )
}
