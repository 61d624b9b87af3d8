import { kernelFailure } from '../../../kernel/failure.ts'
import { isId } from '../../../kernel/fields.ts'
import { formatDay } from '../../../kernel/language.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import type { PageView } from '../../../ui/page.ts'
import { officeLabel } from '../../members/charter-parts.ts'
import { type MeetingView, meeting } from '../query-meeting.ts'
import type { MeetingSummary } from '../query-meetings.ts'
import type { MeetingState } from '../tables.ts'
import { words } from '../words.ts'

/** The meeting the address names; not there for whoever may not see it. */
export async function shown(view: PageView): Promise<MeetingView> {
  const { id } = view.params
  const found = isId(id) && (await view.ask(meeting, { meeting: id }))
  if (!found) throw kernelFailure('not_found', { what: 'meetings.meeting' })
  return found
}

/** The same for pages of whoever prepares it. */
export async function prepared(view: PageView): Promise<MeetingView> {
  const one = await shown(view)
  if (!one.prepares) throw kernelFailure('not_allowed', { command: 'meetings.prepare' })
  return one
}

export const at = (one: { meeting: string }, rest = '') => `/meetings/${one.meeting}${rest}`
export const here = (view: PageView, rest = '') => `/meetings/${view.params.id}${rest}`

/** What kind of meeting it is, in the charter's word for its organ. */
export function kindLabel(view: PageView, { kind, organ }: Pick<MeetingSummary, 'kind' | 'organ'>): string {
  return organ ? officeLabel(view.charter, 'organ', organ, view.lang) : words[view.lang].kinds[kind]
}

/** Day of the week and year included: it is what people note down. */
export function moment(view: PageView, at: string): string {
  const date = { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' } as const
  const options = { ...date, hour: 'numeric', minute: '2-digit', timeZone: view.timeZone } as const
  return new Intl.DateTimeFormat(view.lang === 'ko' ? 'ko-KR' : 'en-GB', options).format(new Date(at))
}

export function hour(view: PageView, at: string): string {
  const options = { hour: 'numeric', minute: '2-digit', timeZone: view.timeZone } as const
  return new Intl.DateTimeFormat(view.lang === 'ko' ? 'ko-KR' : 'en-GB', options).format(new Date(at))
}

export const dayText = (view: PageView, day: string) => formatDay(day, view.lang)

const tones: Record<MeetingState, Tone> = {
  planned: 'waits',
  called: 'note',
  open: 'needs',
  ended: 'good',
  cancelled: 'plain',
}

export function StateBadge({ view, state }: { view: PageView; state: MeetingState }) {
  return <Badge tone={tones[state]}>{words[view.lang].states[state]}</Badge>
}

export function Crumbs({ view, one, label }: { view: PageView; one?: MeetingSummary; label: string }) {
  const list = { label: words[view.lang].title, href: view.href('/meetings') }
  const its = one ? [{ label: one.title, href: view.href(at(one)) }] : []
  return <Breadcrumb crumbs={[list, ...its, { label }]} />
}

/** The refusal under its field, or above the form; only for the form that was sent. */
export function formState(view: PageView, fields: readonly string[]) {
  const { field = '_', sentence } = view.refusal ?? {}
  const errors = sentence ? { [fields.includes(field) ? field : '_']: sentence } : {}
  return { onceKey: view.key, values: view.values, errors }
}
