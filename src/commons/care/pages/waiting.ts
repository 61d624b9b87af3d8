import { waiting } from '../../../ui/page.ts'
import { money } from '../../../ui/typed.ts'
import { dayAfter, localTime } from '../../members/local-day.ts'
import { isMoney } from '../access.ts'
import { confirmWork } from '../confirm-work.ts'
import { logRound } from '../log-round.ts'
import { measuringWords } from '../measuring-words.ts'
import { days } from '../query-days.ts'
import { mine } from '../query-mine.ts'
import { toMeasure } from '../query-to-measure.ts'
import { isMonitor, rounds } from '../query-watch.ts'
import { recordReadings } from '../record-readings.ts'
import { periodAfter } from '../rounds.ts'
import { words } from '../words.ts'
import { watchWords } from '../words-watch.ts'
import { moment, shortDay } from './parts.tsx'

/** Days I led that nobody has written down yet. */
export const waitingDays = waiting(async (view) => {
  const me = view.standing.agent
  if (!me || view.may(days) !== 'yes' || view.may(confirmWork) !== 'yes') return []
  const w = words[view.lang]
  const { past } = await view.ask(days, {})
  return past
    .filter((one) => one.leader === me && one.state === 'called' && one.signed > 0)
    .map((one) => ({
      ...{ title: w.confirm, detail: `${one.title} · ${moment(view, one.begins)}`, tone: 'person' as const },
      href: view.href(`/care/days/${one.id}`),
    }))
})

/** What I still owe to what we share: it waits until its day, then it needs me, because it keeps me out. */
export const waitingDuties = waiting(async (view) => {
  const me = view.standing.agent
  if (!me || view.may(mine, me) !== 'yes') return []
  const w = words[view.lang]
  const { seasons, access, until, missing } = await view.ask(mine, { agent: me })
  const href = view.href('/care')
  const isKept = until !== null || missing.some(({ code }) => isMoney(code))
  const kept = isKept && { title: w.keptOut, detail: w.access[access], tone: 'person' as const, href }
  const left = seasons.filter(({ season, mine }) => !season.closed && mine.left > 0n)
  const today = localTime(view.now, view.timeZone).day
  return [
    ...(kept ? [kept] : []),
    ...left.map(({ season, mine }) => {
      const isOver = season.gatesFrom <= today
      return {
        title: `${season.name}: ${w.left(money(view, mine.left, season.unit))}`,
        detail: isOver ? w.access[access] : w.by(shortDay(view, season.gatesFrom)),
        tone: isOver ? ('person' as const) : ('waits' as const),
        href,
      }
    }),
  ]
})

/** What I said I measure, where its day has come. */
export const waitingReadings = waiting(async (view) => {
  const me = view.standing.agent
  if (!me || view.may(toMeasure) !== 'yes' || view.may(recordReadings) !== 'yes') return []
  const w = measuringWords[view.lang]
  return (await view.ask(toMeasure, {})).map(({ id, name, thing, last }) => ({
    title: w.due(name),
    detail: `${thing} · ${last ? w.lastOn(shortDay(view, localTime(new Date(last), view.timeZone).day)) : w.never}`,
    tone: 'person' as const,
    href: view.href(`/care/indicators/${id}`),
  }))
})

/** Rounds that are still due from me in this week or month. */
export const waitingRounds = waiting(async (view) => {
  const me = view.standing.agent
  if (!me || view.may(logRound) !== 'yes' || !isMonitor(view)) return []
  const { least, period, from, monitors } = await view.ask(rounds, {})
  const mine = monitors.find(({ agent }) => agent === me)
  const left = least - (mine?.done ?? least)
  if (left <= 0) return []
  const last = dayAfter(periodAfter(from, period), { days: -1 })
  const w = watchWords[view.lang]
  const isLast = dayAfter(localTime(view.now, view.timeZone).day, { days: 3 }) > last
  return [
    {
      ...{ title: w.due, detail: w.dueLeft(left, shortDay(view, last)), href: view.href('/care/rounds') },
      tone: isLast ? ('person' as const) : ('waits' as const),
    },
  ]
})
