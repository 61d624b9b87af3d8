import { dayAfter } from '../../commons/members/local-day.ts'
import { type Lang, plural } from '../../kernel/language.ts'

const hour = 60
const day = 24 * hour

/** So many minutes as people say them: `2시간 30분`, `3 days`. */
export function minutesText(minutes: number, lang: Lang): string {
  const parts = [Math.floor(minutes / day), Math.floor((minutes % day) / hour), minutes % hour]
  const units = [
    ['일', 'day'],
    ['시간', 'hour'],
    ['분', 'minute'],
  ] as const
  const said = parts.flatMap((n, i) => {
    const [ko, en] = units[i]!
    return n > 0 ? [lang === 'ko' ? `${n}${ko}` : plural(n, en)] : []
  })
  return said.join(' ') || (lang === 'ko' ? '0분' : '0 minutes')
}

/**
 * A stretch on the clocks of the commons, as failures carry it: `2026-03-02T14:00/2026-03-02T16:00`. What ends at midnight
 * ends with the day before, and whole days have no clock.
 */
export function stretchText(text: string, lang: Lang): string {
  const [from = '', until = ''] = text.split('/')
  const [first, begin] = [from.slice(0, 10), from.slice(11)]
  const isMidnight = until.slice(11) === '00:00' && until > from
  const last = isMidnight ? dayAfter(until.slice(0, 10), { days: -1 }) : until.slice(0, 10)
  const end = isMidnight ? '24:00' : until.slice(11)
  if (begin === '00:00' && isMidnight)
    return first === last ? dayText(first, lang) : `${dayText(first, lang)} – ${dayText(last, lang)}`
  if (first === last) return `${dayText(first, lang)} ${begin}–${end}`
  return `${dayText(first, lang)} ${begin} – ${dayText(last, lang)} ${end}`
}

/** `3월 2일 (월)`, of a day or a moment there. */
export function dayText(local: string, lang: Lang): string {
  const at = new Date(`${local.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(at.getTime())) return local
  return formats[lang].format(at)
}

const format = (locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })

const formats = {
  ko: format('ko-KR', { month: 'long', day: 'numeric', weekday: 'short' }),
  en: format('en-GB', { month: 'short', day: 'numeric', weekday: 'short' }),
}
