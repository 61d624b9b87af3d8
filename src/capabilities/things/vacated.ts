import type { Effect } from '../../kernel/capability.ts'
import { timeOrderedId } from '../../kernel/clock.ts'
import { scheduleDue } from '../../kernel/schedule.ts'
import './tables.ts'
import './waiting-tables.ts'

/**
 * Somebody who goes leaves the line, and what they had booked for later is free; what was mended is there again. What is
 * free so is offered to those who wait.
 */
export const vacated: Effect = {
  kinds: ['members.member_left', 'members.member_expelled', 'members.person_erased', 'care.trouble_ended'],
  async run({ db, commons, entry, now }) {
    const { agent, resource } = entry.data as { agent?: string; resource?: string }
    const free = new Set(resource ? [resource] : [])
    if (agent) {
      const own = { commons_id: commons.id, agent }
      await db
        .deleteFrom('things_waiting')
        .where((of) => of.and(own))
        .execute()
      const later = db
        .updateTable('things_booking')
        .set({ state: 'cancelled' })
        .where((of) => of.and(own))
      const gone = await later
        .where('state', '=', 'booked')
        .where('from_at', '>', new Date(entry.at))
        .returning('resource')
        .execute()
      for (const one of gone) free.add(one.resource)
    }
    const clock = { now: () => now, newId: () => timeOrderedId(now.getTime()) }
    for (const one of free) {
      const due = { at: now, command: 'things.offerWaiting', input: { resource: one } }
      await scheduleDue(db, commons.id, { ...due, key: `things.free:${one}` }, clock)
    }
  },
}
