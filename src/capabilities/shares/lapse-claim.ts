import { z } from 'zod'
import { localDay } from '../../commons/members/local-day.ts'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { shareValue } from './dials.ts'
import { claimLapsed } from './entries.ts'
import { changeClaim, claimAt, equityOf, move, shareUnit } from './stored.ts'

/** A claim nobody asked for lapses after the law's years; what was paid in stays with the co-op's carried surplus. */
export const lapseClaim = command({
  input: z.strictObject({ claim: id('shares.claim') }),
  who: ['clock'],
  failures: ['not_the_time'],
  records: { claim_lapsed: claimLapsed },
  async run(ctx, { claim }) {
    const { agent, shares, paid, state, asked_on, lapses_on } = await claimAt(ctx, claim)
    const today = await localDay(ctx.db, ctx.commons.id, ctx.now)
    if (state !== 'open' || asked_on !== null || lapses_on === null || today < lapses_on)
      ctx.fail('not_the_time')
    const posting = { from: 'equity:carried', to: equityOf(agent), unit: shareUnit, amount: paid }
    const postings = paid > 0n ? [posting] : []
    const seq = ctx.record('claim_lapsed', { claim, agent, shares, paid }, { postings })
    const gone = { id: ctx.newId(), agent, kind: 'lapsed' as const, shares: -shares, on_day: today }
    await move(ctx, [{ ...gone, value: BigInt(ctx.dial(shareValue)) }], () => seq)
    await changeClaim(ctx, claim, { state: 'lapsed' })
    return { seq }
  },
})
