import type { World } from '../../../test/world.ts'
import type { Actor } from '../../kernel/authority.ts'
import { charterFrom } from '../charter/compose.ts'
import { templateNamed } from '../charter/templates.ts'

let founded = 0

/** An informal group of `size` people, the first its founder; `clauses` change what the template says, by path. */
export async function group(w: World, size: number, clauses: Record<string, unknown> = {}) {
  founded += 1
  const people = await Promise.all(Array.from({ length: size }, (_, i) => w.person(`사람 ${i + 1}`)))
  const charter = charterFrom(templateNamed('informal-group'), {
    dials: { 'members.admission': 'open' },
    clauses,
  })
  const input = {
    slug: `group-${founded}`,
    name: '모임',
    language: 'ko',
    timeZone: 'Asia/Seoul',
    template: 'informal-group',
    charter,
    founder: { name: '사람 1' },
  }
  const { commons } = await w.office.door.execute({ command: 'charter.found', input, actor: people[0]! })
  for (const [i, one] of people.entries()) if (i > 0) await join(w, commons, one, `사람 ${i + 1}`)
  return {
    commons,
    people,
    /** Opens a vote on a rule of the group: from this many months between reviews to that many. */
    propose: (by: Actor, from: number, to: number) =>
      w.act<{ decision: string; number: number; closesAt: string }>(by, commons, 'decisions.propose', {
        command: 'charter.amendBylaws',
        input: { changes: [{ path: 'dials.charter.review_months', from, to }] },
        title: '규칙을 더 자주 살펴볼까요?',
        reason: '',
      }),
    vote: (by: Actor, decision: string, choice: string) =>
      w.act(by, commons, 'decisions.castBallot', { decision, ballot: { choice } }),
    /** Sends a command of this slice. */
    send: <R = never>(by: Actor, command: string, input: unknown) =>
      w.act<R>(by, commons, `decisions.${command}`, input),
    agent: async (person: Actor) => (await w.view(person, commons)).standing.agent!,
    /** What the journal holds of one kind of entry of this slice, oldest first. */
    entries: async (kind: string) => {
      const rows = await w.office.database.read
        .selectFrom('journal_entry')
        .select('body')
        .where('commons_id', '=', commons)
        .where('kind', '=', `decisions.${kind}`)
        .orderBy('seq')
        .execute()
      return rows.map(({ body }) => JSON.parse(body) as { actor: string; cause?: number; data: never })
    },
    decision: (decision: string, viewer: Actor = people[0]!) =>
      w.get<import('./queries.ts').DecisionView>(viewer, commons, 'decisions.decision', { decision }),
    months: async () => (await w.view(people[0]!, commons)).charter.value('charter.review_months'),
  }
}

export const join = (w: World, commons: string, person: Actor, name: string): Promise<unknown> =>
  w.act(person, commons, 'members.join', { invitation: null, name, types: ['member'] })

/** A procedure like the template's, with what a test needs changed. */
export const procedureWith = (changes: object) => ({
  'procedures.assembly': {
    label: { ko: '모두의 의결', en: 'vote of everyone' },
    method: 'majority',
    num: 1,
    den: 2,
    strict: true,
    base: 'yes_no',
    electorate: ['member'],
    days: 3,
    quorumNum: 0,
    quorumDen: 1,
    early: false,
    ...changes,
  },
})

export const twoThirds = procedureWith({ num: 2, den: 3, strict: false })

/** A further procedure that chooses among options, and what it may appoint to. */
export const choosing = (code: string, changes: object) => ({
  [`procedures.${code}`]: {
    label: { ko: '고르기', en: 'choosing' },
    method: 'approval',
    electorate: ['member'],
    days: 3,
    quorumNum: 0,
    quorumDen: 1,
    early: false,
    ...changes,
  },
})

export const power = (command: string, ...who: string[]) => ({
  [`powers.${command}`]: { who, layer: 'bylaws' },
})
