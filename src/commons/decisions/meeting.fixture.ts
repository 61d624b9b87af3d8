import type { World } from '../../../test/world.ts'
import { group, procedureWith } from './group.fixture.ts'

/** A group that decides in meetings; whoever founded it may lead them. */
export async function meeting(w: World, size: number, changes: object = {}, clauses: object = {}) {
  const g = await group(w, size, { ...procedureWith({ held: 'meeting', ...changes }), ...clauses })
  const agents = await Promise.all(g.people.map(g.agent))
  const [lead] = g.people
  const there = (...indexes: number[]) =>
    indexes.map((i) => ({ agent: agents[i]!, by: null as string | null }))
  return {
    ...g,
    agents,
    there,
    /** `for` is represented by `holder`. */
    proxy: (forWhom: number, holder: number) => ({ agent: agents[forWhom]!, by: agents[holder]! }),
    open: (decision: string, present: object[], way = 'hands') =>
      g.send<{ state: string; present: number; proxies: number; electors: number }>(lead!, 'openInMeeting', {
        decision,
        present,
        way,
      }),
    count: (decision: string, answers: Record<string, number>, more: object = {}) =>
      g.send<{ cast: number }>(lead!, 'enterHands', {
        decision,
        answers: Object.entries(answers).map(([answer, heads]) => ({ answer, type: null, heads })),
        ...more,
      }),
    end: (decision: string) => g.send<{ state: string }>(lead!, 'closeInMeeting', { decision }),
  }
}
