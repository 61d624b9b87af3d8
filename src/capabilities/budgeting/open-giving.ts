import { z } from 'zod'
import { membersAfter } from '../../commons/members/members-after.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { allowances } from './dials.ts'
import { allowanceGiven, chunkHandedOut, givingOpened } from './entries.ts'
import { grant } from './granting.ts'
import { type Person, shareOf, weightOf } from './shares.ts'
import { changeRound, roundAt } from './stored.ts'
import type { RoundRow } from './tables.ts'

/** So many members get theirs at once, so that others get their turn in between. */
const chunkSize = 500

const records = {
  giving_opened: givingOpened,
  chunk_handed_out: chunkHandedOut,
  allowance_given: allowanceGiven,
}

/** When the day comes: everybody gets their share by the rule in force, and ideas that are ready can be given to. */
export const openGiving = command({
  input: z.strictObject({ round: id('budgeting.round'), after: id('members.agent').nullable() }),
  who: ['clock'],
  failures: ['not_the_time'],
  records,
  async run(ctx, { round: wanted, after }) {
    const round = await roundAt(ctx, wanted)
    const isDue = after === null ? round.state === 'ideas' : round.state === 'giving'
    if (!isDue || ctx.now < round.opens || ctx.now >= round.closes) ctx.fail('not_the_time')
    const share = after === null ? await begin(ctx, round) : (round.share ?? 0n)
    const members = await membersAfter(ctx.db, ctx.commons.id, after, chunkSize)
    const given = await handOut(ctx, { ...round, share }, members)
    if (after !== null) ctx.record('chunk_handed_out', { round: wanted, people: given })
    const last = members.length === chunkSize ? members.at(-1) : undefined
    if (last) {
      const input = { round: wanted, after: last.id }
      await ctx.schedule(ctx.now, 'budgeting.openGiving', input, `budgeting.hand:${wanted}`)
    }
    return { given }
  },
})

type Opening = Context<'not_the_time', typeof records>

/** Says what one share is, and lets gifts in. */
async function begin(ctx: Opening, round: RoundRow): Promise<bigint> {
  const { weights, people } = await everybody(ctx, round)
  const share = shareOf(round.rest, weights, round.each_most)
  const data = { round: round.id, unit: round.unit, share, people }
  const seq = ctx.record('giving_opened', data, { clause: 'dials.budgeting.allowances' })
  await changeRound(ctx, round.id, { state: 'giving', share })
  await ctx.db
    .updateTable('budgeting_idea')
    .set({ state: 'funding', state_seq: BigInt(seq) })
    .where('commons_id', '=', ctx.commons.id)
    .where('round', '=', round.id)
    .where('state', '=', 'ready')
    .execute()
  return share
}

async function everybody(ctx: Context, round: RoundRow): Promise<{ weights: bigint; people: number }> {
  let [weights, people] = [0n, 0]
  let after: string | null = null
  for (;;) {
    const members: Person[] = await membersAfter(ctx.db, ctx.commons.id, after, chunkSize)
    for (const one of await without(ctx, round, members)) {
      const weight = weightOf(one, ctx.dial(allowances), round.givers)
      weights += weight
      people += weight > 0n ? 1 : 0
    }
    if (members.length < chunkSize) return { weights, people }
    after = members.at(-1)!.id
  }
}

/** Who was given theirs by hand before has it. */
async function without(ctx: Context, round: RoundRow, members: readonly Person[]): Promise<Person[]> {
  if (members.length === 0) return []
  const rows = await ctx.db
    .selectFrom('budgeting_allowance')
    .select('agent')
    .where('commons_id', '=', ctx.commons.id)
    .where('round', '=', round.id)
    .where(
      'agent',
      'in',
      members.map((one) => one.id),
    )
    .execute()
  const has = new Set(rows.map(({ agent }) => agent))
  return members.filter((one) => !has.has(one.id))
}

async function handOut(ctx: Opening, round: RoundRow, members: readonly Person[]): Promise<number> {
  let [rest, people] = [round.rest, 0]
  const rule = ctx.dial(allowances)
  for (const one of await without(ctx, round, members)) {
    const amount = (round.share ?? 0n) * weightOf(one, rule, round.givers)
    // Whoever joined since the share was counted may find the pool empty: then it is for the office to add to it.
    if (amount === 0n || amount > rest) continue
    await grant(ctx, round, { agent: one.id, amount, late: false })
    rest -= amount
    people += 1
  }
  if (people > 0) await changeRound(ctx, round.id, { rest })
  return people
}
