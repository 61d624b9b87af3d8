import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, instant, text } from '../../kernel/fields.ts'
import { resourceRetired } from './entries.ts'
import type { EventData } from './event-data.ts'
import { observe } from './observe.ts'
import { resourceRow } from './stocks.ts'

/** What is sold, broken for good or given back: lowered to nothing and no longer listed. Its history stays. */
export const retireResource = command({
  input: z.strictObject({ resource: id('observation.resource'), at: instant(), note: text(2_000) }),
  who: ['role:steward'],
  failures: ['no_such_resource', 'resource_retired', 'not_theirs', 'still_out', 'in_the_future'],
  records: { resource_retired: resourceRetired },
  async run(ctx, { resource, at, note }) {
    const row = await resourceRow(ctx, resource)
    if (row.status === 'retired') ctx.fail('resource_retired')
    if (row.accountable !== null && row.accountable !== ctx.standing.agent) ctx.fail('not_theirs')
    if (row.accounting_quantity !== row.onhand_quantity) ctx.fail('still_out')
    const owner = row.accountable ?? undefined
    const retire = (closing?: EventData) => ctx.record('resource_retired', { resource, closing })
    if (row.accounting_quantity === 0n) retire()
    else {
      const lower = { action: 'lower', provider: owner, receiver: owner, resource } as const
      const amounts = { quantity: row.accounting_quantity, unit: row.unit, at: new Date(at), note }
      await observe(ctx, { ...lower, ...amounts }, retire)
    }
    await ctx.db
      .updateTable('observation_resource')
      .set({ status: 'retired' })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', resource)
      .execute()
    return { resource }
  },
})
