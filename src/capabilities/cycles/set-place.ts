import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, line } from '../../kernel/fields.ts'
import { placeSet } from './entries.ts'

const most = 50

/** A point where members fetch what they ordered: a new one, or what is said of one there is. */
export const setPlace = command({
  input: z.strictObject({
    place: id('cycles.place').nullable(),
    name: line(80),
    note: line(300),
    ended: z.boolean(),
  }),
  who: ['role:steward'],
  failures: ['too_many_places', 'no_such_place'],
  records: { place_set: placeSet },
  async run(ctx, { place: known, name, note, ended }) {
    const ended_at = ended ? ctx.now : null
    const place = known ?? ctx.newId()
    if (known) {
      const changed = await ctx.db
        .updateTable('cycles_place')
        .set({ name, note, ended_at })
        .where('commons_id', '=', ctx.commons.id)
        .where('id', '=', known)
        .returning('id')
        .executeTakeFirst()
      if (!changed) ctx.fail('no_such_place')
    } else {
      const all = ctx.db.selectFrom('cycles_place').select('id').where('commons_id', '=', ctx.commons.id)
      if ((await all.where('ended_at', 'is', null).execute()).length >= most) ctx.fail('too_many_places')
      await ctx.db
        .insertInto('cycles_place')
        .values({ commons_id: ctx.commons.id, id: place, name, note, ended_at })
        .execute()
    }
    ctx.record('place_set', { place, isEnded: ended })
    return { place }
  },
})
