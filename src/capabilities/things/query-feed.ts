import { z } from 'zod'
import { standingOfAgent } from '../../commons/members/standing.ts'
import { nobody } from '../../kernel/authority.ts'
import { query } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import './feed-tables.ts'
import { labelCode } from './label-tables.ts'
import { columns } from './shapes.ts'
import { standing } from './stored.ts'

const mostShown = 200
const day = 86_400_000

/** The viewer's own address of their calendar; null where they have none. */
export const myFeed = query({
  input: z.strictObject({}),
  output: z.object({ code: z.string().nullable() }),
  who: ['member'],
  async run({ db, commons, standing }) {
    const row = await db
      .selectFrom('things_feed')
      .select('code')
      .where('commons_id', '=', commons.id)
      .where('agent', '=', standing.agent ?? nobody)
      .executeTakeFirst()
    return { code: row?.code ?? null }
  },
})

/**
 * What somebody booked, from a month back to a year ahead, for whoever knows the address: a calendar program signs in
 * nowhere. Nothing of anybody else, and nothing once they have left.
 */
export const feed = query({
  input: z.strictObject({ code: labelCode() }),
  output: z.array(
    z.object({ id: z.string(), resource: z.string(), from: z.string(), until: z.string(), edition: z.int() }),
  ),
  who: ['anyone'],
  async run({ db, commons, now }, { code }) {
    const row = await db
      .selectFrom('things_feed')
      .select('agent')
      .where('commons_id', '=', commons.id)
      .where('code', '=', code)
      .executeTakeFirst()
    const isMember = row && (await standingOfAgent(db, commons.id, row.agent, now)).member
    if (!isMember) throw kernelFailure('not_found', { what: 'things.feed' })
    const [from, until] = [new Date(now.getTime() - 31 * day), new Date(now.getTime() + 366 * day)]
    const rows = await standing(db, commons.id, from, until)
      .where('b.agent', '=', row.agent)
      .select(columns)
      .orderBy('b.from_at')
      .limit(mostShown)
      .execute()
    return rows.map(({ id, resource, edition, from_at, until_at }) => ({
      ...{ id, resource, edition, from: from_at.toISOString(), until: until_at.toISOString() },
    }))
  },
})
