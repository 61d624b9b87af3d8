import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { day, id, qualifiedName } from '../../kernel/fields.ts'
import { sightings } from '../../kernel/occasions.ts'
import { stands } from '../sanctions/tables.ts'

const agent = id('members.agent')

/** What an occasion is called in its source: a word, then ids, days and numbers. */
export const occasionKey = () =>
  z
    .string()
    .max(200)
    .regex(/^[a-z]+(:[0-9a-f-]{1,36}){1,4}$/)

/** Somebody said what they saw of an occasion; whose it was, and who came next, the software worked out. */
export const reported = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({
    case: id('sanctions.case'),
    /** SHA-256 of the seed a panel would be drawn from; null where the case was there already. */
    seedHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
    of: qualifiedName(),
    occasion: occasionKey(),
    resource: id('observation.resource').nullable(),
    against: agent,
    day: day(),
    seen: z.enum(sightings),
    stands: z.enum(stands),
  }),
  tells: {
    to: { field: 'against' },
    headline: { ko: '나와 관련해 알려 온 일이 있어요', en: 'Something was reported about you' },
    leadsTo: (data) => `/sanctions/${data.case}`,
    mail: true,
  },
})

export const roundLogged = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ round: id('care.round'), agent, day: day(), well: z.boolean() }),
})
