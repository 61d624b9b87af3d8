import { firstMeetingDay } from '../../commons/meetings/notice-days.ts'
import { dayAfter } from '../../commons/members/local-day.ts'
import type { FoundingLaw } from './law.ts'
import type { Taken } from './stored.ts'
import type { RecordedStep } from './tables.ts'

/** `by`: a day it must be done by; otherwise a day before which it cannot be. */
export type StepDay = { due: string; by: boolean }

/** The days that follow from what was done: meeting not before, answer by, registration by. */
export function daysFor(taken: readonly Taken[], law: FoundingLaw): Partial<Record<string, StepDay>> {
  const on = (step: RecordedStep) => taken.find((one) => one.step === step)?.on_day
  const [called, filed, paid] = [on('called'), on('filed'), on('paid')]
  return {
    ...(called &&
      law.noticeDays > 0 && { held: { due: firstMeetingDay(called, law.noticeDays), by: false } }),
    // Unanswered within these days it counts as accepted the day after.
    ...(filed &&
      law.answerDays && { accepted: { due: dayAfter(filed, { days: law.answerDays + 1 }), by: false } }),
    ...(paid &&
      law.registerDays && { registered: { due: dayAfter(paid, { days: law.registerDays }), by: true } }),
  }
}
