import { beforeAll, describe, expect, it } from 'vitest'
import { electionIn } from '../../src/counting/files/ballot-file.ts'
import { methodNamed } from '../../src/counting/methods.ts'
import { world } from '../world.ts'
import { type Season, season } from './season.fixture.ts'

/**
 * A season of a network: an idea is seconded, amended and stopped by one objection; improved, it passes. Votes are
 * handed over, the common budget is shared out in equal parts, the agreements change, a contributor becomes a member.
 */
let s: Season
const closed: string[] = []
const members = ['mina', 'bora', 'junho', 'hana', 'duri', 'byeol', 'sora', 'gaon']
const days = 'members.link_days'
const everything = { kind: 'all' }
const won = (amount: number) => String(amount)

beforeAll(async () => {
  const w = await world()
  s = await season(w, 'enspiral', [
    ...(['민아', '보라', '준호', '하나', '두리', '새별', '소라', '가온'] as const).map(
      (name, i) => [members[i]!, name, 'member'] as const,
    ),
    ['isul', '이슬', 'contributor'],
    ['saegim', '새김 협업', 'venture'],
  ])
})

/** Brings an idea forward, has it seconded, and lets the days of talking pass. */
async function tabled(by: string, command: string, input: unknown, seconds = ['isul', 'hana'], talk = 5) {
  const decision = await s.propose(by, command, input)
  closed.push(decision)
  await s.support(decision, ...seconds)
  await s.passDays(talk)
  return decision
}

const links = () => s.w.view(s.as('mina'), s.commons).then(({ charter }) => charter.value(days))

