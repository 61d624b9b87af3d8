import { canonicalText } from '../../kernel/canonical.ts'
import { command } from '../../kernel/capability.ts'
import { sendingArrived } from './entries.ts'
import { senderOf, sentThing } from './passages.ts'

/** Another commons sends us something. It waits until somebody here says that it came. */
export const noteSending = command({
  input: sentThing,
  who: ['anyone'],
  failures: ['sent_by_commons_only', 'sending_exists'],
  records: { sending_arrived: sendingArrived },
  async run(ctx, { sending, about, quantity, unit, note, from }) {
    const commons = senderOf(ctx)
    const known = await ctx.db
      .selectFrom('observation_passage')
      .select('id')
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', sending)
      .executeTakeFirst()
    if (known) ctx.fail('sending_exists')
    const theirs = {
      their_resource: from.resource,
      their_event: from.event,
      their_entry: BigInt(from.entry),
    }
    await ctx.db
      .insertInto('observation_passage')
      .values({
        ...{ commons_id: ctx.commons.id, id: sending, direction: 'in', state: 'under_way' },
        ...{ other_commons: commons, resource: null, event: null, ...theirs, quantity, unit, note },
        ...{ about: canonicalText(about), sent_at: ctx.now, answered_at: null },
      })
      .execute()
    ctx.record('sending_arrived', { sending, commons, quantity, unit, from })
    return { sending }
  },
})
