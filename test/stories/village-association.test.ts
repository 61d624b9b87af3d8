import { beforeAll, describe, expect, it } from 'vitest'
import { jpeg } from '../../src/capabilities/expenses/coop.fixture.ts'
import type { Told } from '../../src/commons/bank/office.fixture.ts'
import { world } from '../world.ts'
import { figures, type Office, type OnRoll, office, total } from './office.fixture.ts'
import { deadLinks, opensIn } from './pages.fixture.ts'

/**
 * 샘골마을: an association without legal form of twenty-four households, one on the roll for each, of which sixteen use
 * a phone. It has a hall it hires out, a fund kept apart, yearly dues, work together, and sits together once a year.
 * Each figure is added up by hand in a comment beside it.
 */
let v: Office
const clerk = '정민아'
const [head, owes, alone, leaves] = ['박수호', '한늦봄', '홍외솔', '서다온']
const committee = ['이보라', '김준호', '최하늘']
const auditors = ['강철수', '조영희']
const others = ['윤도윤', '장서연', '임버들', '오나래', '신라희', '권마루', '황바다']
const paper = ['안사랑', '송아름', '류자현', '김칸나', '이타미', '박파랑', '최하람']
const online = [head, ...committee, ...auditors, ...others, leaves, owes]
const roll: OnRoll[] = [
  ...online.map((name): OnRoll => [name, 'resident', true]),
  ...[alone, ...paper].map((name): OnRoll => [name, 'resident']),
]
const yes = (heads: number, more: object = {}) => ({ yes: heads, ...more })

beforeAll(async () => {
  const w = await world('2026-01-05T01:00:00.000Z')
  v = await office(w, 'village', { slug: 'saemgol', name: '샘골마을', founder: clerk }, roll)
})

describe('January: the village as it was comes in', () => {
  it('has one place on the roll for each household, and rules that lack nothing but a legal form', async () => {
    expect(v.names).toHaveLength(24)
    const { principles } = await v.get<{ principles: { principle: number; missing: string[] }[] }>(
      'charter.check',
    )
    const lacking = principles.filter(({ missing }) => missing.length > 0)
    expect(lacking.map(({ principle }) => principle)).toEqual([7])
    expect(await v.get('charter.legalCheck')).toMatchObject({ profile: { code: 'none' }, findings: [] })
  })

  it('brings its bank account, its cash, and the fund that stands apart', async () => {
    await v.opens('main', '마을 통장', 3_200_000, '2026-01-01')
    const fund = [{ code: 'fund', label: { ko: '마을발전기금', en: 'village fund' } }]
    const change = { changes: [{ path: 'dials.books.special_accounts', from: [], to: fund }] }
    const decision = await v.propose('charter.amendBylaws', change, '마을발전기금을 따로 적을까요?')
    // At least half of twenty-four, and two thirds of those: ten of thirteen.
    for (const [i, name] of online.slice(0, 13).entries())
      await v.does(name, 'decisions.castBallot', { decision, ballot: { choice: i < 10 ? 'yes' : 'no' } })
    await v.until('2026-01-20')
    expect(await v.state(decision)).toBe('executed')
    const lines = [
      ['assets:cash', '150000'],
      ['assets:sp-fund:bank', '12000000'],
    ].map(([account, amount]) => ({ account, amount, unit: 'KRW' }))
    await v.does(clerk, 'books.recordOpeningBalances', { asOf: '2026-01-01', lines })
    expect(figures((await v.statements(2026)).balances)).toEqual({
      'assets:bank:main': 3_200_000n,
      'assets:cash': 150_000n,
      'assets:sp-fund:bank': 12_000_000n,
      // 3,200,000 + 150,000.
      'equity:opening': 3_350_000n,
      'equity:sp-fund:opening': 12_000_000n,
    })
  })
})

describe('February: the village sits together', () => {
  it('elects head, committee and auditors, and sets the plan of the year', async () => {
    const lines = [
      ['income:dues', 690_000],
      ['income:hire', 600_000],
      ['expenses:utilities', 400_000],
      ['expenses:repairs', 2_000_000],
    ].map(([account, amount]) => ({ account, amount: String(amount) }))
    const term = { procedure: 'ballot', from: '2026-02-21', until: '2028-02-20' }
    const called = await v.call('2026년 마을총회', '2026-02-20', [
      await v.elect('role:chair', [head, committee[0]!], term),
      await v.elect('organ:board', committee, { ...term, seats: 3 }),
      await v.elect('organ:auditor', auditors, { ...term, seats: 2 }),
      await v.propose(
        'years.setBudget',
        { year: 2026, text: '회관 지붕을 고쳐요.', lines },
        '2026년 살림 계획',
      ),
    ])
    await v.until('2026-02-20', '14:00')
    // Half of twenty-four households make a meeting: eleven are too few, twelve are enough.
    const here = [clerk, head, ...committee, ...auditors, alone, ...paper]
    await expect(v.hold(called, here.slice(0, 11), [])).rejects.toMatchObject({
      code: 'meetings.quorum_missing',
      values: { needed: 12, present: 11 },
    })
    await v.hold(called, here, [
      // Fifteen papers: eleven and four.
      { [head]: 11, [committee[0]!]: 4 },
      Object.fromEntries(committee.map((name) => [name, 14])),
      Object.fromEntries(auditors.map((name) => [name, 15])),
      yes(12, { no: 1, abstain: 2 }),
    ])
    await v.until('2026-02-21')
    const standing = async (name: string) => (await v.w.view(v.as(name), v.commons)).standing
    expect((await standing(head)).roles).toEqual(['chair'])
    for (const one of committee) expect((await standing(one)).organs).toEqual(['board'])
    for (const one of auditors) expect((await standing(one)).organs).toEqual(['auditor'])
    expect(await v.get('years.year', { year: 2026 })).toMatchObject({
      plan: { text: '회관 지붕을 고쳐요.', version: 1 },
    })
  })
})

