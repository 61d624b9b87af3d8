import type { Door } from '../../kernel/door.ts'

/**
 * Counts each commons' executed commands in this process. The journal's size says what changed, except for commands
 * that keep only a reader's own state and leave no entry; this says the rest.
 */
export function countChanges(door: Door): { door: Door; changesIn(commonsId: string): number } {
  const counts = new Map<string, number>()
  const execute: Door['execute'] = async (request) => {
    const outcome = await door.execute(request)
    counts.set(outcome.commons, (counts.get(outcome.commons) ?? 0) + 1)
    return outcome
  }
  return { door: { ...door, execute }, changesIn: (commonsId) => counts.get(commonsId) ?? 0 }
}
