import { z } from 'zod'
import { command, entryKind } from '../../kernel/capability.ts'
import { day, id } from '../../kernel/fields.ts'
import { memberDay } from './fields.ts'
import { closeLinksOf, invitationRow } from './invitation-rows.ts'
import { linkExpiry } from './link-expiry.ts'
import { newLinkToken, sheetToken } from './secrets.ts'

/**
 * Makes a sheet of personal links, one for each unclaimed agent. The sheet's secret is in the result this once, and
 * each link's token follows from it (`sheetToken`), so the sheet can be drawn and printed while one has its address.
 */
export const inviteAgents = command({
  input: z.strictObject({
    agents: z.array(id('members.agent')).min(1).max(5_000),
    expiresOn: memberDay(),
  }),
  who: ['role:steward'],
  failures: ['nobody_to_invite', 'expiry_past', 'expiry_far'],
  records: {
    members_invited: entryKind({
      v: 1,
      shown: 'concerned',
      data: z.strictObject({ links: z.int().positive(), expiresOn: day() }),
    }),
  },
  async run(ctx, { agents, expiresOn }) {
    const { db, commons, now } = ctx
    const expiry = await linkExpiry(ctx, expiresOn)
    if ('problem' in expiry) return ctx.fail(expiry.problem, { days: expiry.days })
    const unclaimed = await db
      .selectFrom('members_agent')
      .select('id')
      .where('commons_id', '=', commons.id)
      .where('id', 'in', [...new Set(agents)])
      .where('person_id', 'is', null)
      .where('state', 'in', ['member', 'paused', 'applicant'])
      .execute()
    if (unclaimed.length === 0) return ctx.fail('nobody_to_invite')
    const ids = unclaimed.map((row) => row.id)
    await closeLinksOf(db, commons.id, ids, now)
    const sheet = newLinkToken()
    const rows = ids.map((agent) =>
      invitationRow(commons.id, {
        id: ctx.newId(),
        token: sheetToken(sheet, agent),
        sheet,
        agent,
        types: [],
        uses: 1,
        expiresAt: expiry.at,
        by: ctx.standing.agent,
        now,
      }),
    )
    for (let i = 0; i < rows.length; i += 1_000) {
      await db
        .insertInto('members_invitation')
        .values(rows.slice(i, i + 1_000))
        .execute()
    }
    ctx.record('members_invited', { links: rows.length, expiresOn })
    return { sheet, links: rows.length }
  },
})
