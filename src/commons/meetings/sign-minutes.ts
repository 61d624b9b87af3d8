import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { meetingId } from './entries.ts'
import { minutesOf } from './minutes-rows.ts'
import { minutesSigned } from './room-entries.ts'
import { sign, signaturesOf } from './signing.ts'

/** Signs an edition of the minutes as one reads it: with its hash, so that nobody signs what they have not seen. */
export const signMinutes = command({
  input: z.strictObject({
    meeting: meetingId(),
    edition: z.int().positive(),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  who: ['member'],
  failures: ['no_minutes', 'minutes_not_frozen', 'minutes_are_others', 'not_yours_to_sign', 'signed_already'],
  records: { minutes_signed: minutesSigned },
  async run(ctx, { meeting, edition, hash }) {
    const row = await minutesOf(ctx, meeting)
    if (!row) return ctx.fail('no_minutes')
    if (!row.frozen_at) ctx.fail('minutes_not_frozen')
    if (row.edition !== edition || row.hash !== hash) ctx.fail('minutes_are_others')
    const { agent } = ctx.standing
    const mine = (await signaturesOf(ctx, meeting, edition)).find((one) => one.agent === agent)
    if (!mine || !agent) return ctx.fail('not_yours_to_sign')
    if (mine.signed_at) ctx.fail('signed_already')
    await sign(ctx, row, [agent], { way: 'app', evidence: null })
    ctx.record('minutes_signed', { meeting, edition, agents: [agent], way: 'app', evidence: null })
    return { meeting, edition }
  },
})
