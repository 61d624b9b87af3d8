import { z } from 'zod'
import { byHeads } from '../../commons/care/units.ts'
import { type Charter, type Dial, dial, type Rules, type Stranger } from '../../kernel/charter.ts'
import { bilingual, code, unitCode } from '../../kernel/fields.ts'
import { ruleEntries } from './rule-asks.ts'
import { ruleText } from './rule-text.ts'

const common = {
  code: code(),
  name: bilingual(60),
  /** Types of members who take part; none: everybody. */
  types: z.array(code()).max(20),
  /** Whether missing duties of care keep out (`hard`), put last (`soft`) or do not matter. */
  duty: z.enum(['none', 'soft', 'hard']),
  /** While something measured of it lies below (or above) its good range, another rule holds instead of this one. */
  scarce: z.strictObject({ when: z.enum(['low', 'high']), instead: code() }).optional(),
}

/** Whoever needs it uses it: nothing to share out while there is enough. */
const open = z.strictObject({ ...common, way: z.literal('open') })

const monthAndDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

/** What becomes of a turn while care has the thing out of service; absent: it is lost. */
const outage = z.enum(['moved', 'passed', 'lost']).optional()

const sites = z.strictObject({
  ...common,
  outage: z.enum(['moved', 'lost']).optional(),
  way: z.literal('sites'),
  /** From this day of the year on everybody moves back instead of ahead; null: always ahead. */
  turnsOn: monthAndDay.nullable(),
})

const proportional = z.strictObject({
  ...common,
  outage,
  way: z.literal('proportional'),
  cycleMinutes: z.int().min(10).max(527_040),
  /** `heads`, or a figure of care: land served, shares. */
  by: code(),
})

const quota = z.strictObject({
  ...common,
  way: z.literal('quota'),
  /** Alike, in proportion to a figure, or as much as the figure itself (no more cows than were wintered). */
  each: z.enum(['equal', 'shares', 'figure']),
  by: code(),
  /** What would go beyond a limit: not taken down at all, or taken down and told. */
  over: z.enum(['refused', 'flagged']),
})

const rotation = z.strictObject({
  ...common,
  outage,
  way: z.literal('rotation'),
  /** A turn nobody took lapses when so many days are over; null: it waits. */
  days: z.int().min(1).max(366).nullable(),
})

const lottery = z.strictObject({
  ...common,
  way: z.literal('lottery'),
  /** How many are drawn each time. */
  winners: z.int().min(1).max(500),
  /** Who was not drawn counts one more the next time, up to this; 1: always alike. */
  mostWeight: z.int().min(1).max(100),
})

/** By what somebody contributed lately; amounts in the smallest step of the unit. */
const priority = z.strictObject({
  ...common,
  way: z.literal('priority'),
  /** How many have it each time. */
  winners: z.int().min(1).max(500),
  /** Kinds of contributions that count, in this unit; none: all kinds. */
  kinds: z.array(code()).max(20),
  unit: unitCode(),
  /** So many days back. */
  windowDays: z.int().min(1).max(3_660),
  /** More does not count. */
  cap: z.int().min(1).max(1_000_000_000),
  /** Who joined so many days ago or less counts for the floor at least. */
  newDays: z.int().min(0).max(3_660),
  floor: z.int().min(0).max(1_000_000_000),
  /** Who had it stands back for so many draws. */
  standBack: z.int().min(0).max(100),
})

const rule = z.discriminatedUnion('way', [sites, proportional, quota, rotation, lottery, priority, open])
export type TurnRule = z.output<typeof rule>
export type Way = TurnRule['way']

const distinct = (all: readonly { code: string }[]) => new Set(all.map((one) => one.code)).size === all.length

/** How what is scarce is shared: whose turn, whose place, how much of it. */
export const rules: Dial<TurnRule[]> = dial<TurnRule[]>('turns.rules', {
  schema: z.array(rule).max(30).refine(distinct, 'repeated'),
  entries: ruleEntries,
  suggested: [],
  layer: 'bylaws',
  title: { ko: '차례와 몫을 정하는 규칙', en: 'How turns and quotas are shared' },
  sentence: {
    ko: (all) =>
      all.length === 0
        ? '모자라는 것을 나누는 차례와 몫은 아직 정하지 않았어요.'
        : all.map((one) => ruleText(one, 'ko').join(' ')).join(' '),
    en: (all) =>
      all.length === 0
        ? 'There is no rule yet for sharing what is scarce.'
        : all.map((one) => ruleText(one, 'en').join(' ')).join(' '),
  },
  principle: 2,
  strangers: strangersIn,
})

/** The rule of that name and way; nothing where the charter has dropped it since. */
export function ruleOf(charter: Charter, named: string): TurnRule | undefined {
  return ((charter.value(rules.name) ?? []) as TurnRule[]).find((one) => one.code === named)
}

function strangersIn(all: readonly TurnRule[], charter: Rules): Stranger[] {
  const types = (charter.memberTypes ?? {}) as object
  const stated = (charter.dials as Record<string, unknown> | undefined)?.['care.figures']
  const kept = (Array.isArray(stated) ? stated : []) as { code: string }[]
  const figures = new Set([byHeads, ...kept.map((one) => one.code)])
  const unknownTypes = all.flatMap((one) => one.types).filter((one) => !Object.hasOwn(types, one))
  const keys = all.flatMap((one) => ('by' in one ? [one.by] : [])).filter((one) => !figures.has(one))
  return [
    ...[...new Set(unknownTypes)].map((name) => ({ code: 'type_unknown' as const, name })),
    ...insteadUnknown(all).map((name) => ({ code: 'kind_unknown' as const, name })),
    ...[...new Set(keys)].map((name) => ({ code: 'kind_unknown' as const, name })),
  ]
}

/** What is to hold instead must be another of these rules, and one that no other holds instead of. */
function insteadUnknown(all: readonly TurnRule[]): string[] {
  const steady = new Set(all.filter(({ scarce }) => !scarce).map((one) => one.code))
  const named = all.flatMap(({ scarce }) => (scarce ? [scarce.instead] : []))
  return [...new Set(named)].filter((name) => !steady.has(name))
}
