import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { amount, code, id } from '../../kernel/fields.ts'

const resource = id('observation.resource')
const agent = id('members.agent')
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
