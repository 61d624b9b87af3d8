import { formatDate, formatDay } from '../../../kernel/language.ts'
import { parseAmount, unitOf } from '../../../kernel/units.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row } from '../../../ui/rows.tsx'
import { kindName, quantityText, unitName } from '../kinds.ts'
import { kindsOf } from '../query-contributions.ts'
import type { ContributionView } from '../shapes.ts'
import type { ContributionState } from '../tables.ts'
import { words } from '../words.ts'

export type Names = ReadonlyMap<string, string>

export const momentDay = (at: string, view: PageView): string =>
  formatDate(new Date(at), view.lang, view.timeZone)

export const kindText = (view: PageView, code: string) => kindName(kindsOf(view), code, view.lang)

/** How everybody and every project among these is called now. */
export async function namesIn(view: PageView, list: readonly Partial<ContributionView>[]): Promise<Names> {
  const ids = (of: (one: Partial<ContributionView>) => (string | null | undefined)[]) => [
    ...new Set(list.flatMap(of).filter((id) => id !== null && id !== undefined)),
  ]
  const maps = await Promise.all([
    view.labels(
      'members.agent',
      ids(({ agent, recorder }) => [agent, recorder]),
    ),
    view.labels(
      'contributions.author',
      ids(({ agent, author }) => [agent ? null : author]),
    ),
    view.labels(
      'contributions.project',
      ids(({ project }) => [project]),
    ),
  ])
  return new Map(maps.flatMap((one) => [...one]))
}

export const nameOf = (view: PageView, names: Names, id: string | null): string =>
  (id && names.get(id)) || words[view.lang].somebody

const tones: Record<ContributionState, Tone> = {
  waiting: 'waits',
  counted: 'plain',
  contested: 'needs',
  corrected: 'note',
  reverted: 'plain',
  declined: 'plain',
}

/** Only what is out of the ordinary is marked. */
export function StateBadge({ view, state }: { view: PageView; state: ContributionState }) {
  return state === 'counted' ? null : <Badge tone={tones[state]}>{words[view.lang].states[state]}</Badge>
}

type RowProps = { view: PageView; one: ContributionView; names: Names }

export function ContributionRow({ view, one, names }: RowProps) {
  const w = words[view.lang]
  const detail = [
    formatDay(one.happenedOn, view.lang),
    one.project && nameOf(view, names, one.project),
    one.note,
  ]
  return (
    <Row
      href={view.href(`/contributions/${one.id}`)}
      title={`${nameOf(view, names, one.agent ?? one.author)} · ${kindText(view, one.kind)} ${quantityText(one.quantity, one.unit, view.lang)}`}
      detail={detail.filter(Boolean).join(' · ')}
      aside={
        <span class="inline-flex flex-wrap justify-end gap-1.5">
          {one.gift && <Badge tone="good">{w.gift}</Badge>}
          <StateBadge view={view} state={one.state} />
        </span>
      }
    />
  )
}

/** What can be given here, as one list: 일(시간), 코드(커밋) … */
export function kindOptions(view: PageView) {
  return kindsOf(view).flatMap(({ code, units, label }) =>
    units.map((unit) => ({
      value: `${code}:${unit}`,
      label: `${label[view.lang]} (${unitName(unit, view.lang)})`,
    })),
  )
}

/** What was typed as an exact amount, or the sentence that says why it is none. */
export function readQuantity(
  view: PageView,
  typed: string,
  unit: string,
): { quantity: string } | { problem: string } {
  const problems = words[view.lang].amountProblems
  const read = parseAmount(typed, unitOf(unit), view.lang)
  if (typeof read !== 'bigint') return { problem: problems[read] }
  return read > 0n ? { quantity: read.toString() } : { problem: problems.not_positive }
}

/** The list with these filters: where a sum leads that somebody wants to know the cause of. */
export function listHref(view: PageView, by: Record<string, string | undefined>): string {
  const search = new URLSearchParams(
    Object.entries(by).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  )
  return view.href(`/contributions/all${search.size > 0 ? `?${search}` : ''}`)
}
