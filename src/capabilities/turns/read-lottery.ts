import { z } from 'zod'
import { nobody } from '../../kernel/authority.ts'
import type { View } from '../../kernel/capability.ts'
import { amount } from '../../kernel/fields.ts'
import { ticketsIn } from './stored.ts'
import type { LotteryTable } from './tables.ts'

const heldShape = z.object({
  id: z.string(),
  from: z.string(),
  until: z.string(),
  winners: z.int(),
  seedHash: z.string(),
  /** Null until it is drawn. */
  seed: z.string().nullable(),
  tickets: z.array(z.object({ agent: z.string(), weight: amount(), won: z.int().nullable() })),
})

export const lotteryShape = z.object({
  /** How many have put their name in for the next draw. */
  asking: z.int(),
  isIn: z.boolean(),
  /** What the viewer's ticket counts for the next time. */
  weight: amount(),
  latest: heldShape.nullable(),
})
export type LotteryView = z.output<typeof lotteryShape>

/** Who asks for the next draw, and the latest one with everybody's ticket. */
export async function readLottery(view: View, resource: string): Promise<LotteryView> {
  const { db, commons, standing } = view
  const asking = db
    .selectFrom('turns_asking')
    .where('commons_id', '=', commons.id)
    .where('resource', '=', resource)
  const { count } = await asking
    .where('is_in', '=', true)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  const mine = await asking
    .select(['is_in', 'weight'])
    .where('agent', '=', standing.agent ?? nobody)
    .executeTakeFirst()
  const row = await db
    .selectFrom('turns_lottery')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('resource', '=', resource)
    .orderBy('from_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    ...{ asking: Number(count), isIn: mine?.is_in ?? false, weight: BigInt(mine?.weight ?? 1) },
    latest: row ? await held(view, row) : null,
  }
}

async function held(view: View, row: LotteryTable): Promise<LotteryView['latest']> {
  const { id, from_on: from, until_on: until, winners, seed, seed_hash: seedHash } = row
  const tickets = await ticketsIn(view, id)
  return {
    ...{ id, from, until, winners, seedHash, seed },
    tickets: tickets.map(({ agent, weight, won }) => ({ agent, weight: BigInt(weight), won })),
  }
}
