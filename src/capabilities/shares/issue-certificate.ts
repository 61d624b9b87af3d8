import { z } from 'zod'
import { localDay } from '../../commons/members/local-day.ts'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { certificateIssued } from './entries.ts'
import { holdingOf, openParts, paidIn } from './stored.ts'

/** 출자증서: a numbered paper on what somebody holds and has paid in today. A later one takes its place. */
export const issueCertificate = command({
  input: z.strictObject({ agent: id('members.agent') }),
  who: ['role:steward'],
  failures: ['holds_none', 'not_paid_in'],
  records: { certificate_issued: certificateIssued },
  async run(ctx, { agent }) {
    const { db, commons } = ctx
    const shares = await holdingOf(ctx, agent)
    if (shares === 0n) ctx.fail('holds_none')
    if ((await openParts(db, commons.id, agent)).length > 0) ctx.fail('not_paid_in')
    const amount = await paidIn(ctx, agent)
    const last = await db
      .selectFrom('shares_certificate')
      .select('number')
      .where('commons_id', '=', commons.id)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    const number = (last?.number ?? 0) + 1
    const certificate = ctx.newId()
    ctx.record('certificate_issued', { certificate, agent, number, shares, amount })
    const issued_on = await localDay(db, commons.id, ctx.now)
    await db
      .insertInto('shares_certificate')
      .values({ commons_id: commons.id, id: certificate, number, agent, shares, amount, issued_on })
      .execute()
    return { certificate, number }
  },
})
