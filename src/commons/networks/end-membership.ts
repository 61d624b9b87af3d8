import type { Context } from '../../kernel/capability.ts'
import { memberTypesOf } from '../members/charter-parts.ts'
import { seatsOf, unseat } from './seats.ts'
import type { MembershipTable } from './tables.ts'

/** A commons belongs here no more: its delegates' seats end, and the invitation by which it came is used up. */
export async function endMembership(ctx: Context, member: MembershipTable): Promise<void> {
  const type = memberTypesOf(ctx.charter).find((one) => !one.votes)
  await unseat(ctx, await seatsOf(ctx, member.agent), type?.code)
  await ctx.db
    .updateTable('networks_membership')
    .set({ until: ctx.now })
    .where('commons_id', '=', ctx.commons.id)
    .where('agent', '=', member.agent)
    .execute()
  await ctx.db
    .deleteFrom('networks_invitation')
    .where('commons_id', '=', ctx.commons.id)
    .where('member_commons', '=', member.member_commons)
    .execute()
}
