import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { qualifiedName } from '../../kernel/fields.ts'
import { frozenInput } from './frozen-input.ts'

const weekMs = 7 * 24 * 60 * 60 * 1000

/**
 * Keeps what one is about to propose where it is too long to be carried in an address: a value equation, a plan. Only
 * its keeper sees it. Leaves no entry: nothing has been proposed yet.
 */
export const keepProposal = command({
  input: z.strictObject({ command: qualifiedName(), input: frozenInput() }),
  who: ['member'],
  failures: ['members_only'],
  records: {},
  quiet: true,
  async run(ctx, { command, input }) {
    const { db, commons, now } = ctx
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    await db
      .deleteFrom('decisions_kept_proposal')
      .where('commons_id', '=', commons.id)
      .where('at', '<', new Date(now.getTime() - weekMs))
      .execute()
    const draft = ctx.newId()
    await db
      .insertInto('decisions_kept_proposal')
      .values({ commons_id: commons.id, id: draft, agent, command, input: JSON.stringify(input), at: now })
      .execute()
    return { draft }
  },
})
