import type { World } from '../../../test/world.ts'
import { putFile } from '../../kernel/files.ts'
import { procedureWith } from '../decisions/group.fixture.ts'
import { assembly } from './meeting.fixture.ts'
import type { MinutesView } from './query-minutes.ts'
import type { RoomView } from './query-room.ts'

/** Two thirds of those present (출석자), with effect on filing: how a Korean co-op changes its articles. */
export const twoThirdsPresent = {
  ...{ held: 'meeting', base: 'present', num: 2, den: 3, strict: false },
  ...{ quorumNum: 1, quorumDen: 2, waitsFor: 'filing' },
}

/** A group whose members decide in general meetings, under the co-op's profile; the founder runs them. */
export async function coop(w: World, size: number, changes: object = twoThirdsPresent, clauses: object = {}) {
  const a = await assembly(w, size, {
    profile: 'kr-cooperative',
    'dials.meetings.proxies': 'paper',
    ...procedureWith(changes),
    ...clauses,
  })
  const upload = { name: '위임장.png', mediaType: 'image/png', owner: 'test', at: w.clock.now() }
  const bytes = Buffer.from('a photo of paper')
  const paper = (await putFile(w.office.database.write, { ...upload, commonsId: a.commons, bytes })).hash
  const [lead] = a.people
  return {
    ...a,
    paper,
    /** A general meeting that votes on a change of a rule and hears a report, called, its door open. */
    async ready(months = 6, now = 12) {
      const { decision } = await a.propose(lead!, now, months)
      const meeting = await a.plan()
      const added = await a.send<{ items: string[] }>(0, 'addItems', {
        meeting,
        items: [
          { title: '정관 변경의 건', text: '', kind: 'decision', decision },
          { title: '2025년 사업 보고', text: '', kind: 'report', decision: null },
        ],
      })
      await a.send(0, 'callMeeting', { meeting, late: false })
      return { meeting, decision, items: added.items as [string, string] }
    },
    proxy: (meeting: string, from: number, holder: number) =>
      a.send(0, 'giveProxy', {
        ...{ meeting, agent: a.agents[from], holder: a.agents[holder] },
        ...{ holderName: null, evidence: paper },
      }),
    arrive: (meeting: string, ...who: number[]) =>
      a.send(0, 'tickAttendance', { meeting, agents: who.map((i) => a.agents[i]), way: 'office' }),
    open: (meeting: string, chair = 0, recorder = 1) =>
      a.send<{ present: number; needed: number | null }>(0, 'openMeeting', {
        meeting,
        chair: a.agents[chair],
        recorder: a.agents[recorder],
      }),
    take: (meeting: string, item: string, way = 'hands') => a.send(0, 'takeUpItem', { meeting, item, way }),
    count: (meeting: string, item: string, answers: Record<string, number>) =>
      a.send(0, 'countVotes', {
        ...{ meeting, item },
        answers: Object.entries(answers).map(([answer, heads]) => ({ answer, type: null, heads })),
      }),
    declare: (meeting: string, item: string, outcome = '') =>
      a.send(0, 'declareResult', { meeting, item, outcome }),
    name: (meeting: string, ...who: number[]) =>
      a.send(0, 'nameSigners', { meeting, signers: who.map((i) => a.agents[i]) }),
    end: (meeting: string) => a.send(0, 'endMeeting', { meeting }),
    room: (meeting: string, by = 0) =>
      w.get<RoomView>(a.people[by]!, a.commons, 'meetings.room', { meeting }),
    minutes: (meeting: string, by = 0, edition?: number) =>
      w.get<MinutesView | null>(a.people[by]!, a.commons, 'meetings.minutes', { meeting, edition }),
    records: async (kind: string) => {
      const rows = await w.office.database.read
        .selectFrom('journal_entry')
        .select('body')
        .where('commons_id', '=', a.commons)
        .where('kind', '=', kind)
        .orderBy('seq')
        .execute()
      return rows.map(({ body }) => (JSON.parse(body) as { data: unknown }).data)
    },
  }
}
