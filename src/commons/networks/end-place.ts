import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { findAgent } from '../members/agent-rows.ts'
import { endMembership } from './end-membership.ts'
import { commonsLeft } from './entries.ts'
import { senderOf } from './introduce.ts'
import { membershipAs } from './rows.ts'

/**
 * Follows the roll: where a commons lost its place there (the office took it off, or it was excluded), its seats end
 * too, and it is told. This commons sends it to itself.
 */
export const endPlace = command({
  input: z.strictObject({ agent: id('members.agent') }),
  who: ['anyone'],
  failures: ['sent_by_commons_only', 'not_a_member_there', 'still_on_the_roll'],
  records: { commons_left: commonsLeft },
  async run(ctx, { agent }) {
    if (senderOf(ctx) !== ctx.commons.id) ctx.fail('sent_by_commons_only')
    const member = await membershipAs(ctx, agent)
    if (!member) return ctx.fail('not_a_member_there')
    const row = await findAgent(ctx.db, ctx.commons.id, agent)
    if (row?.state === 'member' || row?.state === 'paused') ctx.fail('still_on_the_roll')
    await endMembership(ctx, member)
    const commons = member.member_commons
    const seq = ctx.record('commons_left', { commons, agent }, { changesStanding: true })
    const key = `ended:${seq}`
    await ctx.send({ to: commons, command: 'networks.noteDismissal', input: {}, key })
    return { agent }
  },
})
