import { z } from 'zod'
import { command, entryKind } from '../../kernel/capability.ts'
import { id, line } from '../../kernel/fields.ts'

const thingAdded = entryKind({ v: 1, data: z.strictObject({ thing: id('example.thing') }), shown: 'member' })

/** A member adds a thing; its name stays in a row that can be erased, the journal knows its id. */
export const addThing = command({
  input: z.strictObject({ name: line(100) }),
  who: ['member'],
  failures: ['thing_exists'],
  records: { thing_added: thingAdded },
  async run(ctx, { name }) {
    const same = ctx.db.selectFrom('example_thing').select('id').where('commons_id', '=', ctx.commons.id)
    if (await same.where('name', '=', name).executeTakeFirst()) ctx.fail('thing_exists', { name })
    const thing = ctx.newId()
    const row = { commons_id: ctx.commons.id, id: thing, name, added_at: ctx.now }
    await ctx.db.insertInto('example_thing').values(row).execute()
    ctx.record('thing_added', { thing })
    return { thing }
  },
})
