import { typeLabel } from '../../../commons/members/charter-parts.ts'
import { formatDay } from '../../../kernel/language.ts'
import type { PageView } from '../../../ui/page.ts'
import type { PlanView, RunView } from '../shapes.ts'
import { words } from '../words.ts'

export const typeText = (view: PageView, type: string | null, alone: boolean): string => {
  const w = words[view.lang]
  if (type === null) return alone ? w.everybody : w.others
  return typeLabel(view.charter, type, view.lang)
}

/** "달마다 5일에 청구, 10일 안에 내요". */
export const rhythmText = (view: PageView, { period, day, dueDays }: PlanView) =>
  words[view.lang].rhythm(period, day, dueDays)

export const nextText = (view: PageView, { next }: PlanView): string =>
  next === null ? words[view.lang].over : words[view.lang].next(formatDay(next, view.lang))

/** "2026년 3월분", and whom it was for. */
export function runText(view: PageView, { period, late }: RunView): string {
  const w = words[view.lang]
  const [year = '', month = ''] = period.split('-')
  return w.runOf(w.monthCode(year, Number(month)), late)
}
