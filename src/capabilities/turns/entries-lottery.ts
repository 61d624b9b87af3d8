import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { amount, code, day, id } from '../../kernel/fields.ts'

const resource = id('observation.resource')
const agent = id('members.agent')
const lottery = id('turns.lottery')
const toPlace = (data: Record<string, unknown>) => `/turns/${data.resource}`

export const nameIn = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ resource, agent }),
})
export const nameOut = nameIn

/** Tickets, what each counts for, and the hash of the seed are fixed here, before anybody can know what the seed brings. */
export const lotterySealed = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    ...{ lottery, resource, rule: code(), winners: z.int().positive(), from: day(), until: day() },
    by: z.enum(['lot', 'credit']),
    seedHash: z.string().regex(/^[0-9a-f]{64}$/),
    tickets: z.array(z.strictObject({ who: agent, weight: amount() })),
    /** Who comes last stands in both; who asked and is kept out only in `closed`. */
    ...{ last: z.array(agent), closed: z.array(agent) },
    /** Where it goes by what was contributed: from which day on it counts, and who counted as new. */
    credits: z.strictObject({ since: day(), fresh: z.array(agent) }).nullable(),
  }),
})

/** The seed and whom it draws, in their order. */
export const lotteryDrawn = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    ...{ lottery, resource, seed: z.string().regex(/^[0-9a-f]{32}$/) },
    ...{ winners: z.array(agent), losers: z.array(agent) },
  }),
  tells: {
    to: 'named',
    headline: { ko: '제비를 뽑았어요. 결과를 봐 주세요', en: 'The lots are drawn: see who has it' },
    leadsTo: toPlace,
    mail: true,
  },
})
