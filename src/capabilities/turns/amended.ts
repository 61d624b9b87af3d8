import type { Effect } from '../../kernel/capability.ts'
import { timeOrderedId } from '../../kernel/clock.ts'
import { scheduleDue } from '../../kernel/schedule.ts'
import './tables.ts'

/**
 * Our rules were changed: whatever is shared is looked at anew, since its rule may name another for when it is scarce, or
 * none any more. From then on the clock looks every night by itself.
 */
export const amended: Effect = {
  kinds: ['charter.amended'],
  async run({ db, commons, now }) {
    const all = db.selectFrom('turns_place').select('resource').where('commons_id', '=', commons.id)
    const places = await all.where('ended_at', 'is', null).execute()
    const clock = { now: () => now, newId: () => timeOrderedId(now.getTime()) }
    for (const { resource } of places) {
      const due = { at: now, command: 'turns.switchRegime', input: { resource } }
      await scheduleDue(db, commons.id, { ...due, key: `turns.regime:${resource}` }, clock)
    }
  },
}
