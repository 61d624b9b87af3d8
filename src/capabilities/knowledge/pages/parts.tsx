import { formatDateTime, plural } from '../../../kernel/language.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Tabs } from '../../../ui/tabs.tsx'
import { Time } from '../../../ui/time.tsx'
import { type Licence, licence, licenceNames } from '../dials.ts'
import type { RevisionShown } from '../shapes.ts'
import type { AuthorKind, Looked } from '../tables.ts'
import { words } from '../words.ts'

export type Names = ReadonlyMap<string, string>

/** Written by whom: an agent, or what kind of nobody. */
export interface Written {
  author: string | null
  authorKind: AuthorKind
}

export const namesOf = (view: PageView, agents: readonly (string | null)[]): Promise<Names> =>
  view.labels('members.agent', [...new Set(agents.filter((one) => one !== null))])

export function writer(view: PageView, names: Names, { author, authorKind }: Written): string {
  const w = words[view.lang]
  if (author) return names.get(author) ?? w.somebody
  return { agent: w.somebody, guest: w.guest, decision: w.byDecision, other: w.byOther }[authorKind]
}

export const pageHref = (view: PageView, page: string, rest = '') =>
  view.href(`/knowledge/pages/${page}${rest}`)

export const moment = (view: PageView, at: string) => formatDateTime(new Date(at), view.lang, view.timeZone)

export const When = ({ view, at }: { view: PageView; at: string }) => <Time at={at}>{moment(view, at)}</Time>

/** `+12` or `−3` characters, said in words for those who listen. */
export function Grown({ view, by }: { view: PageView; by: number }) {
  const size = Math.abs(by).toLocaleString(view.lang === 'ko' ? 'ko-KR' : 'en-GB')
  const [sign, look] = by < 0 ? ['−', 'text-vermilion'] : by > 0 ? ['+', 'text-celadon'] : ['±', 'text-soft']
  const unit = view.lang === 'ko' ? '자' : plural(Math.abs(by), 'character').replace(/^\d+/, '')
  return (
    <span class={`tnum ${look}`}>
      {sign}
      {size}
      <span class="sr-only">{unit}</span>
    </span>
  )
}

const tones: Record<Looked, Tone> = {
  new: 'waits',
  flagged: 'needs',
  trusted: 'plain',
  looked: 'plain',
  undone: 'plain',
}

/** Only what waits for somebody, or was taken back, is marked. */
export function LookedBadge({ view, one }: { view: PageView; one: RevisionShown }) {
  const w = words[view.lang]
  if (one.undoneBy !== null) return <Badge>{w.takenBack(one.undoneBy)}</Badge>
  if (one.looked === 'trusted' || one.looked === 'looked') return null
  return <Badge tone={tones[one.looked]}>{w.looked[one.looked]}</Badge>
}

/** What its author said of a revision, or what it did. */
export function saidOf(view: PageView, one: RevisionShown): string {
  const w = words[view.lang]
  if (one.erased) return w.erased
  const parts = [one.restores !== null && w.restores(one.restores), one.summary]
  return parts.filter(Boolean).join(' · ') || w.noSummary
}

/** Under which licence texts stand here. */
export function LicenceNote({ view }: { view: PageView }) {
  const w = words[view.lang]
  const { name, href } = licenceNames[(view.charter.value(licence.name) as Licence | undefined) ?? 'ours']
  if (!name) return <>{w.licenceOurs}</>
  return (
    <>
      {w.licence(name)}{' '}
      <a href={href} rel="license noopener" class="quiet-link">
        {w.licenceRead}
      </a>
    </>
  )
}

export function ViewTabs({ view, now }: { view: PageView; now: 'pages' | 'changes' | 'deleted' }) {
  const w = words[view.lang]
  const places = {
    pages: '/knowledge',
    changes: '/knowledge/changes',
    deleted: '/knowledge/deleted',
  } as const
  const shown = (['pages', 'changes', 'deleted'] as const).filter(
    (one) => one !== 'deleted' || view.may('knowledge.restorePage') === 'yes',
  )
  const tabs = shown.map((one) => ({
    href: view.href(places[one]),
    label: w.views[one],
    current: one === now,
  }))
  return <Tabs label={w.viewsLabel} tabs={tabs} />
}
