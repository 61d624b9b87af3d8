import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { day, id, line, text } from '../../kernel/fields.ts'
import { agreementFailures, makeAgreement } from './agreement.ts'
import { agreementProposed } from './entries.ts'
import { flowFields } from './fields.ts'

/** Proposes an agreement: so much from one side for so much from the other, all of it or nothing. */
export const proposeAgreement = command({
  input: z.strictObject({
    name: line(120),
    note: text(5_000),
    /** An absent side is the commons. */
    one: id('members.agent').optional(),
    other: id('members.agent').optional(),
    commitments: z
      .array(z.strictObject({ from: z.enum(['one', 'other']), ...flowFields, dueOn: day() }))
      .min(1)
      .max(40),
  }),
  who: ['member'],
  layer: 'regulations',
  failures: [...agreementFailures],
  records: { agreement_proposed: agreementProposed },
  async run(ctx, { one = null, other = null, ...given }) {
    const made = await makeAgreement(ctx, { ...given, one, other }, (data) =>
      ctx.record('agreement_proposed', data),
    )
    const { agreement, commitments, status } = made
    return { agreement, commitments, status }
  },
})
