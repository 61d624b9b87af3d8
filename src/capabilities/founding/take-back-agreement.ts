import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { consentTakenBack } from './entries.ts'
import { stepsTaken } from './stored.ts'
import { roles } from './tables.ts'

/** Until the founding meeting was held, whoever agreed may think again. Who is no founder is no promoter either. */
export const takeBackAgreement = command({
  input: z.strictObject({ agent: id('members.agent'), role: z.enum(roles) }),
  who: ['self'],
  subject: ({ agent }) => agent,
  failures: ['not_agreed', 'already_held'],
  records: { consent_taken_back: consentTakenBack },
  async run(ctx, { agent, role }) {
    if ((await stepsTaken(ctx)).some(({ step }) => step === 'held')) ctx.fail('already_held')
    const gone = await ctx.db
      .deleteFrom('founding_consent')
      .where('commons_id', '=', ctx.commons.id)
      .where('agent', '=', agent)
      .where('role', 'in', role === 'founder' ? [...roles] : ['promoter'])
      .returning('role')
      .execute()
    if (!gone.some((one) => one.role === role)) ctx.fail('not_agreed')
    ctx.record('consent_taken_back', { agent, role })
  },
})
