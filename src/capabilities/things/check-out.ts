import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { fileHash, id } from '../../kernel/fields.ts'
import { booked } from './entries.ts'
import { lendingFailures, lendOne } from './lend-one.ts'
import { lent } from './lending-entries.ts'
import { conditionsOut } from './lending-tables.ts'
import { takingFailures } from './taking.ts'

/** Somebody takes a thing along: what they booked, or straight away while it is free. */
export const checkOut = command({
  input: z.strictObject({
    resource: id('observation.resource'),
    agent: id('members.agent'),
    booking: id('things.booking').nullable(),
    condition: z.enum(conditionsOut),
    photos: z.array(fileHash()).max(4),
  }),
  who: ['member'],
  failures: [...lendingFailures, ...takingFailures],
  records: { booked, lent },
  run: (ctx, input) => lendOne(ctx, input),
})
