import { z } from 'zod'
import { allows } from '../../kernel/authority.ts'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { turnEnded } from './entries-rotation.ts'
import { refuseOut } from './outages.ts'
import { afterStep, type Rotation } from './rotation.ts'
import { atStep, keepRotation, stepFailures } from './rotation-stored.ts'

/**
 * Ends a turn: whoever had it took it; whoever looks after the rotation may say so for them, or step over one who does
 * not come (`skipped`). `step` is the one the page showed.
 */
export const endTurn = command({
  input: z.strictObject({
    resource: id('observation.resource'),
    step: z.int32().min(0),
    how: z.enum(['taken', 'skipped']),
  }),
  who: ['member'],
  layer: 'regulations',
  failures: [...stepFailures, 'out_of_service', 'not_your_turn'],
  records: { turn_ended: turnEnded },
  async run(ctx, { resource, step, how }) {
    const { rule, rotation, said } = await atStep(ctx, { resource, step })
    const isMine = said.agent === ctx.standing.agent && how === 'taken'
    const keeps = allows(ctx.charter.who('turns.keep'), ctx.actor, ctx.standing)
    if (!isMine && !keeps) ctx.fail('not_your_turn')
    if (how === 'taken') await refuseOut(ctx, resource, ctx.now)
    const after = afterStep(rotation, 'ended', said) as Rotation
    ctx.record('turn_ended', { ...said, how, cycle: after.cycle, next: after.at })
    await keepRotation(ctx, { resource, step: said.step, rule }, after)
    return { next: after.at }
  },
})
