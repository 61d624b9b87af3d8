import type { Context } from '../../kernel/capability.ts'
import './waiting-tables.ts'

/**
 * Something of a thing came free: in the same moment it is kept for whoever waited first, before anybody else can take it.
 */
export async function freed(ctx: Context, resource: string): Promise<void> {
  const waits = await ctx.db
    .selectFrom('things_waiting')
    .select('id')
    .where('commons_id', '=', ctx.commons.id)
    .where('resource', '=', resource)
    .limit(1)
    .executeTakeFirst()
  if (waits) await ctx.execute('things.offerWaiting', { resource }, { kind: 'clock' })
}
