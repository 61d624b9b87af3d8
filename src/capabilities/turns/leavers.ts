import type { Effect } from '../../kernel/capability.ts'
import { timeOrderedId } from '../../kernel/clock.ts'
import { scheduleDue } from '../../kernel/schedule.ts'

/** Whoever goes in mid-season leaves their place, turn, tickets and what is left of their quota in that moment. */
export const leavers: Effect = {
  kinds: ['members.member_left', 'members.member_expelled', 'members.person_erased'],
  async run({ db, commons, entry, now }) {
    const { agent } = entry.data as { agent: string }
    const clock = { now: () => now, newId: () => timeOrderedId(now.getTime()) }
    const due = { at: now, command: 'turns.vacate', input: { agent } }
    await scheduleDue(db, commons.id, { ...due, key: `turns.vacate:${agent}` }, clock)
  },
}
