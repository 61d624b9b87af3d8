import type { World } from '../../../test/world.ts'
import type { Actor } from '../../kernel/authority.ts'
import { group, power } from '../decisions/group.fixture.ts'
import type { MeetingView } from './query-meeting.ts'
import type { MeetingPerson } from './query-people.ts'

/** A group with a board of the second and third, whose founder prepares meetings. The world begins on 2 March, 2026. */
export async function assembly(w: World, size = 6, clauses: Record<string, unknown> = {}) {
  const g = await group(w, size, {
    'organs.board': { label: { ko: '이사회', en: 'board' }, seats: 5, termMonths: null },
    ...power('members.appoint', 'role:steward'),
    ...clauses,
  })
  const agents = await Promise.all(g.people.map(g.agent))
  const [chair] = g.people as [Actor, ...Actor[]]
  for (const at of [1, 2]) {
    const term = { agent: agents[at], kind: 'organ', code: 'board', from: '2026-03-02', until: null }
    await w.act(chair, g.commons, 'members.appoint', term)
  }
  const send = <R = never>(by: number, command: string, input: unknown) =>
    w.act<R>(g.people[by]!, g.commons, `meetings.${command}`, input)
  const plan = async (changes: object = {}, by = 0) => {
    const input = {
      kind: 'general',
      organ: null,
      title: '2026년 정기총회',
      startsAt: '2026-03-31T05:00:00.000Z',
      place: '마을회관 2층',
      text: '지난해 살림을 살펴봐요.',
      ...changes,
    }
    return (await send<{ meeting: string }>(by, 'planMeeting', input)).meeting
  }
  const item = { title: '2025년 결산 승인', text: '', kind: 'report', decision: null }
  return {
    ...g,
    agents,
    send,
    plan,
    item,
    /** Planned with one item, and everybody told. */
    async called(changes: object = {}) {
      const meeting = await plan(changes)
      await send(0, 'addItems', { meeting, items: [item] })
      await send(0, 'callMeeting', { meeting, late: false })
      return meeting
    },
    see: (meeting: string, by = 0) =>
      w.get<MeetingView>(g.people[by]!, g.commons, 'meetings.meeting', { meeting }),
    roster: async (meeting: string, wanted: object = {}, by = 0) =>
      (
        await w.get<{ people: MeetingPerson[]; next: string | null }>(
          g.people[by]!,
          g.commons,
          'meetings.people',
          { meeting, show: 'all', ...wanted },
        )
      ).people,
    tallies: (meeting: string) =>
      w.get<Record<string, number> & { code: string | null }>(g.people[0]!, g.commons, 'meetings.tallies', {
        meeting,
      }),
    /** A member whom neither the app nor mail reaches. */
    async offline(name: string): Promise<string> {
      const input = { people: [{ name, types: ['member'] }], draft: null }
      const added = await w.act<{ agents: string[] }>(chair, g.commons, 'members.importRoll', input)
      return added.agents[0]!
    },
  }
}

export type Assembly = Awaited<ReturnType<typeof assembly>>
