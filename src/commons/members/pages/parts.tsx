import type { Child } from 'hono/jsx'
import qrcode from 'qrcode'
import { type Bilingual, formatDate, type Lang } from '../../../kernel/language.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Copy } from '../../../ui/copy.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Qr } from '../../../ui/qr.tsx'
import { today } from '../../../ui/typed.ts'
import { memberTypesOf, typeLabel } from '../charter-parts.ts'
import { dayAfter } from '../local-day.ts'
import type { AgentState } from '../tables.ts'
import { words } from '../words.ts'

/** The day a moment falls on; for the end of a span the day before it. */
export function momentDay(at: string, view: PageView, isEnd = false): string {
  const moment = new Date(at).getTime() - (isEnd ? 1 : 0)
  return formatDate(new Date(moment), view.lang, view.timeZone)
}

/** Today in the commons, and so many days later, `2026-03-01`. */
export function dayFromToday(view: PageView, days = 0): string {
  return dayAfter(today(view), { days })
}

export const figure = (count: number, view: PageView): string => count.toLocaleString(view.lang)

const tones: Record<AgentState, Tone> = {
  applicant: 'waits',
  declined: 'plain',
  member: 'good',
  paused: 'waits',
  left: 'plain',
  erased: 'plain',
}

export function StateBadge({ state, lang }: { state: AgentState; lang: Lang }) {
  return <Badge tone={tones[state]}>{words[lang].states[state]}</Badge>
}

/** The types somebody has, in the charter's words. */
export const typesText = (view: PageView, types: readonly string[]): string =>
  types.map((type) => typeLabel(view.charter, type, view.lang)).join(', ')

/** What the charter calls those who belong: 주민, 조합원; 회원 where it says nothing. */
export function memberWord({ charter, lang }: PageView): string {
  const { calls } = charter.data as { calls?: { member: Bilingual } }
  return calls?.member[lang] ?? words[lang].member
}

export type TypesChoiceProps = {
  view: PageView
  label: string
  hint?: string
  /** Only these may be chosen; none named: all of the charter. */
  offered?: readonly string[]
  chosen?: readonly string[]
  multiple?: boolean
  optional?: boolean
  /** The only type there is goes without saying. */
  quiet?: boolean
}

/** Member types as cards; one alone is said and not asked about. */
export function TypesChoice({ view, offered = [], chosen, quiet, ...field }: TypesChoiceProps) {
  const all = memberTypesOf(view.charter).filter(({ code }) => offered.length === 0 || offered.includes(code))
  const [only] = all
  if (all.length === 1 && only && !field.optional) {
    const hidden = <input type="hidden" name="types" value={only.code} />
    return quiet ? hidden : <p>{[hidden, only.label[view.lang]]}</p>
  }
  const options = all.map(({ code, label }) => ({ value: code, label: label[view.lang] }))
  return <Choice name="types" value={chosen} options={options} {...field} />
}

/** The refusal under the field it is about, or above the form; only for the form that was sent. */
export function errorsOf(view: PageView, fields: readonly string[]): Record<string, string> {
  if (!view.refusal) return {}
  const { field = '_', sentence } = view.refusal
  return { [fields.includes(field) ? field : '_']: sentence }
}

/** The whole address of a path, as it must stand in a message; only the path where the site was not told its own. */
export const addressOf = (view: PageView, path: string): string => `${view.origin ?? ''}${view.href(path)}`

export type LinkCardProps = { view: PageView; title: string; path: string; message(link: string): string }

/** A fresh link in the three ways people pass one on: copied, as a message, as a code to point a phone at. */
export async function LinkCard({ view, title, path, message }: LinkCardProps) {
  const w = words[view.lang]
  const link = addressOf(view, path)
  return (
    <Card title={title}>
      <p class="mb-3 text-soft">{w.linkOnce}</p>
      <Copy value={link} label={w.link} />
      <div class="mt-4 flex flex-wrap items-start gap-6">
        <div class="min-w-0 grow basis-72">
          <h3 class="mb-1.5 font-semibold">{w.message}</h3>
          <Copy value={message(link)} label={w.copyMessage} block />
        </div>
        <Qr src={await qrOf(link)} alt={w.qrAlt} caption={w.qrCaption} />
      </div>
    </Card>
  )
}

export const qrOf = (text: string): Promise<string> => qrcode.toDataURL(text, { margin: 0, width: 352 })

/** A small form that stays closed until it is wanted; open where it was just refused. */
export function Fold({ view, title, fields, children }: FoldProps) {
  const wasRefused = view.refusal !== undefined && fields.some((field) => field in view.values)
  return (
    <Disclosure summary={title} open={wasRefused}>
      {children}
    </Disclosure>
  )
}

type FoldProps = { view: PageView; title: string; fields: readonly string[]; children: Child }
