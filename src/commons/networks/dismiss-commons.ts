import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { findAgent, updateAgent } from '../members/agent-rows.ts'
import { localDay } from '../members/local-day.ts'
import { endMembership } from './end-membership.ts'
import { commonsLeft } from './entries.ts'
import { senderOf } from './introduce.ts'
import { membershipOf } from './rows.ts'

/** A member commons leaves, and its delegates with it. */
export const dismissCommons = command({
  input: z.strictObject({}),
  who: ['member'],
  failures: ['sent_by_commons_only', 'not_a_member_there'],
  records: { commons_left: commonsLeft },
  async run(ctx) {
    const sender = senderOf(ctx) ?? ctx.fail('sent_by_commons_only')
    const member = (await membershipOf(ctx, sender)) ?? ctx.fail('not_a_member_there')
    await endMembership(ctx, member)
    const row = await findAgent(ctx.db, ctx.commons.id, member.agent)
    const left_on = await localDay(ctx.db, ctx.commons.id, ctx.now)
    if (row) await updateAgent(ctx.db, row, { state: 'left', left_on })
    ctx.record('commons_left', { commons: sender, agent: member.agent }, { changesStanding: true })
    return { agent: member.agent }
  },
})
