import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { resourceMarked } from './entries.ts'
import { lotField, serialField } from './inputs.ts'
import { checkSerial, lotFor, markFailures } from './lots.ts'
import { resourceRow } from './stocks.ts'

/** Says what is written on it: the code of the batch it belongs to, the serial number of the one thing. */
export const markResource = command({
  input: z.strictObject({
    resource: id('observation.resource'),
    lot: lotField().nullable(),
    serial: serialField().nullable(),
  }),
  who: ['member'],
  failures: ['no_such_resource', 'not_theirs', ...markFailures],
  records: { resource_marked: resourceMarked },
  async run(ctx, { resource, lot: given, serial }) {
    const row = await resourceRow(ctx, resource)
    if (row.accountable !== null && row.accountable !== ctx.standing.agent) ctx.fail('not_theirs')
    if (serial !== null) await checkSerial(ctx, serial, row)
    const lot = given === null ? null : await lotFor(ctx, given)
    await ctx.db
      .updateTable('observation_resource')
      .set({ lot, serial })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', resource)
      .execute()
    ctx.record('resource_marked', { resource, lot: lot ?? undefined })
    return { resource }
  },
})
