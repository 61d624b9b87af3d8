import { z } from 'zod'
import { type Charter, type Dial, dial, type Rules, type Stranger } from '../../kernel/charter.ts'
import { bilingual, code, day } from '../../kernel/fields.ts'
import { lendingRule } from './lending-rule.ts'
import { ruleEntries } from './rule-asks.ts'
import { ruleText } from './rule-text.ts'

/** Minutes of a leap year: nobody holds a thing for longer. */
const aYear = 527_040

const clockTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)

const opening = z
  .strictObject({ weekday: z.int().min(1).max(7), from: clockTime, until: clockTime })
  .refine(({ from, until }) => from < until, 'backwards')
export type Opening = z.output<typeof opening>

const quota = z.strictObject({
  per: z.enum(['day', 'week', 'month']),
  most: z.int().min(1).max(aYear),
  of: z.enum(['bookings', 'minutes']),
})

/** The same over several things; `ahead`: what is booked and not over yet. */
const groupQuota = quota.extend({ per: z.enum(['ahead', 'day', 'week', 'month']) })

const rule = z.strictObject({
  code: code(),
  name: bilingual(60),
  /** `open`: whoever comes uses it. `booking`: one's own for a stretch of time. */
  way: z.enum(['open', 'booking']),
  /** Types of members who may use it; none: everybody. */
  types: z.array(code()).max(20),
  quotas: z.array(quota).max(6),
  /**
   * Things under rules of one group count together for `together`: a name they share, or the code of one of them.
   * Absent: those under this rule, and under those that name it.
   */
  group: code().optional(),
  /** What somebody may have of all of them together. */
  together: z.array(groupQuota).max(4).optional(),
  longestMinutes: z.int().min(5).max(aYear),
  /** Bookings begin and end on the marks of this grid, counted from midnight. */
  gridMinutes: z.literal([5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 720, 1440]),
  /** Between booking and beginning: at least so many minutes, at most so many days. */
  leadMinutes: z.int().min(0).max(44_640),
  aheadDays: z.int().min(1).max(731),
  /** No two in a row by the same person. */
  spaced: z.boolean(),
  /** When it can be fetched and brought back, Monday 1; none: at any time. */
  openings: z.array(opening).max(28),
  /** Single days it is closed all the same: holidays, stocktaking. */
  closed: z.array(day()).max(100).optional(),
  training: z.boolean(),
  /** Whether missing duties close it (`hard`), put last (`soft`) or do not matter. */
  duty: z.enum(['none', 'soft', 'hard']),
  /** Whoever comes last may book only so many hours ahead. */
  lastHours: z.int().min(1).max(720),
  /** How it is taken along and brought back; absent: it is used where it stands. */
  lending: lendingRule.optional(),
  /** Who finds it taken may wait: what comes free is kept for the first in line so many days. Absent: nobody waits. */
  waiting: z.strictObject({ days: z.int().min(0).max(30) }).optional(),
})
export type UsageRule = z.output<typeof rule>

const distinct = (all: readonly { code: string }[]) => new Set(all.map((one) => one.code)).size === all.length

/** How things are used together: what a booking keeps to, by kind of thing. */
export const rules: Dial<UsageRule[]> = dial<UsageRule[]>('things.rules', {
  schema: z.array(rule).max(30).refine(distinct, 'repeated'),
  entries: ruleEntries,
  suggested: [],
  layer: 'bylaws',
  title: { ko: '함께 쓰는 규칙', en: 'How things are used together' },
  sentence: {
    ko: (all) =>
      all.length === 0
        ? '함께 쓰는 것을 예약하는 규칙은 아직 없어요.'
        : all.map((one) => ruleText(one, 'ko').join(' ')).join(' '),
    en: (all) =>
      all.length === 0
        ? 'There is no rule yet for booking what we share.'
        : all.map((one) => ruleText(one, 'en').join(' ')).join(' '),
  },
  principle: 2,
  strangers: strangersIn,
})

/** The rule a thing is under; nothing where the charter has dropped it since. */
export const ruleOf = (charter: Charter, named: string): UsageRule | undefined =>
  ((charter.value(rules.name) ?? []) as UsageRule[]).find((one) => one.code === named)

/** The rules whose things count together with those of a rule. */
export const groupOf = (charter: Charter, { code, group }: UsageRule): string[] =>
  ((charter.value(rules.name) ?? []) as UsageRule[])
    .filter((one) => (one.group ?? one.code) === (group ?? code))
    .map((one) => one.code)

/** Whether anything is lent here at all. */
export const isLending = (charter: Charter): boolean =>
  ((charter.value(rules.name) ?? []) as UsageRule[]).some(({ lending }) => lending !== undefined)

function strangersIn(all: readonly UsageRule[], charter: Rules): Stranger[] {
  const known = (charter.memberTypes ?? {}) as object
  const named = [...new Set(all.flatMap(({ types }) => types))].filter((one) => !Object.hasOwn(known, one))
  return named.map((name) => ({ code: 'type_unknown', name }))
}
