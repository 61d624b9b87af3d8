import { z } from 'zod'
import { profileOf } from '../../commons/charter/profile.ts'
import { localDay } from '../../commons/members/local-day.ts'
import { standingOfAgent } from '../../commons/members/standing.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { id, positiveAmount } from '../../kernel/fields.ts'
import { byDecision } from './by-decision.ts'
import { leastShares, shareValue } from './dials.ts'
import { sharesPassedOn } from './entries.ts'
import { checkHolding, limitFailures } from './limits.ts'
import { equityOf, holdingOf, move, openParts, paidIn, shareUnit } from './stored.ts'

/**
 * 양도와 상속: paid-in shares pass to another member, with what was paid for them. Where the profile says so the general
 * meeting decides it. Whoever gives keeps the least everybody holds, or gives all.
 */
export const transfer = command({
  input: z.strictObject({
    from: id('members.agent'),
    to: id('members.agent'),
    shares: positiveAmount(),
    kind: z.enum(['transfer', 'inheritance']),
  }),
  who: ['role:steward', 'decision:assembly', 'decision:special'],
  layer: 'articles',
  failures: [
    ...(['to_oneself', 'not_a_member', 'holds_fewer', 'not_paid_in', 'keeps_too_few'] as const),
    ...(['claimed_already', 'only_by_decision', ...limitFailures] as const),
  ],
  records: { shares_passed_on: sharesPassedOn },
  async run(ctx, { from, to, shares, kind }) {
    const { db, commons } = ctx
    byDecision(ctx, 'shares.transfer', profileOf(ctx.charter).transfer)
    if (from === to) ctx.fail('to_oneself')
    const { member } = await standingOfAgent(db, commons.id, to, ctx.now)
    if (!member) ctx.fail('not_a_member')
    const held = await holdingOf(ctx, from)
    if (shares > held) ctx.fail('holds_fewer', { held })
    if ((await openParts(db, commons.id, from)).length > 0) ctx.fail('not_paid_in')
    if (await hasClaim(ctx, from)) ctx.fail('claimed_already')
    const least = BigInt(ctx.dial(leastShares))
    if (held - shares > 0n && held - shares < least) ctx.fail('keeps_too_few', { least })
    const before = await holdingOf(ctx, to)
    await checkHolding(ctx, { before, after: before + shares, added: 0n })
    // Their part of what was paid in, whatever a share was worth when it was paid.
    const amount = ((await paidIn(ctx, from)) * shares) / held
    const posting = { from: equityOf(to), to: equityOf(from), unit: shareUnit, amount }
    const postings = amount > 0n ? [posting] : []
    const seq = ctx.record('shares_passed_on', { agent: from, to, shares, amount, kind }, { postings })
    const on_day = await localDay(db, commons.id, ctx.now)
    const side = { kind, value: BigInt(ctx.dial(shareValue)), on_day }
    const moves = [
      { ...side, id: ctx.newId(), agent: from, other: to, shares: -shares },
      { ...side, id: ctx.newId(), agent: to, other: from, shares },
    ]
    await move(ctx, moves, () => seq)
    return { seq, amount }
  },
})

async function hasClaim({ db, commons }: Context, agent: string): Promise<boolean> {
  const found = await db
    .selectFrom('shares_claim')
    .select('id')
    .where('commons_id', '=', commons.id)
    .where('agent', '=', agent)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return found !== undefined
}
