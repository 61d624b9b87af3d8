import type { Effect } from '../../kernel/capability.ts'
import { timeOrderedId } from '../../kernel/clock.ts'
import { scheduleDue } from '../../kernel/schedule.ts'
import './tables.ts'

/** Care said something new of whether a thing can be used: what that means for its turns is looked at now. */
export const serviced: Effect = {
  kinds: ['care.trouble_reported', 'care.trouble_assessed', 'care.trouble_ended'],
  async run({ db, commons, entry, now }) {
    const { resource } = entry.data as { resource: string }
    const all = db.selectFrom('turns_place').select('resource').where('commons_id', '=', commons.id)
    const shared = all.where('resource', '=', resource).where('ended_at', 'is', null)
    if (!(await shared.executeTakeFirst())) return
    const clock = { now: () => now, newId: () => timeOrderedId(now.getTime()) }
    const due = { at: now, command: 'turns.lookAtService', input: { resource } }
    await scheduleDue(db, commons.id, { ...due, key: `turns.service:${resource}` }, clock)
  },
}
