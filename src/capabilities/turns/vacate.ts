import { z } from 'zod'
import { areMembers } from '../../commons/members/among.ts'
import { localDay } from '../../commons/members/local-day.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { turnEnded } from './entries-rotation.ts'
import { vacated } from './entries-service.ts'
import { overFor } from './rotation-stored.ts'
import { giveUp, type Held } from './vacating.ts'

type Ctx = Context<string, { vacated: typeof vacated; turn_ended: typeof turnEnded }>

/**
 * Vacates what somebody who has gone held: their lot is idle and goes round with the others until somebody takes it, their
 * turns to come are nobody's, their turn in a rotation is the next one's, and of their quota only what they took remains.
 */
export const vacate = command({
  input: z.strictObject({ agent: id('members.agent') }),
  who: ['clock'],
  quiet: true,
  failures: ['member_still'],
  records: { vacated, turn_ended: turnEnded },
  async run(ctx, { agent }) {
    // Who left and came back before that keeps what they have.
    if (await areMembers(ctx.db, ctx.commons.id, [agent])) ctx.fail('member_still')
    const today = await localDay(ctx.db, ctx.commons.id, ctx.now)
    const held = await giveUp(ctx, agent, today)
    for (const [resource, given] of [...held].sort(([a], [b]) => (a < b ? -1 : 1)))
      tell(ctx, resource, { agent, given })
    const rotations = await turnsOf(ctx, agent)
    for (const resource of rotations) await overFor(ctx, resource, agent)
    return { resources: new Set([...held.keys(), ...rotations]).size }
  },
})

function tell(ctx: Ctx, resource: string, { agent, given }: { agent: string; given: Held }): void {
  ctx.record('vacated', { resource, agent, ...given })
}

async function turnsOf({ db, commons }: Ctx, agent: string): Promise<string[]> {
  const rows = await db
    .selectFrom('turns_rotation')
    .select('resource')
    .where('commons_id', '=', commons.id)
    .where('at', '=', agent)
    .orderBy('resource')
    .execute()
  return rows.map(({ resource }) => resource)
}
