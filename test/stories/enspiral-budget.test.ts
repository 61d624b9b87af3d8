import { beforeAll, describe, expect, it } from 'vitest'
import type { IdeaView, RoundView } from '../../src/capabilities/budgeting/shapes.ts'
import { asPeopleSay } from '../../src/commons/books/accounts.ts'
import { world } from '../world.ts'
import { deadLinks, textOf } from './pages.fixture.ts'
import { type Season, season } from './season.fixture.ts'

/**
 * A network funds what it wants together, as Enspiral does: people and ventures put money in each month, all of them get
 * a share of it, and give it to ideas. One is raised and funded, one cancelled, one does not come together; what is
 * spent is named by its budget. Each figure is added up by hand in a comment beside it.
 */
let s: Season
let round = ''
const ideas: Record<string, string> = {}

beforeAll(async () => {
  s = await season(await world(), 'enspiral', [
    ...(['민아', '보라', '준호', '하나'] as const).map(
      (name, i) => [['mina', 'bora', 'junho', 'hana'][i]!, name, 'member'] as const,
    ),
    ['isul', '이슬', 'contributor'],
    ['gaon', '가온', 'contributor'],
    ['saegim', '새김 협업', 'venture'],
    ['teobat', '텃밭 찻집', 'venture'],
  ])
})

const everybody = ['mina', 'bora', 'junho', 'hana', 'isul', 'gaon', 'saegim', 'teobat']
const day = (n: number) => new Date(Date.UTC(2026, 2, 2 + n, 9)).toISOString()
const until = async (n: number) => {
  s.w.clock.pass({ minutes: (Date.parse(day(n)) - s.w.clock.now().getTime()) / 60_000 })
  await s.w.settle()
}
const get = <R>(code: string, query: string, input: unknown = {}) =>
  s.w.get<R>(s.as(code), s.commons, query, input)
const give = (code: string, idea: string, amount: number) =>
  s.does(code, 'budgeting.give', { idea: ideas[idea], amount: String(amount) })
const see = (idea: string, code = 'hana') =>
  get<{ idea: IdeaView; spent: bigint; can: Record<string, boolean> }>(code, 'budgeting.idea', {
    idea: ideas[idea],
  })
const ofRound = (code = 'hana') =>
  get<{ round: RoundView; mine: { left: bigint }; all: Record<string, bigint> }>(code, 'budgeting.round', {
    round,
  })

/** What stands on an account and below it, as people say it. */
async function balance(path: string): Promise<bigint> {
  const { rows } = await s.w.office.database.owner.query(
    `select coalesce(sum(amount), 0)::text as sum from ledger_balance
     where commons_id = $1 and (account = $2 or account like $2 || ':%')`,
    [s.commons, path],
  )
  return asPeopleSay(path, BigInt(rows[0].sum))
}

/** Brings an idea and has two others find it fine. */
async function bring(code: string, name: string, title: string, lines: [string, number, number][]) {
  const written = lines.map(([label, least, most]) => ({ label, least: String(least), most: String(most) }))
  const draft = { round, title, text: '함께 쓰려고 해요', lines: written, creators: [], pictures: [] }
  ideas[name] = (await s.does<{ idea: string }>(code, 'budgeting.draftIdea', draft)).idea
  await s.does(code, 'budgeting.publishIdea', { idea: ideas[name] })
  for (const peer of ['bora', 'gaon'])
    await s.does(peer, 'budgeting.screenIdea', { idea: ideas[name], verdict: 'ok', reason: '' })
}

