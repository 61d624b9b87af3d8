import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { day, id, text } from '../../kernel/fields.ts'
import { intentPublished } from './entries.ts'
import { flowFields, placeProblem } from './fields.ts'
import { checkFlow, dataOf, flowFailures, insertFlows } from './flows.ts'
import { speaksForUs } from './powers.ts'
import { stepRow } from './stored-plans.ts'

/** Says what one offers or needs, for oneself or for the commons; whoever takes it up makes it a commitment. */
export const publishIntent = command({
  input: z.strictObject({
    direction: z.enum(['offer', 'need']),
    /** For the commons, not for oneself. */
    forUs: z.boolean(),
    ...flowFields,
    note: text(2_000),
    dueOn: day().optional(),
    /** The step of a plan it is for. */
    step: id('plans.step').optional(),
    side: z.enum(['input', 'output']).optional(),
  }),
  who: ['member'],
  layer: 'regulations',
  failures: [
    ...flowFailures,
    'members_only',
    'not_for_us',
    'no_such_step',
    'plan_over',
    'action_misplaced',
    'side_missing',
  ],
  records: { intent_published: intentPublished },
  async run(ctx, { direction, forUs, step, side, dueOn, ...about }) {
    const agent = forUs ? null : (ctx.standing.agent ?? ctx.fail('members_only'))
    // To need something binds nobody; to offer it in the name of all does.
    if (forUs && direction === 'offer' && !speaksForUs(ctx)) ctx.fail('not_for_us')
    await checkFlow(ctx, { ...about, dueOn })
    const plan = step === undefined ? null : (await stepRow(ctx, step)).plan.id
    if (step !== undefined && side === undefined) ctx.fail('side_missing')
    if (step !== undefined && placeProblem('process', side!, about.action))
      ctx.fail('action_misplaced', { name: about.name })
    const isOffer = direction === 'offer'
    const agents = { provider: isOffer ? agent : null, receiver: isOffer ? null : agent }
    const given = isOffer ? ('provider' as const) : ('receiver' as const)
    const intent = ctx.newId()
    const flow = { ...about, ...agents, given, dueOn, plan, step: step ?? null, side: step ? side : null }
    const entry = ctx.record('intent_published', { intent, ...dataOf(flow), plan: plan ?? undefined, step })
    await insertFlows(ctx, [{ ...flow, id: intent, kind: 'intent', status: 'agreed' }], entry)
    return { intent }
  },
})
