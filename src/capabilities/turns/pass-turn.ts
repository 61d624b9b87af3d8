import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { turnPassed } from './entries-rotation.ts'
import { refuseOut } from './outages.ts'
import { afterStep } from './rotation.ts'
import { atStep, keepRotation, stepFailures } from './rotation-stored.ts'

/** Lets the next one go first and has the turn right after them; once in a cycle. */
export const passTurn = command({
  input: z.strictObject({ resource: id('observation.resource'), step: z.int32().min(0) }),
  who: ['member'],
  layer: 'regulations',
  failures: [...stepFailures, 'out_of_service', 'not_your_turn', 'passed_already', 'nobody_to_pass_to'],
  records: { turn_passed: turnPassed },
  async run(ctx, { resource, step }) {
    const { rule, rotation, said } = await atStep(ctx, { resource, step })
    if (said.agent !== ctx.standing.agent) ctx.fail('not_your_turn')
    await refuseOut(ctx, resource, ctx.now)
    const after = afterStep(rotation, 'passed', said)
    if (typeof after === 'string') return ctx.fail(after)
    ctx.record('turn_passed', { ...said, cycle: after.cycle, next: after.at })
    await keepRotation(ctx, { resource, step: said.step, rule }, after)
    return { next: after.at }
  },
})
