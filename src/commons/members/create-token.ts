import { z } from 'zod'
import { command, entryKind } from '../../kernel/capability.ts'
import { id, line } from '../../kernel/fields.ts'
import { findAgent } from './agent-rows.ts'
import { memberDay } from './fields.ts'
import { dayAfter, localDay, startOfDay } from './local-day.ts'
import { hashOf, newApiToken } from './secrets.ts'

/**
 * A key for programs that act as the person who makes it: in this commons, or `everywhere` they belong. Valid to the
 * end of `expiresOn`, a year at most. The secret is in the result this once; call without an idempotency key.
 */
export const createToken = command({
  input: z.strictObject({ name: line(100), everywhere: z.boolean(), expiresOn: memberDay() }),
  who: ['member'],
  failures: ['own_only', 'expiry_past', 'expiry_far', 'too_many_tokens'],
  records: {
    token_created: entryKind({
      v: 1,
      shown: 'concerned',
      data: z.strictObject({ token: id('members.token'), agent: id('members.agent') }),
    }),
  },
  async run(ctx, { name, everywhere, expiresOn }) {
    const { db, commons, actor, now } = ctx
    const agent = ctx.standing.agent
    const row = agent && (await findAgent(db, commons.id, agent))
    // An office may enter things for a member, but never make itself a key to act as them.
    if (!row || actor.kind !== 'person' || row.person_id !== actor.person) return ctx.fail('own_only')
    const today = await localDay(db, commons.id, now)
    if (expiresOn < today) return ctx.fail('expiry_past')
    if (expiresOn > dayAfter(today, { years: 1 })) return ctx.fail('expiry_far', { days: 365 })
    const held = await db
      .selectFrom('members_token')
      .select('id')
      .where('commons_id', '=', commons.id)
      .where('agent_id', '=', row.id)
      .where('revoked_at', 'is', null)
      .execute()
    if (held.length >= 20) return ctx.fail('too_many_tokens')
    const token = ctx.newId()
    const secret = newApiToken()
    const expires_at = await startOfDay(db, commons.id, expiresOn, 1)
    const kept = { name, everywhere, hash: hashOf(secret), expires_at, created_at: now }
    await db
      .insertInto('members_token')
      .values({ ...kept, commons_id: commons.id, id: token, agent_id: row.id, person_id: actor.person })
      .execute()
    ctx.record('token_created', { token, agent: row.id })
    return { token, secret }
  },
})
