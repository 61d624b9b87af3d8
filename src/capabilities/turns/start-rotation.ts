import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { rotationStarted } from './entries-rotation.ts'
import { mostEntrants } from './gate.ts'
import { startRotation as begun } from './rotation.ts'
import { keepRotation, presentIn, rotationRow } from './rotation-stored.ts'
import { placeFailures, ruleFor } from './stored.ts'

/** Begins a rotation: everybody who takes part, in the order in which they joined. */
export const startRotation = command({
  input: z.strictObject({ resource: id('observation.resource') }),
  who: ['role:steward'],
  failures: [...placeFailures, 'begun_already', 'nobody_takes_part', 'too_many'],
  records: { rotation_started: rotationStarted },
  async run(ctx, { resource }) {
    const { rule } = await ruleFor(ctx, resource, 'rotation')
    if (await rotationRow(ctx, resource)) ctx.fail('begun_already')
    const present = await presentIn(ctx, rule)
    if (present.all.length === 0) ctx.fail('nobody_takes_part')
    if (present.all.length > mostEntrants) ctx.fail('too_many')
    const rotation = begun(present)
    const { cycle, order, at } = rotation
    const said = { order: [...order], closed: [...present.closed], cycle, next: at }
    ctx.record('rotation_started', { resource, rule: rule.code, ...said })
    await keepRotation(ctx, { resource, step: 0, rule }, rotation)
    return { next: at }
  },
})
