import { sql } from 'kysely'
import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'

/** So long a review waits for the other side's, so that nobody answers one with another. */
const waitDays = 14
const latest = 10

/** Stars of some reviews: how many, and their mean in tenths. */
export const starsShape = z.object({ count: z.int(), tenths: z.int() })

/** Both have written, or the time to write is over. */
const isSeen = (
  now: Date,
) => sql<boolean>`(r.at < ${new Date(now.getTime() - waitDays * 86_400_000)} or exists (
  select 1 from services_review other where other.commons_id = r.commons_id and other.booking = r.booking
    and other.by_side <> r.by_side))`

/** What clients say of a service, the latest first; never who said it. */
export const reviews = query({
  input: z.strictObject({ offer: id('services.offer') }),
  output: starsShape.extend({
    latest: z.array(z.object({ stars: z.int(), text: z.string(), month: z.string() })),
  }),
  who: ['anyone'],
  async run({ db, commons, now }, { offer }) {
    const all = db
      .selectFrom('services_review as r')
      .innerJoin('services_booking as b', (on) =>
        on.onRef('b.commons_id', '=', 'r.commons_id').onRef('b.id', '=', 'r.booking'),
      )
      .where('r.commons_id', '=', commons.id)
      .where('b.offer', '=', offer)
      .where('r.by_side', '=', 'client')
      .where(isSeen(now))
    const { count, tenths } = await all
      .select([sql<number>`count(*)::int`.as('count')])
      .select(sql<number>`coalesce(round(avg(r.stars) * 10), 0)::int`.as('tenths'))
      .executeTakeFirstOrThrow()
    const rows = await all
      .select(['r.stars', 'r.text', 'r.at'])
      .where('r.text', 'is not', null)
      .orderBy('r.at', 'desc')
      .limit(latest)
      .execute()
    return {
      ...{ count, tenths },
      latest: rows.map(({ stars, text, at }) => ({
        stars,
        text: text!,
        month: at.toISOString().slice(0, 7),
      })),
    }
  },
})

/** How workers found these clients, for whoever is asked to go there. */
export async function starsOfClients({ db, commons, now }: View, clients: readonly string[]) {
  if (clients.length === 0) return new Map<string, z.output<typeof starsShape>>()
  const rows = await db
    .selectFrom('services_review as r')
    .innerJoin('services_booking as b', (on) =>
      on.onRef('b.commons_id', '=', 'r.commons_id').onRef('b.id', '=', 'r.booking'),
    )
    .select('b.client')
    .select([sql<number>`count(*)::int`.as('count')])
    .select(sql<number>`round(avg(r.stars) * 10)::int`.as('tenths'))
    .where('r.commons_id', '=', commons.id)
    .where('b.client', 'in', [...clients])
    .where('r.by_side', '=', 'worker')
    .where(isSeen(now))
    .groupBy('b.client')
    .execute()
  return new Map(rows.map(({ client, count, tenths }) => [client!, { count, tenths }]))
}
