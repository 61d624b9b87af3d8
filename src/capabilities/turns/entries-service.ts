import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { amount, code, id, instant } from '../../kernel/fields.ts'

const resource = id('observation.resource')
const agent = id('members.agent')
const how = z.enum(['moved', 'passed', 'lost'])
const toPlace = (data: Record<string, unknown>) => `/turns/${data.resource}`

/** It is not shared by turns any more: who is concerned, and what was set for later and is dropped. */
export const placingEnded = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    ...{ resource, rule: code(), agents: z.array(agent) },
    draws: z.array(id('turns.draw')),
    lotteries: z.array(id('turns.lottery')),
    cycles: z.array(id('turns.cycle')),
    seasons: z.array(id('turns.season')),
  }),
  tells: {
    to: 'named',
    headline: { ko: '이제 차례나 몫으로 나누지 않아요', en: 'This is no longer shared by turns' },
    leadsTo: toPlace,
    mail: true,
  },
})

/** Minutes of a cycle nobody could use, and what that leaves each of its members to be owed; adds up to nothing. */
export const turnsLost = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    ...{ resource, cycle: id('turns.cycle'), why: z.enum(['ended', 'out']) },
    turns: z.array(z.strictObject({ agent, lost: amount(), owed: z.string().regex(/^-?\d+(\/\d+)?$/) })),
  }),
})

/** Care has it out of service from now on: whose turns and places this touches, and what becomes of them. */
export const serviceStopped = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    resource,
    since: instant(),
    expected: instant().nullable(),
    how,
    agents: z.array(agent),
  }),
  tells: {
    to: 'named',
    headline: { ko: '고치는 동안 차례를 쉬어요', en: 'Turns pause while it is repaired' },
    leadsTo: toPlace,
    mail: true,
  },
})

/** It can be used again. `days` began while it was out of service: by so many days, turns of days have moved. */
export const serviceResumed = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    ...{ resource, since: instant(), until: instant(), how },
    ...{ days: z.int().min(0), agents: z.array(agent) },
  }),
  tells: {
    to: 'named',
    headline: { ko: '다시 쓸 수 있어요. 내 차례를 봐 주세요', en: 'It works again: see when your turn is' },
    leadsTo: toPlace,
    mail: true,
  },
})

/** What somebody who went held of one resource: lots (null: sealed and not drawn), tickets, minutes, what was left of quotas. */
export const vacated = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    ...{ resource, agent },
    draws: z.array(z.strictObject({ draw: id('turns.draw'), lot: z.int().min(0).nullable() })),
    lotteries: z.array(z.strictObject({ lottery: id('turns.lottery'), won: z.int().positive().nullable() })),
    cycles: z.array(z.strictObject({ cycle: id('turns.cycle'), minutes: amount() })),
    seasons: z.array(z.strictObject({ season: id('turns.season'), left: amount() })),
  }),
})
