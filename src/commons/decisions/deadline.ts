import type { Lang } from '../../kernel/language.ts'
import { words } from './words.ts'

const dayMs = 86_400_000
const needsMeMs = 2 * dayMs

export interface Deadline {
  text: string
  /** Less than two days are left. */
  soon: boolean
}

/** How long a vote still runs, as people say it: today and tomorrow by the clock, further off in days. */
export function deadline(closesAt: Date, now: Date, lang: Lang, timeZone: string): Deadline {
  const w = words[lang]
  const left = closesAt.getTime() - now.getTime()
  if (left <= 0) return { text: w.counting, soon: true }
  const days = (dayIn(closesAt, timeZone) - dayIn(now, timeZone)) / dayMs
  const time = format(timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(closesAt)
  const text = days === 0 ? w.endsToday(time) : days === 1 ? w.endsTomorrow(time) : w.daysLeft(days)
  return { text, soon: left < needsMeMs }
}

/** The calendar day somewhere, as a number whose differences are days. */
function dayIn(at: Date, timeZone: string): number {
  const parts = format(timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)
  return Date.parse(`${parts}T00:00:00Z`)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Swedish writes days as 2026-03-01. */
function format(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${timeZone} ${Object.keys(options).join()}`
  const made = formats.get(key) ?? new Intl.DateTimeFormat('sv-SE', { ...options, timeZone })
  formats.set(key, made)
  return made
}
