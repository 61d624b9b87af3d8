import { isId } from '../../../kernel/fields.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { homeCard, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { today as localDay, money } from '../../../ui/typed.ts'
import { ruleOf } from '../dials.ts'
import { place } from '../place.ts'
import { allotments } from '../query-allotments.ts'
import { mine } from '../query-mine.ts'
import { words } from '../words.ts'
import { dayText, spanText, stretchText, weekday } from './parts.tsx'

/** My place, my next turn and what is left to me; below, everything that is shared. */
export const homePage: Page = page({
  path: '/turns',
  title: (view) => words[view.lang].title,
  nav: { order: 34, label: { ko: '차례와 몫', en: 'Turns' }, icon: 'wait' },
  async render(view) {
    const w = words[view.lang]
    const after = view.search.get('after')
    const { places, next } = await view.ask(allotments, isId(after) ? { after } : {})
    const offer = { href: view.href('/turns/new'), label: w.place }
    const mayPlace = view.may(place) === 'yes'
    return (
      <>
        <PageHead
          title={w.title}
          lead={w.lead}
          actions={places.length > 0 && mayPlace && <LinkButton href={offer.href}>{offer.label}</LinkButton>}
        />
        <Stack>
          {places.length > 0 && view.standing.agent && <Card title={w.mine}>{await Mine({ view })}</Card>}
          <Card title={places.length > 0 ? w.all : undefined}>
            {places.length === 0 ? (
              <Empty title={w.emptyTitle} icon="wait" action={mayPlace ? offer : undefined}>
                {w.emptyText}
                {!mayPlace && ` ${w.ask}`}
              </Empty>
            ) : (
              await All({ view, places })
            )}
          </Card>
        </Stack>
        <Pagination next={next ? view.href(`/turns?after=${next}`) : undefined} />
      </>
    )
  },
})

async function All({ view, places }: { view: PageView; places: { resource: string; rule: string }[] }) {
  const ids = places.map(({ resource }) => resource)
  const names = await view.labels('observation.resource', ids)
  return (
    <Rows label={words[view.lang].all}>
      {places.map(({ resource, rule }) => (
        <Row
          href={view.href(`/turns/${resource}`)}
          title={names.get(resource) ?? ''}
          detail={ruleOf(view.charter, rule)?.name[view.lang] ?? words[view.lang].ruleGone}
        />
      ))}
    </Rows>
  )
}

async function Mine({ view }: { view: PageView }) {
  const w = words[view.lang]
  const { sites, turns, quotas, rotations, drawn } = await view.ask(mine, {})
  const all = [...rotations, ...sites, ...turns, ...quotas, ...drawn]
  if (all.length === 0) return <p class="text-soft">{w.nothingMine}</p>
  const ids = all.map(({ resource }) => resource)
  const names = await view.labels('observation.resource', [...new Set(ids)])
  const to = (resource: string) => view.href(`/turns/${resource}`)
  return (
    <Rows label={w.mine}>
      {rotations.map(({ resource, due }) => (
        <Row
          strong
          href={to(resource)}
          title={w.turnNow}
          detail={`${names.get(resource) ?? ''}${due ? ` · ${w.dueBy(dayText(due, view.lang))}` : ''}`}
        />
      ))}
      {sites.map((one) => (
        <Site view={view} one={one} name={names.get(one.resource) ?? ''} href={to(one.resource)} />
      ))}
      {turns.slice(0, 5).map((one) => (
        <Row
          strong
          href={to(one.resource)}
          title={w.next(stretchText(view, one))}
          detail={names.get(one.resource) ?? ''}
        />
      ))}
      {quotas.map((one) => (
        <Quota view={view} one={one} name={names.get(one.resource) ?? ''} href={to(one.resource)} />
      ))}
      {drawn.map(({ resource, from, until }) => (
        <Row
          strong
          href={to(resource)}
          title={w.iWon}
          detail={`${names.get(resource) ?? ''} · ${spanText(view, { from, until })}`}
        />
      ))}
    </Rows>
  )
}

type MineFound = Awaited<ReturnType<typeof mine.run>>
type One<T> = { view: PageView; one: T; name: string; href: string }

/** Where I am today, and the week to come; before the season where it begins for me. */
function Site({ view, one: { today, out, coming }, name, href }: One<MineFound['sites'][number]>) {
  const w = words[view.lang]
  const [next, ...later] = coming
  const said = next ? w.siteTomorrow(next.site) : w.lastDay
  const from = next ? w.siteFrom(dayText(next.day, view.lang), next.site) : w.lastDay
  const title = today !== null ? w.siteToday(today) : out ? w.outToday : from
  const week = later.map(({ day, site }) => `${weekday(day, view.lang)}\u00a0${site}`).join(', ')
  return (
    <Row
      strong
      href={href}
      title={title}
      detail={
        <>
          {today === null ? name : `${name} · ${said}`}
          {week && <span class="block">{week}</span>}
        </>
      }
    />
  )
}

/** What is left to me; before the season what I may take from when. */
function Quota({ view, one, name, href }: One<MineFound['quotas'][number]>) {
  const w = words[view.lang]
  const [left, taken, most] = [one.left, one.taken, one.most].map((much) => money(view, much, one.unit))
  const isComing = one.from > localDay(view)
  const title = isComing ? w.leftFrom(dayText(one.from, view.lang), left!) : w.left(left!)
  return (
    <Row strong href={href} title={title} detail={isComing ? name : `${name} · ${w.leftOf(taken!, most!)}`} />
  )
}

/** The same on my home, before anything else of mine; nothing where there is nothing. */
export const mineCard = homeCard({
  part: 'mine',
  order: 3,
  async render(view) {
    if (!view.standing.agent || view.may(mine) !== 'yes') return null
    const found = await view.ask(mine, {})
    if (Object.values(found).every((some) => some.length === 0)) return null
    return (
      <Card title={words[view.lang].mine} href={view.href('/turns')}>
        {await Mine({ view })}
      </Card>
    )
  },
})
