import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { amount, code, day, id, instant, positiveAmount, unitCode } from '../../kernel/fields.ts'

const resource = id('observation.resource')
const agent = id('members.agent')
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const fractionText = z.string().regex(/^-?\d+(\/\d+)?$/)
const seed = z.string().regex(/^[0-9a-f]{32}$/)
const toPlace = (data: Record<string, unknown>) => `/turns/${data.resource}`

export const placed = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ resource, rule: code(), sites: z.int().min(0) }),
})

/** Who takes part and the hash of the seed are fixed here, before anybody can know what the seed brings. */
export const lotsSealed = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    ...{ draw: id('turns.draw'), resource, rule: code(), sites: z.int().positive() },
    ...{ from: day(), until: day(), turns: day().nullable() },
    seedHash: hash,
    /** Those who come last stand in both; those kept out only in `closed`. */
    ...{ entrants: z.array(agent), last: z.array(agent), closed: z.array(agent) },
  }),
})

/** The seed, and what it brings: the lots from 0 on, null where nobody has one. */
export const lotsDrawn = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ draw: id('turns.draw'), resource, seed, lots: z.array(agent.nullable()) }),
  tells: {
    to: 'named',
    headline: { ko: '제비를 뽑아 자리를 정했어요', en: 'Places were drawn by lot' },
    leadsTo: toPlace,
    mail: true,
  },
})

export const idleLotTaken = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ draw: id('turns.draw'), resource, agent, lot: z.int().min(0) }),
  tells: {
    to: { field: 'agent' },
    headline: { ko: '빈자리에 들어갔어요', en: 'You have one of the idle places' },
    leadsTo: toPlace,
    mail: false,
  },
})

/** At whom ties begin: `ties.ts`. Null: always at the smallest id, as before this was said. */
const tie = z.int().positive().nullable()

/** Inputs and outcome of one cycle: minutes by weight and by what was brought from earlier cycles. */
const cycleFirst = z.strictObject({
  ...{ cycle: id('turns.cycle'), resource, rule: code(), number: z.int().positive() },
  ...{ from: instant(), minutes: positiveAmount(), key: code(), closed: z.array(agent) },
  /** In the order of their turns. */
  turns: z.array(
    z.strictObject({
      agent,
      weight: amount(),
      brought: fractionText,
      minutes: amount(),
      carried: fractionText,
    }),
  ),
})

export const cycleShared = entryKind({
  v: 2,
  shown: 'member',
  data: cycleFirst.extend({ tie }),
  earlier: {
    1: {
      data: cycleFirst,
      upcast: (data: z.output<typeof cycleFirst>) => ({ ...z.encode(cycleFirst, data), tie: null }),
    },
  },
  tells: {
    to: 'named',
    headline: { ko: '새 차례가 정해졌어요', en: 'The next turns are set' },
    leadsTo: toPlace,
    mail: false,
  },
})

const seasonFirst = z.strictObject({
  ...{ season: id('turns.season'), resource, rule: code(), from: day(), until: day() },
  ...{ capacity: positiveAmount(), unit: unitCode(), key: code() },
  each: z.enum(['equal', 'shares', 'figure']),
  closed: z.array(agent),
  quotas: z.array(z.strictObject({ agent, figure: amount(), most: amount() })),
})

export const seasonOpened = entryKind({
  v: 2,
  shown: 'member',
  data: seasonFirst.extend({ tie }),
  earlier: {
    1: {
      data: seasonFirst,
      upcast: (data: z.output<typeof seasonFirst>) => ({ ...z.encode(seasonFirst, data), tie: null }),
    },
  },
  tells: {
    to: 'named',
    headline: { ko: '이번 철의 몫이 정해졌어요', en: 'Your quota for the season is set' },
    leadsTo: toPlace,
    mail: true,
  },
})

const caught = {
  ...{ catch: id('turns.catch'), season: id('turns.season'), resource, agent },
  amount: amount(),
  unit: unitCode(),
  /** What speaks against it, where the rule takes it down all the same: a limit, or that the one who took it is kept out. */
  over: z.enum(['none', 'over_quota', 'over_capacity']),
}
const caughtNow = { ...caught, over: z.enum(['none', 'over_quota', 'over_capacity', 'kept_out']) }
const loggedFirst = z.strictObject({ ...caught, on: day() })
const correctedFirst = z.strictObject({ ...caught, was: amount() })

export const catchLogged = entryKind({
  v: 2,
  shown: 'member',
  minor: true,
  data: z.strictObject({ ...caughtNow, on: day() }),
  earlier: {
    1: { data: loggedFirst, upcast: (data: z.output<typeof loggedFirst>) => z.encode(loggedFirst, data) },
  },
})

export const catchCorrected = entryKind({
  v: 2,
  shown: 'member',
  data: z.strictObject({ ...caughtNow, was: amount() }),
  earlier: {
    1: {
      data: correctedFirst,
      upcast: (data: z.output<typeof correctedFirst>) => z.encode(correctedFirst, data),
    },
  },
  tells: {
    to: { field: 'agent' },
    headline: { ko: '적어 둔 어획이 고쳐졌어요', en: 'A catch you logged was corrected' },
    leadsTo: toPlace,
    mail: false,
  },
})
