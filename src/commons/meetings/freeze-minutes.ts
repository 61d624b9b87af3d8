import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { canonicalText, hex, sha256 } from '../../kernel/canonical.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { meetingId } from './entries.ts'
import { factsOf, type MinutesFacts } from './minutes-facts.ts'
import { minutedMeeting, minutesFailures, minutesOf, updateMinutes } from './minutes-rows.ts'
import { minutesFrozen } from './room-entries.ts'

/**
 * The minutes stand as they read now and wait for those who sign: whoever chaired, and those the meeting elected for
 * it. The journal holds their hash; what is wrong is put right by a further edition.
 */
export const freezeMinutes = command({
  input: z.strictObject({ meeting: meetingId() }),
  who: ['member'],
  failures: [...minutesFailures, 'minutes_frozen'],
  records: { minutes_frozen: minutesFrozen },
  async run(ctx, { meeting }) {
    const row = await minutedMeeting(ctx, meeting)
    const draft = await minutesOf(ctx, meeting)
    if (!draft || draft.frozen_at) return ctx.fail('minutes_frozen')
    const stated = await factsOf(ctx, row)
    const [facts, salt] = [canonicalText(stated), randomBytes(16).toString('hex')]
    const hash = hex(sha256(Buffer.from(`${salt}${facts}${draft.texts}`, 'utf8')))
    await updateMinutes(ctx, draft, { facts, salt, hash, frozen_at: ctx.now })
    const { edition } = draft
    const signers = await askToSign(ctx, { meeting, edition, stated })
    ctx.record('minutes_frozen', { meeting, edition, hash, signers })
    return { meeting, edition, hash }
  },
})

interface Asked {
  meeting: string
  edition: number
  stated: MinutesFacts
}

async function askToSign(ctx: Context<string>, { meeting, edition, stated }: Asked): Promise<string[]> {
  const place = { commons_id: ctx.commons.id, meeting, edition, signed_at: null, way: null, evidence: null }
  const chair = stated.chair ? [{ ...place, agent: stated.chair, office: 'chair' as const, n: 0 }] : []
  const others = stated.signers.map((agent, i) => ({ ...place, agent, office: 'signer' as const, n: i + 1 }))
  const rows = [...chair, ...others]
  if (rows.length > 0) await ctx.db.insertInto('meetings_signature').values(rows).execute()
  return rows.map(({ agent }) => agent)
}
