import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { amount, day, id } from '../../kernel/fields.ts'
import { lateOfSeason } from './late-stored.ts'
import { withPaid } from './owing.ts'
import { owingShape, owingView, seasonShape, seasonView } from './shapes.ts'
import { seasonAt } from './stored.ts'

/** Duties shared out, the newest first. */
export const seasons = query({
  input: z.strictObject({}),
  output: z.array(seasonShape),
  who: ['member'],
  async run(view) {
    const rows = view.db.selectFrom('care_season').selectAll().where('commons_id', '=', view.commons.id)
    const found = await rows.orderBy('closed').orderBy('from_on', 'desc').orderBy('id').limit(100).execute()
    return found.map((row) => seasonView(row, view.lang))
  },
})

const pageSize = 200

/** One of them with what each owes and did: who looks after what is shared is seen by all (Ostrom's fourth). */
export const season = query({
  input: z.strictObject({ season: id('care.season'), after: id('members.agent').nullable() }),
  output: z.object({
    season: seasonShape,
    rows: z.array(owingShape),
    /** Sums of everybody, not of this page alone. */
    sums: z.object({ owed: amount(), done: amount(), people: z.int() }),
    next: id('members.agent').nullable(),
    /** Those who came or grew later, and what it was worked out from. */
    late: z.array(
      z.object({
        ...{ id: id('care.late'), from: day(), left: z.int(), days: z.int() },
        ...{ keyTotal: amount(), total: amount() },
        shares: z.array(z.object({ agent: id('members.agent'), key: amount(), owed: amount() })),
      }),
    ),
  }),
  who: ['member'],
  async run(view, { season: id, after }) {
    const row = await seasonAt(view, id)
    const all = view.db
      .selectFrom('care_owed')
      .where('commons_id', '=', view.commons.id)
      .where('season', '=', id)
    const page = after === null ? all : all.where('agent', '>', after)
    const found = await page
      .selectAll()
      .orderBy('agent')
      .limit(pageSize + 1)
      .execute()
    const rows = await withPaid(view, found.slice(0, pageSize))
    const sums = await all
      .select(({ fn }) => [
        fn.sum<bigint | null>('owed').as('owed'),
        fn.sum<bigint | null>('done').as('done'),
        fn.countAll<bigint>().as('people'),
      ])
      .executeTakeFirstOrThrow()
    return {
      season: seasonView(row, view.lang),
      rows: rows.map(owingView),
      sums: { owed: sums.owed ?? 0n, done: sums.done ?? 0n, people: Number(sums.people) },
      next: found.length > pageSize ? rows.at(-1)!.agent : null,
      late: await lateOfSeason(view, id),
    }
  },
})
