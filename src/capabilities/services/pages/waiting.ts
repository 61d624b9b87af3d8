import { waiting } from '../../../ui/page.ts'
import { board, myBookings, myJobs } from '../query-bookings.ts'
import { stretchText } from '../time-text.ts'
import { words } from '../words.ts'
import { whatText } from './parts.tsx'

/** Calls for help before all, then jobs I am asked for, then what I should confirm. */
export const servicesWaiting = waiting(async (view) => {
  if (!view.standing.agent) return []
  const w = words[view.lang]
  const help = view.may(board) === 'yes' ? (await view.ask(board, {})).help : []
  const jobs = view.may(myJobs) === 'yes' ? (await view.ask(myJobs, {})).jobs : []
  const mine = view.may(myBookings) === 'yes' ? await view.ask(myBookings, {}) : []
  const when = (one: { from: string; until: string }) => stretchText(one, view.lang, view.timeZone)
  return [
    ...help.map(({ booking, at }) => ({
      ...{
        title: w.waitingHelp,
        detail: booking.address ?? when(booking),
        href: view.href('/services/board'),
      },
      ...{ tone: 'person' as const, due: new Date(at) },
    })),
    ...jobs
      .filter(({ state }) => state === 'asked')
      .map((one) => ({
        ...{ title: w.waitingAccept(whatText(one)), detail: when(one), href: view.href('/services/jobs') },
        ...{ tone: 'person' as const, due: new Date(one.from) },
      })),
    ...mine
      .filter(({ state }) => state === 'done')
      .map((one) => ({
        ...{ title: w.waitingConfirm(whatText(one)), detail: when(one), href: view.href('/services/mine') },
        tone: 'person' as const,
      })),
  ]
})