let expenses: { expense: string }[] = []

/** Asked for by somebody, with a photo of the receipt where there is one. */
async function asks(name: string, what: string, amount: number, account: string, photo: string | null) {
  const photos = photo
    ? [
        (
          await v.does<{ photo: string }>(name, 'expenses.keepPhoto', {
            ...{ name: '영수증.jpg', content: jpeg(photo) },
          })
        ).photo,
      ]
    : []
  const asked = await v.does<{ expense: string }>(name, 'expenses.askExpense', {
    ...{ what, details: '', amount: String(amount), unit: 'KRW', account, photos },
    ...{ spentOn: v.w.clock.now().toISOString().slice(0, 10), refund: false, payeeName: `${what} 가게` },
    evidence: photo ? 'card' : 'none',
  })
  expenses = [...expenses, asked]
  return { expense: asked.expense, amount: String(amount) }
}

describe('from March to December: dues, hall, work and spending', () => {
  it('collects thirty thousand from each household, and lets one off who lives alone', async () => {
    const { plan } = await v.does<{ plan: string }>(clerk, 'dues.addPlan', {
      ...{ label: '마을회비', period: 'year', month: 3, day: 5, dueDays: 25, unit: 'KRW' },
      ...{ account: 'income:dues', rates: [{ type: 'resident', amount: '30000' }] },
      ...{ from: '2026-03-01', until: null },
    })
    await v.does(clerk, 'dues.grantReduction', {
      ...{
        plan,
        agent: v.agent(alone),
        amount: '0',
        from: '2026-03-01',
        until: null,
        reason: '혼자 지내세요',
      },
    })
    await v.until('2026-03-06')
    // 23 × 30,000: the twenty-fourth was let off.
    expect(await v.balance('income:dues')).toBe(690_000n)
    const payers = v.names.filter((name) => ![alone, owes, clerk].includes(name))
    await v.rule('in', '대관', 'income:hire')
    await v.until('2026-03-29')
    await v.comes([
      ...payers.map((name): Told => ['2026.03.25', name, 30_000, '마을회비']),
      ['2026.03.28', '김결혼', 200_000, '회관 대관'],
    ])
    expect(await v.waiting()).toEqual([])
    // The clerk's own in cash, at the desk.
    const [own] = (await v.owed('in')).filter((one) => one.agent === v.agent(clerk))
    await v.does(clerk, 'obligations.recordPayment', {
      ...{ obligation: own!.id, amount: '30000', on: '2026-03-29', place: 'assets:cash' },
    })
  })

  it('reminds the one who forgot, and keeps asking gently', async () => {
    await v.until('2026-04-10')
    const { people } = await v.get<{ people: { agent: string; rest: bigint; since: string }[] }>(
      'dues.arrears',
    )
    expect(people).toMatchObject([{ agent: v.agent(owes), rest: 30_000n }])
    const { notices } = await v.get<{ notices: { kind: string }[] }>('notices.myNotices', {}, owes)
    expect(notices.map(({ kind }) => kind)).toContain('dues.dues_reminded')
  })

  it('spends by steps: the head alone, two of the committee, the meeting', async () => {
    const small = await asks(clerk, '회관 전기요금', 87_400, 'expenses:utilities', 'power')
    await expect(v.does(clerk, 'expenses.approveExpense', small)).rejects.toMatchObject({
      code: 'expenses.is_your_own',
    })
    await v.does(head, 'expenses.approveExpense', small)
    const roof = await asks(clerk, '회관 지붕 수리', 1_800_000, 'expenses:repairs', 'roof')
    await expect(v.does(clerk, 'expenses.approveExpense', roof)).rejects.toBeDefined()
    await v.does(head, 'expenses.approveExpense', roof)
    expect(await v.balance('expenses:repairs')).toBe(0n)
    await v.does(committee[0]!, 'expenses.approveExpense', roof)
    expect(await v.balance('expenses:repairs')).toBe(1_800_000n)
    await v.until('2026-04-20')
    await v.comes([
      ['2026.04.15', '회관 전기요금 가게', -87_400, '이체'],
      ['2026.04.16', '회관 지붕 수리 가게', -1_800_000, '이체'],
    ])
    expect(await v.waiting()).toEqual([])
    // A pump from the fund costs more than the steps go: the meeting decides, here on phones within a week.
    const pump = await asks(head, '샘물 펌프', 3_500_000, 'expenses:sp-fund:repairs', 'pump')
    await expect(v.does(committee[0]!, 'expenses.approveExpense', pump)).rejects.toMatchObject({
      code: 'kernel.needs_decision',
    })
    const decision = await v.propose('expenses.approveExpense', pump, '샘물 펌프를 바꿀까요?')
    for (const name of online.slice(0, 9))
      await v.does(name, 'decisions.castBallot', { decision, ballot: { choice: 'yes' } })
    await v.until('2026-04-30')
    expect(await v.state(decision)).toBe('executed')
    const [owed] = (await v.owed('out')).filter((one) => one.rest === 3_500_000n)
    const pay = { obligation: owed!.id, amount: '3500000', on: '2026-04-30' }
    await expect(
      v.does(clerk, 'obligations.recordPayment', { ...pay, place: 'assets:bank:main' }),
    ).rejects.toMatchObject({ code: 'obligations.other_accounting' })
    await v.does(clerk, 'obligations.recordPayment', { ...pay, place: 'assets:sp-fund:bank' })
    expect(expenses).toHaveLength(3)
  })

  it('works together on the spring, and counts the hours', async () => {
    const { project } = await v.does<{ project: string }>(clerk, 'contributions.startProject', {
      ...{ name: '샘물 청소', purpose: '봄 울력' },
    })
    const hours = [5, 5, 4, 3]
    for (const [i, name] of [head, ...committee].entries())
      await v.does(name, 'contributions.logContribution', {
        ...{ kind: 'work', quantity: String(hours[i]! * 3_600), unit: 'h', happenedOn: '2026-04-29' },
        ...{ project, note: '흙을 걷어 냈어요.', gift: true },
      })
    const { totals } = await v.get<{ totals: object[] }>('contributions.totals', { by: 'project', project })
    // 5 + 5 + 4 + 3 hours, in seconds.
    expect(totals).toMatchObject([{ unit: 'h', gift: true, quantity: 61_200n }])
  })

  it('sees one household move away; nothing is owed to it, and its dues stay paid', async () => {
    await v.until('2026-09-30')
    await v.comes([
      ['2026.06.20', '동창회', 150_000, '회관 대관'],
      ['2026.09.12', '한마음회', 250_000, '회관 대관'],
    ])
    await v.does(leaves, 'members.leave', { agent: v.agent(leaves) })
    expect((await v.owed('out')).filter((one) => one.rest > 0n)).toEqual([])
    expect(await v.get('members.counts')).toMatchObject({ members: 23 })
  })
})

