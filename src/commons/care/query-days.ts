import { sql } from 'kysely'
import { z } from 'zod'
import { nobody } from '../../kernel/authority.ts'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { amount, id } from '../../kernel/fields.ts'
import { dayShape, dayView } from './shapes.ts'
import { signupsOf } from './signups.ts'

const daysSeen = (view: View) =>
  view.db
    .selectFrom('care_day')
    .selectAll()
    .select([
      sql<number>`(select count(*)::int from care_signup u
        where u.commons_id = care_day.commons_id and u.day = care_day.id)`.as('signed'),
      sql<boolean>`exists (select 1 from care_signup u where u.commons_id = care_day.commons_id
        and u.day = care_day.id and u.agent = ${view.standing.agent ?? nobody})`.as('mine'),
    ])
    .where('commons_id', '=', view.commons.id)

/** Work days to come, the next one first, and the latest ones gone by. */
export const days = query({
  input: z.strictObject({}),
  output: z.object({ coming: z.array(dayShape), past: z.array(dayShape) }),
  who: ['member'],
  async run(view) {
    const coming = daysSeen(view).where('ends_at', '>', view.now).where('state', '=', 'called')
    const past = daysSeen(view).where((one) =>
      one.or([one('ends_at', '<=', view.now), one('state', '<>', 'called')]),
    )
    const [next, gone] = [
      await coming.orderBy('begins_at').orderBy('id').limit(50).execute(),
      await past.orderBy('begins_at', 'desc').orderBy('id').limit(30).execute(),
    ]
    return { coming: next.map(dayView), past: gone.map(dayView) }
  },
})

/** One work day with everybody who signed up. */
export const day = query({
  input: z.strictObject({ day: id('care.day') }),
  output: z.object({
    day: dayShape,
    signups: z.array(
      z.object({ agent: id('members.agent'), standIn: z.string().nullable(), counted: amount().nullable() }),
    ),
  }),
  who: ['member'],
  async run(view, { day: id }) {
    const row = await daysSeen(view).where('id', '=', id).executeTakeFirst()
    if (!row) throw kernelFailure('not_found', { what: 'care.day' })
    const signups = await signupsOf(view, id)
    return {
      day: dayView(row),
      signups: signups.map(({ agent, stand_in, counted }) => ({ agent, standIn: stand_in, counted })),
    }
  },
})
