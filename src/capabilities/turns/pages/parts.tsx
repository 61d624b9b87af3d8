import { localTime } from '../../../commons/members/local-day.ts'
import { nobody } from '../../../kernel/authority.ts'
import { isId } from '../../../kernel/fields.ts'
import { formatDay, type Lang } from '../../../kernel/language.ts'
import type { PageView } from '../../../ui/page.ts'
import { allotment } from '../query-allotment.ts'
import { words } from '../words.ts'

export const allotmentPath = '/turns/:resource'
export const toAllotment = (view: PageView, more = '') => view.href(`/turns/${view.params.resource}${more}`)

const isDay = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

/** What the address names, on the day it asks for. */
export function load(view: PageView) {
  const { resource } = view.params
  const day = view.search.get('day')
  return view.ask(allotment, {
    resource: isId(resource) ? resource : nobody,
    ...(isDay(day) ? { day } : {}),
  })
}
export type Shown = Awaited<ReturnType<typeof load>>

export async function nameOf(view: PageView): Promise<string> {
  const resource = view.params.resource ?? ''
  if (!isId(resource)) return words[view.lang].title
  return (await view.labels('observation.resource', [resource])).get(resource) ?? words[view.lang].title
}

/** What a form of a page with several needs: its own key, and what was typed where it was the one refused. */
export const formOf = (view: PageView, what: string) => ({
  onceKey: `${view.key}-${what}`,
  values: view.values.what === what ? view.values : {},
  errors: {},
})

const format = (locale: string) =>
  new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', weekday: 'short', timeZone: 'UTC' })
const days = { ko: format('ko-KR'), en: format('en-GB') }

/** `3월 2일 (월)`. */
export const dayText = (day: string, lang: Lang) => days[lang].format(new Date(`${day}T00:00:00Z`))

const weekdays = {
  ko: new Intl.DateTimeFormat('ko-KR', { weekday: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' }),
}

/** `수요일`, for days of this week. */
export const weekday = (day: string, lang: Lang) => weekdays[lang].format(new Date(`${day}T00:00:00Z`))

/** `2026년 9월 1일 – 2027년 5월 31일`: years where it goes from one into another. */
export function spanText(view: PageView, { from, until }: { from: string; until: string }): string {
  const isOneYear = from.slice(0, 4) === until.slice(0, 4)
  const text = (day: string) => (isOneYear ? dayText(day, view.lang) : formatDay(day, view.lang))
  return `${text(from)} – ${text(until)}`
}

/** `3월 2일 (월) 10:00–11:15` on the clocks of the place. */
export function stretchText(view: PageView, { from, until }: { from: string; until: string }): string {
  const [a, b] = [localTime(new Date(from), view.timeZone), localTime(new Date(until), view.timeZone)]
  const end = a.day === b.day ? `–${b.time}` : ` – ${dayText(b.day, view.lang)} ${b.time}`
  return `${dayText(a.day, view.lang)} ${a.time}${end}`
}

/** Names of these, the reader marked where it is for them alone, and a word for whom there is no name any more. */
export async function namesOf(view: PageView, agents: readonly (string | null)[], marked = true) {
  const w = words[view.lang]
  const known = await view.labels('members.agent', [...new Set(agents.filter((one) => one !== null))])
  return (agent: string) => {
    const name = known.get(agent) ?? w.gone
    return marked && agent === view.standing.agent ? `${name} (${w.me})` : name
  }
}