describe('the next February: the accounts, on paper for everybody', () => {
  it('closes the year, each part of the books by itself', async () => {
    await v.until('2027-01-10')
    await v.does(clerk, 'years.closeYear', { year: 2026 })
    const { results, result } = await v.statements(2026, 'general')
    expect(figures(results)).toEqual({
      'income:dues': 690_000n,
      // 200,000 + 150,000 + 250,000.
      'income:hire': 600_000n,
      'expenses:utilities': 87_400n,
      'expenses:repairs': 1_800_000n,
    })
    // 1,290,000 − 1,887,400.
    expect(result).toBe(-597_400n)
    const general = await v.statements(2026, 'general')
    expect(figures(general.balances)).toEqual({
      // 3,200,000 + 21 × 30,000 + 600,000 − 1,887,400.
      'assets:bank:main': 2_542_600n,
      'assets:cash': 180_000n,
      'assets:receivable:dues': 30_000n,
      'equity:opening': 3_350_000n,
      'equity:carried': -597_400n,
    })
    expect([total(general.balances), general.openResult]).toEqual([0n, 0n])
    const fund = await v.statements(2026, 'fund')
    expect(figures(fund.balances)).toEqual({
      // 12,000,000 − 3,500,000.
      'assets:sp-fund:bank': 8_500_000n,
      'equity:sp-fund:opening': 12_000_000n,
      'equity:sp-fund:carried': -3_500_000n,
    })
    expect([total(fund.balances), fund.openResult]).toEqual([0n, 0n])
  })

  it('has them audited, and approved in the meeting', async () => {
    await v.does(auditors[0]!, 'years.giveOpinion', {
      ...{ year: 2026, opinion: 'fair', text: '장부와 통장이 맞습니다.' },
    })
    const accounts = await v.resolve('2026년 결산을 승인합니다.', '2026년 결산 승인', 'gathering')
    const called = await v.call('2027년 마을총회', '2027-02-19', [accounts])
    await v.until('2027-02-19', '14:00')
    const here = v.names.filter((name) => ![leaves, owes, ...others].includes(name))
    await v.hold(called, here, [yes(here.length - 1, { abstain: 1 })])
    await v.w.settle()
    expect(['passed', 'executed']).toContain(await v.state(accounts))
    expect(await v.w.verify(v.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('shows every page it needs, in both languages', async () => {
    await opensIn(v, [clerk, online[8]!], ['/years/2026', '/years/2026/disclosure'])
    for (const name of [clerk, online[8]!]) expect(await deadLinks(v, name)).toEqual([])
  })
})
