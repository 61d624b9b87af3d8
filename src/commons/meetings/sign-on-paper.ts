import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { fileHash, id } from '../../kernel/fields.ts'
import { fileInfo } from '../../kernel/files.ts'
import { meetingId } from './entries.ts'
import { minutedMeeting, minutesFailures, minutesOf } from './minutes-rows.ts'
import { minutesSigned } from './room-entries.ts'
import { sign, signaturesOf } from './signing.ts'

/** The office keeps the scan of the printed minutes that were signed or sealed by hand. */
export const signOnPaper = command({
  input: z.strictObject({
    meeting: meetingId(),
    agents: z.array(id('members.agent')).min(1).max(50),
    evidence: fileHash(),
  }),
  who: ['member'],
  failures: [
    ...minutesFailures,
    'minutes_not_frozen',
    'not_theirs_to_sign',
    'signed_already',
    'no_such_file',
  ],
  records: { minutes_signed: minutesSigned },
  async run(ctx, { meeting, agents, evidence }) {
    await minutedMeeting(ctx, meeting)
    const row = await minutesOf(ctx, meeting)
    if (!row?.frozen_at) return ctx.fail('minutes_not_frozen')
    const { edition } = row
    const asked = await signaturesOf(ctx, meeting, edition)
    const theirs = agents.map((agent) => asked.find((one) => one.agent === agent))
    if (theirs.some((one) => !one)) ctx.fail('not_theirs_to_sign')
    if (theirs.some((one) => one?.signed_at)) ctx.fail('signed_already')
    if (!(await fileInfo(ctx.db, ctx.commons.id, evidence))) ctx.fail('no_such_file')
    await sign(ctx, row, agents, { way: 'paper', evidence })
    ctx.record('minutes_signed', { meeting, edition, agents, way: 'paper', evidence })
    return { meeting, edition }
  },
})
