import type { Charter } from '../../kernel/charter.ts'
import { profileOf } from '../charter/profile.ts'
import { dayAfter } from './local-day.ts'
import { articleOf } from './office-law.ts'

/** Days of the commons, `2026-03-01`. */
export interface ExpulsionDays {
  /** When the member was told the reason, in writing. */
  toldOn?: string | undefined
  /** When the member may speak before all: the day of the general meeting. */
  heardOn?: string | undefined
}

export const expulsionProblems = [
  'reason_not_told',
  'hearing_missing',
  'told_too_late',
  'hearing_ahead',
] as const

/**
 * Why the law does not let somebody be expelled today; nothing where no law is named. That the hearing is still ahead
 * is found last: a proposal waits for it, what is carried out may not.
 */
export function expulsionProblem(charter: Charter, { toldOn, heardOn }: ExpulsionDays, today: string) {
  const law = profileOf(charter).expulsion
  if (!law) return undefined
  const problem = (code: (typeof expulsionProblems)[number], on?: string) => ({
    code,
    values: { days: law.noticeDays, on, ...articleOf(law) },
  })
  if (!toldOn || toldOn > today) return problem('reason_not_told')
  if (law.hearing && !heardOn) return problem('hearing_missing')
  const first = firstHearing(toldOn, law.noticeDays)
  if ((heardOn ?? today) < first) return problem('told_too_late', first)
  return heardOn && heardOn > today ? problem('hearing_ahead', heardOn) : undefined
}

/** The first day it can be decided: neither the day of telling nor the meeting's own counts (민법 제157조). */
export const firstHearing = (toldOn: string, noticeDays: number): string =>
  dayAfter(toldOn, { days: noticeDays + 1 })
