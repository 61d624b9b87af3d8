import { z } from 'zod'
import { localDay } from '../../commons/members/local-day.ts'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { turnEnded } from './entries-rotation.ts'
import { afterStep, type Rotation } from './rotation.ts'
import { atStep, keepRotation, stepFailures } from './rotation-stored.ts'

/** The days of a turn are over and nobody took it: it is the next one's. By the clock. */
export const lapseTurn = command({
  input: z.strictObject({ resource: id('observation.resource'), step: z.int32().min(0) }),
  who: ['clock'],
  failures: [...stepFailures, 'not_over'],
  records: { turn_ended: turnEnded },
  async run(ctx, { resource, step }) {
    const { rule, row, rotation, said } = await atStep(ctx, { resource, step })
    const today = await localDay(ctx.db, ctx.commons.id, ctx.now)
    if (row.due_on === null || today <= row.due_on) ctx.fail('not_over')
    // Where they have left or are kept out by now it is another's turn already, who gets all their days.
    const lapsed = { ...said, agent: row.at ?? said.agent }
    const after = afterStep(rotation, 'ended', lapsed) as Rotation
    ctx.record('turn_ended', { ...lapsed, how: 'lapsed', cycle: after.cycle, next: after.at })
    await keepRotation(ctx, { resource, step: said.step, rule }, after)
    return { next: after.at }
  },
})
