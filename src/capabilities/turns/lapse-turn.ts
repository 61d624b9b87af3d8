import { z } from 'zod'
import { localDay } from '../../commons/members/local-day.ts'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { turnEnded, turnSetBack } from './entries-rotation.ts'
import { wasOut } from './outages.ts'
import { afterStep, type Rotation } from './rotation.ts'
import { atStep, keepRotation, stepFailures } from './rotation-stored.ts'

/**
 * The days of a turn are over and nobody took it: it is the next one's. Where it was out of service in these days and the
 * rule says so, it counts as passed instead. By the clock.
 */
export const lapseTurn = command({
  input: z.strictObject({ resource: id('observation.resource'), step: z.int32().min(0) }),
  who: ['clock'],
  failures: [...stepFailures, 'not_over'],
  records: { turn_ended: turnEnded, turn_set_back: turnSetBack },
  async run(ctx, { resource, step }) {
    const { rule, row, rotation, said } = await atStep(ctx, { resource, step })
    const today = await localDay(ctx.db, ctx.commons.id, ctx.now)
    if (row.due_on === null || today <= row.due_on) ctx.fail('not_over')
    // Where they have left or are kept out by now it is another's turn already, who gets all their days.
    const lapsed = { ...said, agent: row.at ?? said.agent }
    const passed = (await wasOut(ctx, resource, row.since))
      ? afterStep(rotation, 'passed', lapsed)
      : undefined
    const isPassed = passed !== undefined && typeof passed !== 'string'
    const after = isPassed ? passed : (afterStep(rotation, 'ended', lapsed) as Rotation)
    const told = { ...lapsed, cycle: after.cycle, next: after.at }
    if (isPassed) ctx.record('turn_set_back', told)
    else ctx.record('turn_ended', { ...told, how: 'lapsed' })
    await keepRotation(ctx, { resource, step: said.step, rule }, after)
    return { next: after.at }
  },
})
