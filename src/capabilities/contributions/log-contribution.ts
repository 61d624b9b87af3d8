import { z } from 'zod'
import { agentOfPerson } from '../../commons/members/agent-rows.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { code, fileHash, id, positiveAmount, text, unitCode } from '../../kernel/fields.ts'
import { contributionLogged } from './entries.ts'
import { give } from './give.ts'
import { givingFailures, happenedOnField, problemOfGiving } from './giving-problem.ts'

/** What both ways of recording a contribution ask for. */
export const givingInput = {
  kind: code(),
  quantity: positiveAmount(),
  unit: unitCode(),
  happenedOn: happenedOnField(),
  project: id('contributions.project').optional(),
  task: id('contributions.task').optional(),
  note: text(2_000),
  evidence: fileHash().optional(),
}

/**
 * Records what one gave oneself: it counts at once, and others may contest it for a time. Whether to record at all
 * is each one's choice, and a gift may stay a gift.
 */
export const logContribution = command({
  input: z.strictObject({ ...givingInput, gift: z.boolean() }),
  who: ['member'],
  layer: 'regulations',
  failures: [...givingFailures, 'members_only'],
  records: { contribution_logged: contributionLogged },
  async run(ctx, input) {
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    const problem = await problemOfGiving(ctx, input)
    if (problem) ctx.fail(problem)
    const source = (await isThemselves(ctx, agent)) ? 'self' : 'office'
    const { contribution, status } = await give(ctx, { ...input, agent, source }, (data, options) =>
      ctx.record('contribution_logged', data, options),
    )
    return { contribution, status }
  },
})

/** The office enters things for members who don't click; the journal says so too. */
async function isThemselves(ctx: Context, agent: string): Promise<boolean> {
  if (ctx.actor.kind !== 'person') return false
  return (await agentOfPerson(ctx.db, ctx.commons.id, ctx.actor.person))?.id === agent
}
