import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { presentAt } from './arriving.ts'
import { meetingId } from './entries.ts'
import { leadingFailures, ledMeeting } from './leading.ts'
import { signersNamed } from './room-entries.ts'
import { signersNeeded } from './signers.ts'

/** Those whom the meeting elects to sign its minutes with the chair; they are there, and the chair is none of them. */
export const nameSigners = command({
  input: z.strictObject({ meeting: meetingId(), signers: z.array(id('members.agent')).max(20) }),
  who: ['member'],
  failures: [...leadingFailures, 'too_few_signers', 'signer_twice', 'signer_not_there', 'chair_signs_anyway'],
  records: { signers_named: signersNamed },
  async run(ctx, { meeting, signers }) {
    const row = await ledMeeting(ctx, meeting)
    const needed = signersNeeded(ctx.charter, row)
    if (signers.length < needed) ctx.fail('too_few_signers', { needed, field: 'signers' })
    if (new Set(signers).size < signers.length) ctx.fail('signer_twice', { field: 'signers' })
    if (row.chair && signers.includes(row.chair)) ctx.fail('chair_signs_anyway', { field: 'signers' })
    const there = await presentAt(ctx, meeting)
    const inPerson = new Set(there.filter((one) => one.way !== 'proxy').map((one) => one.agent))
    if (signers.some((one) => !inPerson.has(one))) ctx.fail('signer_not_there', { field: 'signers' })
    const all = ctx.db.deleteFrom('meetings_signer').where('commons_id', '=', ctx.commons.id)
    await all.where('meeting', '=', meeting).execute()
    const rows = signers.map((agent, i) => ({ commons_id: ctx.commons.id, meeting, agent, n: i + 1 }))
    if (rows.length > 0) await ctx.db.insertInto('meetings_signer').values(rows).execute()
    ctx.record('signers_named', { meeting, signers })
    return { meeting }
  },
})
