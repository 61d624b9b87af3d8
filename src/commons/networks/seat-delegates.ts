import { z } from 'zod'
import { isCommonsIdentity } from '../../kernel/authority.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { line } from '../../kernel/fields.ts'
import { memberTypesOf, type Office, officeOf } from '../members/charter-parts.ts'
import { mostAtOnce, overlappingTerms } from '../members/term-rows.ts'
import { delegatesEach, roundTable } from './dials.ts'
import { delegatesSeated } from './entries.ts'
import { senderOf } from './introduce.ts'
import { membershipOf } from './rows.ts'
import { runningTerms, seat, seatsOf, unseat } from './seats.ts'
import type { DelegateTable } from './tables.ts'

const sent = z.strictObject({
  agent: z.uuid().toLowerCase(),
  // A commons speaks through people: none of its own members that are commons sits for it.
  person: line(100)
    .refine((person) => !isCommonsIdentity(person), 'person')
    .nullable(),
  name: line(200),
})

/** A member commons says who sits at the round table for it; whoever is not named sits there no more. */
export const seatDelegates = command({
  input: z.strictObject({ delegates: z.array(sent).max(50) }),
  who: ['member'],
  failures: [
    'sent_by_commons_only',
    'not_a_member_there',
    'too_many_delegates',
    'no_round_table',
    'seats_taken',
    'delegate_paused',
    'sits_for_another',
  ],
  records: { delegates_seated: delegatesSeated },
  async run(ctx, { delegates }) {
    const sender = senderOf(ctx) ?? ctx.fail('sent_by_commons_only')
    const member = (await membershipOf(ctx, sender)) ?? ctx.fail('not_a_member_there')
    const most = ctx.dial(delegatesEach)
    if (delegates.length > most) ctx.fail('too_many_delegates', { most })
    const office = officeOf(ctx.charter, 'organ', roundTable)
    // A delegate takes part through their seat; their type has no vote of its own.
    const type = memberTypesOf(ctx.charter).find((one) => !one.votes)
    if (!office || !type) return ctx.fail('no_round_table')
    const { staying, gone } = await sorted(ctx, member.agent, delegates)
    await unseat(ctx, gone, type.code)
    const seated: string[] = []
    for (const one of delegates)
      seated.push(staying.get(one.agent) ?? (await seat(ctx, member.agent, one, { office, type: type.code })))
    if (office.seats !== null && (await holders(ctx, office)) > office.seats)
      ctx.fail('seats_taken', { seats: office.seats })
    const entry = { member: member.agent, delegates: seated, recalled: gone.map((one) => one.agent) }
    ctx.record('delegates_seated', entry, { changesStanding: true })
    return { delegates: seated }
  },
})

/** Whoever is named again and whose term runs keeps their seat; all others give theirs up. */
async function sorted(ctx: Context, member: string, delegates: readonly { agent: string }[]) {
  const seats = await seatsOf(ctx, member)
  const running = await runningTerms(ctx.db, ctx.commons.id, seats, ctx.now)
  const keeps = (seat: DelegateTable) =>
    delegates.some((one) => one.agent === seat.sent) && running.some((one) => one.id === seat.term)
  const staying = new Map(seats.filter(keeps).map((one) => [one.sent, one.agent]))
  return { staying, gone: seats.filter((one) => !keeps(one)) }
}

async function holders({ db, commons, now }: Context, office: Office): Promise<number> {
  return mostAtOnce(await overlappingTerms(db, commons.id, office, now, null), now)
}
