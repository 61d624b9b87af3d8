import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { day, id, text } from '../../kernel/fields.ts'
import { commitmentMade } from './entries.ts'
import { flowFields, placeProblem } from './fields.ts'
import { checkFlow, checkSides, dataOf, flowFailures, insertFlows } from './flows.ts'
import { stepRow } from './stored-plans.ts'
import { askForWords, wordsNeeded } from './words-given.ts'

/** A commitment between two: who gives whom what, by when. It holds once everyone it names has said yes. */
export const commit = command({
  input: z.strictObject({
    /** An absent side is the commons. */
    provider: id('members.agent').optional(),
    receiver: id('members.agent').optional(),
    ...flowFields,
    note: text(2_000),
    dueOn: day(),
    step: id('plans.step').optional(),
    side: z.enum(['input', 'output']).optional(),
  }),
  who: ['member'],
  layer: 'regulations',
  failures: [
    ...flowFailures,
    'agents_must_differ',
    'no_such_agent',
    'no_such_step',
    'plan_over',
    'action_misplaced',
    'side_missing',
  ],
  records: { commitment_made: commitmentMade },
  async run(ctx, { provider = null, receiver = null, step, side, ...about }) {
    await checkSides(ctx, provider, receiver)
    await checkFlow(ctx, about)
    const plan = step === undefined ? null : (await stepRow(ctx, step)).plan.id
    if (step !== undefined && side === undefined) ctx.fail('side_missing')
    if (step !== undefined && placeProblem('process', side!, about.action))
      ctx.fail('action_misplaced', { name: about.name })
    const place = { plan, step: step ?? null, side: step ? side : null }
    const flow = { ...about, provider, receiver, ...place }
    const commitment = ctx.newId()
    const needed = wordsNeeded([flow], ctx.commons.id)
    const asking = await askForWords(ctx, { what: 'commitment', about: commitment }, needed)
    const entry = ctx.record('commitment_made', { commitment, ...dataOf(flow), ...asking })
    await insertFlows(ctx, [{ ...flow, id: commitment, kind: 'commitment', status: asking.status }], entry)
    return { commitment, status: asking.status }
  },
})
