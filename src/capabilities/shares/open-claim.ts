import { z } from 'zod'
import { yearBegins } from '../../commons/books/dials.ts'
import { profileOf } from '../../commons/charter/profile.ts'
import { findAgent } from '../../commons/members/agent-rows.ts'
import { dayAfter, localDay, startOfDay } from '../../commons/members/local-day.ts'
import { withdrawAll } from '../../commons/obligations/settling.ts'
import { command } from '../../kernel/capability.ts'
import { day, id } from '../../kernel/fields.ts'
import { claimOpened } from './entries.ts'
import { nextYear } from './parts.ts'
import { changeClaim, holdingOf, openParts, paidIn } from './stored.ts'

/**
 * 환급 청구: somebody left and holds shares. What they had not paid yet need not be paid any more; what they paid waits
 * for the next financial year where the profile says so. Sent again with a day, it writes down that they asked.
 */
export const openClaim = command({
  input: z.strictObject({
    agent: id('members.agent'),
    /** The day they asked for it; without one the claim may lapse. */
    askedOn: day().nullable(),
  }),
  who: ['self', 'role:steward'],
  layer: 'articles',
  failures: ['has_not_left', 'holds_none', 'claimed_already', 'in_the_future'],
  subject: ({ agent }) => agent,
  records: { claim_opened: claimOpened },
  async run(ctx, { agent, askedOn }) {
    const { db, commons } = ctx
    const person = await findAgent(db, commons.id, agent)
    if (person?.state !== 'left' || person.left_on === null) return ctx.fail('has_not_left')
    if (askedOn !== null && askedOn > (await localDay(db, commons.id, ctx.now))) ctx.fail('in_the_future')
    const shares = await holdingOf(ctx, agent)
    if (shares === 0n) ctx.fail('holds_none')
    const known = await openClaimOf(ctx, agent)
    if (known && (known.asked_on !== null || askedOn === null)) ctx.fail('claimed_already')
    const law = profileOf(ctx.charter).refund
    const waits = law?.nextYear ?? false
    const payableFrom = waits ? nextYear(person.left_on, ctx.dial(yearBegins)) : person.left_on
    const lapsesOn = law?.lapsesAfterYears ? dayAfter(payableFrom, { years: law.lapsesAfterYears }) : null
    const paid = await paidIn(ctx, agent)
    const claim = known?.id ?? ctx.newId()
    const seq = ctx.record('claim_opened', { claim, agent, shares, paid, payableFrom, lapsesOn })
    if (known) {
      await changeClaim(ctx, claim, { asked_on: askedOn })
      return { claim }
    }
    await withdrawAll(
      ctx,
      (await openParts(db, commons.id, agent)).map((one) => one.id),
    )
    await db
      .insertInto('shares_claim')
      .values({
        ...{ commons_id: commons.id, id: claim, agent, shares, paid, state: 'open' as const },
        ...{ left_on: person.left_on, payable_from: payableFrom, lapses_on: lapsesOn, asked_on: askedOn },
        ...{ net_assets: null, paid_in: null, amount: null, seq: BigInt(seq) },
      })
      .execute()
    if (lapsesOn) {
      const at = await startOfDay(db, commons.id, lapsesOn)
      await ctx.schedule(at, 'shares.lapseClaim', { claim }, `shares.lapse:${claim}`)
    }
    return { claim }
  },
})

async function openClaimOf({ db, commons }: Parameters<typeof holdingOf>[0], agent: string) {
  return db
    .selectFrom('shares_claim')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('agent', '=', agent)
    .where('state', '=', 'open')
    .executeTakeFirst()
}
