import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { code, line, qualifiedName, text } from '../../kernel/fields.ts'
import { bringForward, bringingFailures, bringingRecords } from './bring-forward.ts'
import { frozenInput } from './frozen-input.ts'
import { procedureFor } from './procedure.ts'

/**
 * Puts a command to the vote, by the first procedure its power names or by the one asked for. Its input is frozen
 * now, procedure and electorate when voting opens.
 */
export const propose = command({
  input: z.strictObject({
    command: qualifiedName(),
    input: frozenInput(),
    title: line(),
    reason: text(10_000),
    procedure: code().optional(),
  }),
  who: ['member'],
  failures: bringingFailures,
  records: bringingRecords,
  async run(ctx, { command, input, title, reason, procedure }) {
    if (!ctx.standing.agent) ctx.fail('members_only')
    const named = procedureFor(ctx.charter, command, procedure)
    if (!named) return ctx.fail('not_decidable', { command })
    return bringForward(ctx, { kind: 'motion', named, title, reason, command, input })
  },
})
