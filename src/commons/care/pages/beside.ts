import { formatAmount } from '../../../kernel/units.ts'
import { type BesideItem, beside } from '../../../ui/page.ts'
import { money } from '../../../ui/typed.ts'
import { health } from '../query-health.ts'
import { tickets } from '../query-tickets.ts'
import { workOn } from '../query-work-on.ts'
import { words } from '../words.ts'
import { indicatorUnit } from './health.tsx'
import { moment } from './parts.tsx'

const ofTickets = (resource: string, ended: boolean) => ({ resource, ended, before: null })

/** On a resource's page: what keeps it from being used, what is being mended, how it fares. */
export const besideResource = beside({
  of: 'observation.resource',
  async list(view, resource) {
    const w = words[view.lang]
    const [open, watched, work] = await Promise.all([
      view.ask(tickets, ofTickets(resource, false)),
      view.ask(health, { resource }),
      view.ask(workOn, { resource, within: null }),
    ])
    const broken = open.tickets.map(({ id, title, out }): BesideItem => {
      const href = view.href(`/care/tickets/${id}`)
      return out
        ? { place: 'stop', title: w.outNow, detail: title, href, tone: 'needs' }
        : { place: 'care', title, href, badge: w.ticketOpen, tone: 'waits' }
    })
    const fares = watched.map(({ name, unit, places, state, readings }): BesideItem => {
      const latest = readings.at(-1)
      const measured = latest && formatAmount(latest.value, indicatorUnit({ unit, places }), view.lang).text
      const tone = state === 'good' ? 'good' : state === 'unknown' ? undefined : 'needs'
      const href = view.href(`/care/health?resource=${resource}`)
      return { place: 'care', title: name, detail: measured, href, badge: w.healthStates[state], tone }
    })
    const worked = work.map(({ id, title, begins, state, people, effort }): BesideItem => {
      const when = moment(view, begins)
      const detail =
        state === 'held' ? `${when} · ${w.workedTogether(people, money(view, effort, 'h'))}` : when
      return { place: 'care', title, detail, href: view.href(`/care/days/${id}`), badge: w.states[state] }
    })
    return [...broken, ...fares, ...worked]
  },
  async figures(view, resource, { from, until }) {
    const w = words[view.lang]
    const both = await Promise.all(
      [false, true].map((ended) => view.ask(tickets, ofTickets(resource, ended))),
    )
    const dayOf = (at: string) =>
      new Intl.DateTimeFormat('sv-SE', { timeZone: view.timeZone, dateStyle: 'short' }).format(new Date(at))
    const isWithin = (at: string | null) => at !== null && dayOf(at) >= from && dayOf(at) <= until
    const work = await view.ask(workOn, { resource, within: { from, until } })
    const held = work.filter(({ state }) => state === 'held')
    const hours = held.reduce((sum, { effort }) => sum + effort, 0n)
    const all = both.flatMap(({ tickets: list }) => list)
    return [
      {
        name: w.yearTickets,
        value: w.yearTicketsOf(
          all.filter(({ reportedAt }) => isWithin(reportedAt)).length,
          all.filter(({ endedAt }) => isWithin(endedAt)).length,
        ),
      },
      { name: w.yearWork, value: w.yearWorkOf(held.length, money(view, hours, 'h')) },
    ]
  },
})
