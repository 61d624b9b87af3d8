import { charterFrom } from '../../src/commons/charter/compose.ts'
import { templateNamed } from '../../src/commons/charter/templates.ts'
import type { Actor } from '../../src/kernel/authority.ts'
import type { World } from '../world.ts'

const names = ['김민아', '이보라', '박준호']

/** How these three decide: half of the votes, talked over first, handed over if one likes, carried out after a delay. */
export const assembly = {
  label: { ko: '모두의 의결', en: 'vote of everyone' },
  method: 'majority',
  num: 1,
  den: 2,
  strict: true,
  base: 'yes_no',
  electorate: ['member'],
  days: 3,
  quorumNum: 1,
  quorumDen: 3,
  early: false,
}

const keeper = {
  'roles.keeper': { label: { ko: '책지기', en: 'keeper of books' }, seats: 2, termMonths: 12 },
  'powers.members.appoint': {
    who: ['role:steward', 'decision:assembly', 'decision:election'],
    layer: 'bylaws',
  },
}

const choosing = {
  electorate: ['member'],
  days: 3,
  quorumNum: 0,
  quorumDen: 1,
  early: false,
}

const ways = {
  'procedures.election': {
    ...choosing,
    label: { ko: '비밀 선거', en: 'secret election' },
    method: 'scottish-stv',
    secret: true,
    tie: 'lot',
  },
  'procedures.pick': {
    ...choosing,
    label: { ko: '함께 고르기', en: 'choosing together' },
    method: 'approval',
  },
  'procedures.budget': {
    ...choosing,
    label: { ko: '돈 나누기', en: 'sharing out money' },
    method: 'equal-shares',
    params: { completion: 'add1', unit: 1000 },
  },
}

let founded = 0

/** Three people who read together; `changes` says how their own procedure differs. */
export async function readingCircle(w: World, changes: object = {}) {
  founded += 1
  const people = await Promise.all(names.map((name) => w.person(name)))
  const slug = `reading-${founded}`
  const clauses = { ...ways, ...keeper, 'procedures.assembly': { ...assembly, ...changes } }
  const charter = charterFrom(templateNamed('informal-group'), {
    dials: { 'members.admission': 'open' },
    clauses,
  })
  const input = {
    ...{ slug, name: '느린 책 모임', language: 'ko', timeZone: 'Asia/Seoul' },
    ...{ template: 'informal-group', charter, founder: { name: names[0] } },
  }
  const { commons } = await w.office.door.execute({ command: 'charter.found', input, actor: people[0]! })
  for (const [i, person] of people.entries())
    if (i > 0)
      await w.act(person, commons, 'members.join', { invitation: null, name: names[i], types: ['member'] })
  const send = <R = never>(by: Actor, command: string, sent: object) =>
    w.act<R>(by, commons, `decisions.${command}`, sent)
  const agents = await Promise.all(people.map(async (one) => (await w.view(one, commons)).standing.agent!))
  return {
    ...{ commons, slug, agents, send },
    people: people as [Actor, Actor, Actor],
    at: (path = '') => `/c/${slug}${path}`,
    /** Proposes how often the rules are reviewed; answers the decision's id. */
    propose: async (by: Actor, from: number, to: number, title: string) =>
      (
        await send<{ decision: string }>(by, 'propose', {
          command: 'charter.amendBylaws',
          input: { changes: [{ path: 'dials.charter.review_months', from, to }] },
          ...{ title, reason: '한 해는 너무 길어요.' },
        })
      ).decision,
    /** Time passes, and what is due happens. */
    async wait(days: number) {
      w.clock.pass({ days, minutes: 1 })
      await w.settle()
    },
  }
}

export type ReadingCircle = Awaited<ReturnType<typeof readingCircle>>
