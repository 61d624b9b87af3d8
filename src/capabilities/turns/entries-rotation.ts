import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { code, id } from '../../kernel/fields.ts'

const resource = id('observation.resource')
const agent = id('members.agent')
const toPlace = (data: Record<string, unknown>) => `/turns/${data.resource}`

/** Who is kept out at this moment, whose turn it is now and in which cycle: with `rotation.ts` anybody walks the steps again. */
const outcome = {
  closed: z.array(agent),
  cycle: z.int().positive(),
  next: agent.nullable(),
}
/** Whoever came and went since the step before, and whose turn it was. */
const step = {
  ...{ resource, step: z.int().positive(), agent },
  ...{ joined: z.array(agent), gone: z.array(agent) },
}
const yourTurn = {
  to: { field: 'next' },
  headline: { ko: '이제 내 차례예요', en: 'It is your turn' },
  leadsTo: toPlace,
  mail: true,
}

export const rotationStarted = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ resource, rule: code(), order: z.array(agent), ...outcome }),
  tells: yourTurn,
})

export const turnEnded = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ ...step, how: z.enum(['taken', 'lapsed', 'skipped']), ...outcome }),
  tells: yourTurn,
})

/** The days of a turn fell while it was out of service: it counts as passed, and comes later in the cycle. */
export const turnSetBack = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ ...step, ...outcome }),
  tells: yourTurn,
})

export const turnPassed = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ ...step, ...outcome }),
  tells: yourTurn,
})
