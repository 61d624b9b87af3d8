import type { World } from '../../../test/world.ts'
import type { Actor } from '../../kernel/authority.ts'
import { choosing, group, power } from './group.fixture.ts'

const role = (seats: number | null) => ({ label: { ko: '맡은 일', en: 'task' }, seats, termMonths: 12 })

/** A group whose procedure `pick` may appoint a helper (any number) and one keeper; so may its first member alone. */
export async function picking(w: World, size: number, changes: object = {}, clauses: object = {}) {
  const g = await group(w, size, {
    ...choosing('pick', changes),
    ...power('members.appoint', 'role:steward', 'decision:pick'),
    'roles.helper': role(null),
    'roles.keeper': role(1),
    ...clauses,
  })
  const agents = await Promise.all(g.people.map(g.agent))
  const appoint = (agent: string, code: string, year = 2026) => ({
    command: 'members.appoint',
    input: { agent, kind: 'role', code, from: `${year}-03-10`, until: `${year + 1}-03-09` },
  })
  return {
    ...g,
    agents,
    appoint,
    approve: (by: Actor, decision: string, approve: string[]) =>
      g.send(by, 'castBallot', { decision, ballot: { approve } }),
    raise: (by: Actor, question: object) =>
      g.send<{ decision: string; state: string }>(by, 'raiseQuestion', {
        procedure: 'pick',
        kind: 'choice',
        title: '무엇으로 할까요?',
        reason: '',
        ...question,
      }),
    election: (by: Actor, change: object = {}) =>
      g.send<{ decision: string; state: string }>(by, 'callElection', {
        procedure: 'pick',
        office: { kind: 'role', code: 'keeper' },
        seats: 1,
        candidates: agents.slice(0, 3),
        title: '누가 맡을까요?',
        reason: '',
        ...change,
      }),
    /** Role codes of somebody today. */
    roles: async (person: Actor) => (await w.view(person, g.commons)).standing.roles,
  }
}
