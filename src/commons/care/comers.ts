import { createHash } from 'node:crypto'
import type { Effect } from '../../kernel/capability.ts'
import { scheduleDue } from '../../kernel/schedule.ts'

/** Whoever comes is assessed for the seasons that run, whoever goes is freed of what is not due yet: the clock does both. */
export const comers: Effect = follow(['members.member_joined'], 'care.assessJoiner')
export const goers: Effect = follow(['members.member_left', 'members.member_expelled'], 'care.freeLeaver')

function follow(kinds: readonly string[], command: string): Effect {
  return {
    kinds,
    async run({ db, commons, entry, now }) {
      const { agent, on } = entry.data as { agent: string; on: string }
      const key = `${command}:${commons.id}:${entry.seq}`
      // Followed twice, it is the same row.
      const clock = { now: () => now, newId: () => idOf(key) }
      await scheduleDue(db, commons.id, { at: now, command, input: { agent, on }, key }, clock)
    },
  }
}

function idOf(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`]
  return [...parts, hex.slice(20, 32)].join('-')
}