describe('a season of a network', () => {
  let idea = ''

  it('takes up an idea once enough people second it, contributors among them', async () => {
    idea = await s.propose(
      'bora',
      'charter.amendRegulations',
      s.change(days, 30, 90),
      '초대를 석 달 열어 둘까요?',
    )
    closed.push(idea)
    expect(await s.see(idea)).toMatchObject({ state: 'idea', supporters: { needed: 2, have: 0 } })
    await s.support(idea, 'isul')
    expect(await s.state(idea)).toBe('idea')
    await s.support(idea, 'hana')
    expect(await s.see(idea)).toMatchObject({ state: 'discussed', supporters: { needed: 2, have: 2 } })
  })

  it('lets the proposer take over what another suggests', async () => {
    const suggestion = { decision: idea, title: '초대를 두 달 열어 둘까요?', note: '석 달은 길어요' }
    const { amendment } = await s.does<{ amendment: string }>('junho', 'decisions.suggestAmendment', {
      ...suggestion,
      input: s.change(days, 30, 60),
    })
    await expect(s.does('hana', 'decisions.takeOverAmendment', { amendment })).rejects.toMatchObject({
      code: 'decisions.not_the_proposer',
    })
    await s.does('bora', 'decisions.takeOverAmendment', { amendment })
    expect(await s.see(idea)).toMatchObject({
      ...{ edition: 2, title: '초대를 두 달 열어 둘까요?', input: s.change(days, 30, 60) },
      amendments: [{ agent: s.agent('junho'), state: 'taken_over', became: 2 }],
    })
  })

  it('asks everybody why, and stops at one objection', async () => {
    await s.passDays(5)
    expect(await s.state(idea)).toBe('open')
    await expect(s.cast('mina', idea, { choice: 'agree' })).rejects.toMatchObject({
      code: 'decisions.reason_needed',
    })
    for (const voteless of ['isul', 'saegim'])
      await expect(s.cast(voteless, idea, { choice: 'agree' }, '좋아요')).rejects.toMatchObject({
        code: 'decisions.not_an_elector',
      })
    await s.answer(idea, 'agree', ['mina', 'junho', 'hana'], '기다리는 사람이 많아요')
    await s.cast('byeol', idea, { choice: 'object' }, '잊힌 초대로 모르는 사람이 들어올 수 있어요')
    await s.passDays(5)
    expect(await s.state(idea)).toBe('failed')
    expect(await s.why(idea)).toContain('이견이 하나도 없어야 했는데 1명의 이견이 남아 있었어요.')
    expect((await s.see(idea)).ballots).toContainEqual(
      expect.objectContaining({
        agent: s.agent('byeol'),
        reason: '잊힌 초대로 모르는 사람이 들어올 수 있어요',
      }),
    )
    expect(await links()).toBe(30)
  })

  it('passes the idea improved by the objection; votes handed over count, are overridden, or are lost', async () => {
    const hand = (from: string, to: string, scope: object = everything) =>
      s.does(from, 'decisions.delegateVote', { scope, to: s.agent(to) })
    const better = await tabled('bora', 'charter.amendRegulations', s.change(days, 30, 45))
    await hand('duri', 'isul')
    await hand('isul', 'junho')
    await hand('byeol', 'bora')
    await hand('sora', 'gaon', { kind: 'decision', decision: better })
    await hand('gaon', 'sora', { kind: 'subject', subject: 'charter' })
    await s.answer(better, 'agree', ['junho', 'bora', 'byeol'], '마흔닷새면 넉넉하고 잊히지도 않아요')
    expect((await s.see(better, 'duri')).mine).toMatchObject({
      delegate: s.agent('isul'),
      chain: [s.agent('isul'), s.agent('junho')],
      delegationLost: null,
    })
    expect((await s.see(better, 'sora')).mine).toMatchObject({ delegationLost: 'cycle' })
    expect((await s.see(better, 'byeol')).mine).toMatchObject({ voted: true, chain: [] })
    await s.passDays(5)
    expect(await s.see(better)).toMatchObject({
      state: 'executed',
      // Junho with Duri's vote, Bora, and Byeol who voted herself.
      result: { cast: 4, motion: { heads: { answers: { agree: 4, object: 0 } } } },
      delegatedVotes: { counted: 1, lost: { cycle: 2, deadEnd: 0 } },
    })
    expect((await s.see(better, 'junho')).mine.weight).toBe(2)
    expect(await links()).toBe(45)
  })

  it('obeys the new rule from the next command on', async () => {
    const today = s.w.clock.now().getTime()
    const until = (more: number) => new Date(today + more * 86_400_000).toISOString().slice(0, 10)
    const invite = (more: number) =>
      s.does('mina', 'members.invite', { types: ['contributor'], uses: 3, expiresOn: until(more) })
    await invite(44)
    await expect(invite(46)).rejects.toMatchObject({ code: 'members.expiry_far', values: { days: 45 } })
  })

  it('shares the common budget out in equal parts, so that three may fund what five do not want', async () => {
    const ventures = [
      { label: '협업 도구', cost: won(1_500_000) },
      { label: '텃밭 찻집', cost: won(900_000) },
      { label: '수리 공방', cost: won(1_200_000) },
    ]
    const asked = {
      procedure: 'budget',
      kind: 'budget',
      title: '올봄 공동 예산',
      budget: won(3_000_000),
      unit: 'KRW',
    }
    const budget = await s.bring('mina', 'raiseQuestion', { ...asked, options: ventures })
    closed.push(budget)
    await s.passDays(5)
    for (const one of ['mina', 'bora', 'junho']) await s.cast(one, budget, { approve: ['o1', 'o3'] })
    await s.cast('hana', budget, { approve: ['o1'] })
    await s.cast('gaon', budget, { approve: ['o3'] })
    for (const one of ['byeol', 'sora', 'duri']) await s.cast(one, budget, { approve: ['o2'] })
    await s.passDays(7)
    // 375,000 each. The repair shop costs its four 300,000 each, as much a won of use as the tools do, and less in
    // all; the tea house its three 300,000 each. The tools' friends have 75,000 × 3 + 375,000 left: not enough, and
    // with 600,000 each, when it would be, everything together is over the budget.
    expect(await s.see(budget)).toMatchObject({
      state: 'passed',
      result: { choice: { elected: ['o3', 'o2'], spent: won(2_100_000) } },
    })
    const { file } = await s.ballotFile(budget)
    const greedy = methodNamed('budget-greedy')!
    expect(greedy.count(greedy.params.parse({}), electionIn(file)).elected).not.toContain('o2')
  })

  it('changes its agreements by consensus, with somebody standing aside and nobody in the way', async () => {
    const change = s.change('charter.review_months', 12, 6)
    const agreed = await tabled('junho', 'charter.amendBylaws', change, ['isul', 'hana', 'mina'], 10)
    await s.answer(agreed, 'agree', ['mina', 'junho', 'hana', 'bora'], '자주 돌아보면 고치기 쉬워요')
    await s.cast('gaon', agreed, { choice: 'stand_aside' }, '바쁘지만 막지는 않아요')
    await s.passDays(10)
    expect(await s.see(agreed)).toMatchObject({ state: 'executed', reviewAt: expect.any(String) })
  })

  it('makes a contributor a member by consent, who then votes', async () => {
    const change = { agent: s.agent('isul'), types: ['contributor', 'member'] }
    const welcome = await tabled('hana', 'members.changeTypes', change, ['mina', 'saegim'])
    await s.answer(welcome, 'agree', ['mina', 'hana', 'bora'], '두 해를 함께했어요')
    await s.passDays(5)
    expect(await s.state(welcome)).toBe('executed')
    const first = await tabled('mina', 'charter.amendRegulations', s.change(days, 45, 50), ['hana', 'bora'])
    await s.answer(first, 'agree', ['isul', 'mina'], '조금 더 열어 두어요')
    await s.passDays(5)
    expect(await s.see(first)).toMatchObject({ state: 'executed', electors: 9 })
  })

  it('elects catalysts by secret approval; they begin to look after the network', async () => {
    const election = await s.bring('mina', 'callElection', {
      ...{
        procedure: 'election',
        office: { kind: 'role', code: 'catalyst' },
        seats: 2,
        title: '올해의 촉진자',
      },
      candidates: ['bora', 'junho', 'duri'].map(s.agent),
    })
    closed.push(election)
    await s.passDays(5)
    const ballots = {
      bora: ['o1'],
      junho: ['o2'],
      hana: ['o1', 'o3'],
      sora: ['o1', 'o3'],
      gaon: ['o3'],
      isul: [],
    }
    const receipts = new Map<string, string>()
    for (const [code, approve] of Object.entries(ballots))
      receipts.set(code, await s.castSecretly(code, election, { approve }))
    await s.passDays(5)
    expect(await s.see(election)).toMatchObject({
      state: 'executed',
      ballots: null,
      result: { cast: 6, choice: { elected: expect.arrayContaining(['o1', 'o3']) } },
    })
    const found = { decision: election, receipt: receipts.get('hana') }
    expect(await s.w.get(s.as('hana'), s.commons, 'decisions.findBallot', found)).toMatchObject({
      ballot: { approve: ['o1', 'o3'] },
    })
    await s.passDays(2)
    const roles = async (code: string) => (await s.w.view(s.as(code), s.commons)).standing.roles
    expect([await roles('bora'), await roles('duri'), await roles('junho')]).toEqual([
      ['catalyst'],
      ['catalyst'],
      [],
    ])
  })

  it('leaves files of every vote that anybody counts to the same result', async () => {
    expect(closed).toHaveLength(7)
    for (const decision of closed) expect((await s.ballotFile(decision)).agrees).toBe(true)
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
