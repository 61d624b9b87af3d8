import { z } from 'zod'
import { isCommonsIdentity } from '../../kernel/authority.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { findAgent } from '../members/agent-rows.ts'
import { delegatesSent } from './entries.ts'
import { networkId } from './fields.ts'
import { joinedTo } from './rows.ts'
import type { Sent } from './seats.ts'

/** Says who speaks for us at a network's round table. Said again, whoever is not named any more is recalled. */
export const sendDelegates = command({
  input: z.strictObject({ network: networkId(), delegates: z.array(id('members.agent')).max(50) }),
  who: ['decision:assembly', 'organ:board'],
  failures: ['not_a_member_there', 'too_many_delegates', 'no_such_member', 'named_twice'],
  records: { delegates_sent: delegatesSent },
  async run(ctx, { network, delegates }) {
    const joined = await joinedTo(ctx, network)
    if (joined?.state !== 'member') return ctx.fail('not_a_member_there')
    if (delegates.length > joined.delegates) ctx.fail('too_many_delegates', { most: joined.delegates })
    if (new Set(delegates).size < delegates.length) ctx.fail('named_twice')
    const sent: Sent[] = []
    for (const agent of delegates) sent.push(await introduce(ctx, agent))
    await keep(ctx, network, delegates)
    const seq = ctx.record('delegates_sent', { network, delegates })
    const input = { delegates: sent }
    await ctx.send({ to: network, command: 'networks.seatDelegates', input, key: `delegates:${seq}` })
    return { delegates }
  },
})

async function introduce(ctx: Context<'no_such_member'>, agent: string): Promise<Sent> {
  const row = await findAgent(ctx.db, ctx.commons.id, agent)
  if (row?.state !== 'member' || row.name === null) return ctx.fail('no_such_member')
  // People speak for us, not another commons that belongs to us.
  if (row.person_id !== null && isCommonsIdentity(row.person_id)) return ctx.fail('no_such_member')
  return { agent, person: row.person_id, name: row.name }
}

async function keep(ctx: Context, network: string, delegates: readonly string[]): Promise<void> {
  await ctx.db
    .deleteFrom('networks_sent_delegate')
    .where('commons_id', '=', ctx.commons.id)
    .where('network', '=', network)
    .execute()
  const rows = delegates.map((agent) => ({ commons_id: ctx.commons.id, network, agent }))
  if (rows.length > 0) await ctx.db.insertInto('networks_sent_delegate').values(rows).execute()
}