describe('a network that funds together', () => {
  it('is paid in by its people and its ventures', async () => {
    const rates = [
      { type: 'member', amount: '50000' },
      { type: 'contributor', amount: '20000' },
      { type: 'venture', amount: '380000' },
    ]
    const dues = { label: '함께 내는 돈', period: 'month', month: 1, day: 3, dueDays: 10, unit: 'KRW' }
    await s.does('mina', 'dues.addPlan', {
      ...{ ...dues, account: 'income:dues', rates, from: '2026-04-01', until: null },
    })
    await until(33)
    const { rows } = await get<{ rows: { id: string; amount: bigint }[] }>('mina', 'obligations.owed', {
      direction: 'in',
    })
    for (const { id, amount } of rows)
      await s.does('mina', 'obligations.recordPayment', {
        ...{ obligation: id, amount: String(amount), on: '2026-04-04', place: 'assets:bank' },
      })
    // 4 × 50,000 + 2 × 20,000 + 2 × 380,000.
    expect(await balance('assets:bank')).toBe(1_000_000n)
  })

  it('opens a fund by consent, and sets what came in aside for everybody', async () => {
    const fund = { code: 'common', name: '함께 쓰는 돈', purpose: '모두가 나눠 주는 돈', spender: 'decision' }
    const decision = await s.propose('mina', 'books.openFund', fund)
    await s.support(decision, 'isul', 'hana')
    await s.passDays(5)
    await s.answer(decision, 'agree', ['mina', 'bora', 'hana'], '함께 정하면 좋아요')
    await s.passDays(5)
    expect(await s.state(decision)).toBe('executed')
    const fill = { fund: 'common', unit: 'KRW', amount: '960000', text: '4월에 함께 낸 돈' }
    await s.does('mina', 'books.fillFund', fill)
    expect(await balance('equity:funds:common')).toBe(960_000n)
  })

  it('opens a round for all of them, with ideas from people and ventures', async () => {
    const opened = await s.does<{ round: string }>('mina', 'budgeting.openRound', {
      ...{ name: '봄에 함께 할 일', text: '', fund: 'common', unit: 'KRW', pool: '960000', each: '100000' },
      ...{ givers: [], proposers: [], ideasClose: day(60), opens: day(62), closes: day(80) },
    })
    round = opened.round
    await bring('isul', 'tools', '협업 도구', [
      ['이용료', 150_000, 200_000],
      ['길잡이 글', 50_000, 100_000],
    ])
    await bring('saegim', 'desks', '공동 사무실 책상', [['책상', 200_000, 300_000]])
    await bring('hana', 'retreat', '봄 나들이', [['버스', 250_000, 250_000]])
    const waits = await get<{ toScreen: object[] }>('teobat', 'budgeting.waitingForMe')
    expect(waits.toScreen).toEqual([])
  })

  it('gives each of the eight the same share, a venture and a contributor among them', async () => {
    await until(62)
    // 960,000 would be 120,000 each; no more than 100,000, so that 160,000 stay for who comes late.
    expect(await ofRound('saegim')).toMatchObject({
      round: { phase: 'giving', share: 100_000n, rest: 160_000n },
      mine: { left: 100_000n },
      all: { people: 8, granted: 800_000n },
    })
    const late = await s.w.person('누리')
    await s.w.act(late, s.commons, 'members.join', { invitation: null, name: '누리', types: ['contributor'] })
    const agent = (await s.w.view(late, s.commons)).standing.agent!
    await s.does('mina', 'budgeting.grantAllowance', { round, agent, amount: '100000' })
    expect((await ofRound()).round.rest).toBe(60_000n)
    expect(await textOf(s as never, 'gaon', '')).toContain('아직 나눠 주지 않은 몫이 있어요')
  })

  it('funds the tools to the last won, raises their goal, and funds the difference', async () => {
    for (const one of ['mina', 'bora', 'junho']) await give(one, 'tools', 100_000)
    expect((await see('tools')).idea).toMatchObject({ state: 'funded', funded: 300_000n })
    await expect(give('gaon', 'tools', 1)).rejects.toMatchObject({ code: 'budgeting.goal_reached' })
    await s.does('isul', 'budgeting.raiseGoal', {
      ...{ idea: ideas.tools, reason: '두 사람이 더 쓰게 됐어요' },
      lines: [
        { label: '이용료', least: '200000', most: '300000' },
        { label: '길잡이 글', least: '50000', most: '100000' },
      ],
    })
    await expect(give('gaon', 'tools', 100_001)).rejects.toMatchObject({
      code: 'budgeting.more_than_allowance',
    })
    await give('gaon', 'tools', 60_000)
    await expect(give('isul', 'tools', 40_001)).rejects.toMatchObject({ code: 'budgeting.over_the_goal' })
    await give('isul', 'tools', 40_000)
    expect((await see('tools')).idea).toMatchObject({ state: 'funded', funded: 400_000n, edition: 2 })
  })

  it('gives everything back when the trip is cancelled; the record stays', async () => {
    await give('hana', 'retreat', 80_000)
    await give('teobat', 'retreat', 100_000)
    await s.does('hana', 'budgeting.cancelIdea', { idea: ideas.retreat, reason: '버스가 없어요' })
    expect((await ofRound('teobat')).mine.left).toBe(100_000n)
    expect((await see('retreat')).idea).toMatchObject({ state: 'cancelled', given: 0n })
    await give('teobat', 'desks', 100_000)
  })

  it('spends against the budget of the idea, and no won beyond it', async () => {
    const ask = (amount: number) =>
      s.does<{ expense: string }>('isul', 'expenses.askExpense', {
        ...{ what: '협업 도구 한 해', details: '', amount: String(amount), unit: 'KRW' },
        ...{ account: 'expenses:fees', budgetLine: 'idea-1', spentOn: '2026-05-01', refund: false },
        ...{ payeeName: '도구 가게', evidence: 'card', photos: [] },
      })
    await expect(ask(400_001)).rejects.toMatchObject({ code: 'expenses.more_than_budget' })
    const { expense } = await ask(290_000)
    await s.does('mina', 'expenses.approveExpense', { expense, amount: '290000' })
    expect(await see('tools')).toMatchObject({ spent: 290_000n })
    expect(await textOf(s as never, 'hana', `/budgeting/${ideas.tools}`)).toContain('110,000원')
    await expect(ask(110_001)).rejects.toMatchObject({ code: 'expenses.more_than_budget' })
  })

  it('ends with each won where it belongs', async () => {
    await until(80)
    // The desks got 100,000 of the 200,000 they need at least.
    expect((await see('desks')).idea).toMatchObject({ state: 'not_reached', reached: 100_000n, given: 0n })
    expect((await ofRound()).round.phase).toBe('closed')
    // 960,000 less the 400,000 of the tools.
    expect(await balance('equity:funds:common')).toBe(560_000n)
    const report = '아홉 명이 함께 써요'
    await s.does('isul', 'budgeting.completeIdea', { idea: ideas.tools, report })
    // And the 110,000 they did not need.
    expect(await balance('equity:funds:common')).toBe(670_000n)
    expect(await balance('equity:budgets')).toBe(0n)
    const page = await textOf(s as never, 'hana', `/budgeting/round/${round}`)
    expect(page).toContain('100,000원이 모였지만 100,000원이 모자라')
    const csv = await textOf(s as never, 'hana', `/budgeting/round/${round}/results.csv`)
    expect(csv.trim().split('\n')).toHaveLength(4)
    expect(csv).toContain('협업 도구,마침,250000,400000,400000,400000,110000')
    const gifts = await textOf(s as never, 'hana', `/budgeting/round/${round}/gifts.csv`)
    expect(gifts.trim().split('\n')).toHaveLength(1 + 8)
  })

  it('leads nowhere but to pages that are there, and verifies', async () => {
    expect(await deadLinks(s as never, 'mina')).toEqual([])
    expect(everybody).toHaveLength(8)
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  }, 60_000)
})
