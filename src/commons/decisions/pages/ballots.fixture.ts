import type { World } from '../../../../test/world.ts'
import type { Actor } from '../../../kernel/authority.ts'
import { group } from '../group.fixture.ts'

const plain = {
  electorate: ['member'],
  days: 3,
  quorumNum: 0,
  quorumDen: 1,
  early: false,
}
const named = (ko: string, en: string) => ({ label: { ko, en } })
const majority = { method: 'majority', num: 1, den: 2, strict: true, base: 'yes_no' }

/** A procedure of every form of ballot, by the path of its clause. */
export const everyProcedure = {
  'procedures.assembly': {
    ...plain,
    ...named('모두의 의결', 'vote of everyone'),
    ...majority,
    delegation: true,
  },
  'procedures.present': {
    ...plain,
    ...named('참석자 과반수', 'majority of those present'),
    ...majority,
    base: 'present',
    quorumNum: 1,
    quorumDen: 2,
  },
  'procedures.consent': { ...plain, ...named('이견 없음', 'no objection'), method: 'consent' },
  'procedures.consensus': { ...plain, ...named('합의', 'consensus'), method: 'consensus' },
  'procedures.quiet': { ...plain, ...named('비밀 의결', 'secret vote'), ...majority, secret: true },
  'procedures.picks': { ...plain, ...named('찬성 투표', 'approval'), method: 'approval', secret: true },
  'procedures.grades': { ...plain, ...named('등급 매기기', 'grades'), method: 'majority-judgement' },
  'procedures.points': { ...plain, ...named('점수', 'points'), method: 'score' },
  'procedures.dots': { ...plain, ...named('점 나누기', 'dots'), method: 'dots', params: { budget: 6 } },
  'procedures.credits': {
    ...plain,
    ...named('제곱 투표', 'quadratic'),
    method: 'quadratic',
    params: { credits: 20 },
  },
  'procedures.ranks': { ...plain, ...named('순위로 뽑기', 'by ranks'), method: 'scottish-stv', tie: 'lot' },
  'procedures.pairs': { ...plain, ...named('둘씩 견주기', 'in pairs'), method: 'schulze', hidden: true },
  'procedures.money': { ...plain, ...named('예산 나누기', 'budget'), method: 'budget-greedy', tie: 'lot' },
  'procedures.draw': { ...plain, ...named('제비뽑기', 'by lot'), method: 'lot', tie: 'lot' },
}

const choices = ['감자', '고구마', '옥수수'].map((label) => ({ label, detail: '', actions: [] }))
const projects = [
  { label: '놀이터 그늘막', detail: '여름에 아이들이 쉴 곳', actions: [], cost: '3000000' },
  { label: '도서관 책장', detail: '', actions: [], cost: '1200000' },
  { label: '우물 고치기', detail: '', actions: [], cost: '2500000' },
]

/** A group that decides in every way, and what one asks it. */
export async function everyGroup(w: World, size: number) {
  const g = await group(w, size, everyProcedure)
  const raise = async (procedure: string, kind: string, more: object): Promise<string> => {
    const reason = '함께 정하면 좋겠어요.'
    const input = { procedure, kind, title: '공동 텃밭에 무엇을 심을까요?', reason, ...more }
    return (await g.send<{ decision: string }>(g.people[0]!, 'raiseQuestion', input)).decision
  }
  return {
    ...g,
    resolution: (procedure: string) =>
      raise(procedure, 'resolution', {
        title: '마을 잔치를 10월에 할까요?',
        text: '올해 마을 잔치는 10월 셋째 토요일에 해요.',
      }),
    choice: (procedure: string, seats = 1) => raise(procedure, 'choice', { options: choices, seats }),
    budget: () =>
      raise('money', 'budget', {
        title: '마을 기금으로 무엇을 할까요?',
        options: projects,
        budget: '5000000',
        unit: 'KRW',
      }),
    cast: (by: Actor, decision: string, ballot: unknown, reason = '') =>
      g.send(by, 'castBallot', { decision, ballot, reason }),
    castSecret: (by: Actor, decision: string, ballot: unknown, receipt: string) =>
      g.send(by, 'castSecretBallot', { decision, ballot, receipt }),
  }
}
