import { beforeAll, describe, expect, it } from 'vitest'
import { jpeg } from '../../src/capabilities/expenses/coop.fixture.ts'
import type { Told } from '../../src/commons/bank/office.fixture.ts'
import { world } from '../world.ts'
import { figures, type Office, type OnRoll, office, total } from './office.fixture.ts'
import { deadLinks, opensIn, textOf } from './pages.fixture.ts'

/**
 * 햇살돌봄: a social co-operative of twenty-five that looks after the old people of its neighbourhood. Four kinds of
 * members, articles that change on approval, a subsidised project kept apart, no dividends. Each figure is added up by
 * hand in a comment beside it.
 */
let c: Office
const clerk = '김민아'
const workers = ['이수호', '박지우', '최하늘', '정보라', '강철수']
const users = [
  '조영희',
  '윤도윤',
  '장서연',
  '임준호',
  '한가람',
  '오나래',
  '서다온',
  '신라희',
  '권마루',
  '황바다',
  '안사랑',
  '송아름',
]
const volunteers = ['류자현', '홍차돌', '김칸나', '이타미']
const supporters = ['박파랑', '최하람', '정고은']
const [chair, lecturer] = [workers[0]!, workers[4]!]
const board = [workers[1]!, users[0]!, volunteers[0]!]
const auditor = supporters[0]!
const leaver = users[11]!
const signsIn = new Set([...workers, ...users.slice(0, 6), leaver, volunteers[0]!, ...supporters])
const roll: OnRoll[] = (
  [
    ['worker', workers],
    ['user', users],
    ['volunteer', volunteers],
    ['supporter', supporters],
  ] as const
).flatMap(([type, names]) => names.map((name): OnRoll => [name, type, signsIn.has(name)]))
/** Fifteen of twenty-five: more than half. */
const here = [clerk, ...workers, ...users.slice(0, 4), ...volunteers.slice(0, 2), ...supporters]
const grant = 'assets:sp-care:bank'

beforeAll(async () => {
  const w = await world('2026-01-05T01:00:00.000Z')
  const dials = { 'shares.value': 50_000 }
  c = await office(w, 'social-coop', { slug: 'haetsal', name: '햇살돌봄', founder: clerk, dials }, roll)
})

describe('January: the co-operative comes in', () => {
  it('keeps to the law as its charter stands, with four kinds of members', async () => {
    expect(await c.get('charter.legalCheck')).toMatchObject({
      profile: { code: 'kr-social-cooperative' },
      // Its books are open to anyone on purpose; no breach.
      findings: [{ code: 'books_open', severity: 'note' }],
    })
    const { types } = (await c.w.view(c.as(users[0]!), c.commons)).standing
    expect(types).toEqual(['user'])
    expect(c.names).toHaveLength(25)
  })

  it('brings its shares and its bank account', async () => {
    const held = (names: readonly string[], shares: number) =>
      names.map((name) => ({
        ...{ agent: c.agent(name), shares: String(shares), paid: String(shares * 50_000), on: '2025-03-02' },
      }))
    // 6 × 4 + 12 × 1 + 4 × 1 + 3 × 10 = 70 shares of 50,000.
    const rows = [
      ...held([clerk, ...workers], 4),
      ...held([...users, ...volunteers], 1),
      ...held(supporters, 10),
    ]
    await c.does(clerk, 'shares.recordOpening', { rows })
    await c.opens('main', '운영 통장', 5_000_000, '2026-01-01')
    expect(figures((await c.statements(2026)).balances)).toEqual({
      'assets:bank:main': 5_000_000n,
      // 5,000,000 − 3,500,000: what it had earned before.
      'equity:opening': 1_500_000n,
      'equity:shares': 3_500_000n,
    })
  })
})

let least: string
let rejected: string

describe('February: the general meeting', () => {
  it('elects, keeps a subsidised project apart, and changes the articles by two thirds of those present', async () => {
    const term = { from: '2026-02-26', until: '2029-02-25' }
    const care = [{ code: 'care', label: { ko: '통합돌봄 보조사업', en: 'subsidised care' } }]
    const dial = (name: string, from: unknown, to: unknown) => ({
      changes: [{ path: `dials.${name}`, from, to }],
    })
    least = await c.propose('charter.amendArticles', dial('shares.least', 1, 2), '최소 출자를 2좌로')
    rejected = await c.propose(
      'charter.amendArticles',
      dial('shares.instalments', 1, 5),
      '출자금 나누어 내기',
    )
    const called = await c.call('2026년 정기총회', '2026-02-25', [
      await c.elect('role:chair', [chair], term),
      await c.elect('organ:board', board, { ...term, seats: 3 }),
      await c.elect('organ:auditor', [auditor], term),
      await c.propose('charter.amendBylaws', dial('books.special_accounts', [], care), '보조사업 회계 따로'),
      least,
      rejected,
    ])
    await c.until('2026-02-25', '14:00')
    await c.hold(called, here, [
      { [chair]: 15 },
      Object.fromEntries(board.map((name) => [name, 13])),
      { [auditor]: 15 },
      { yes: 15 },
      // Ten of fifteen are two thirds of those present; nine are not, though three abstained.
      { yes: 10, no: 5 },
      { yes: 9, no: 3, abstain: 3 },
    ])
    await c.until('2026-02-26')
    expect([await c.state(least), await c.state(rejected)]).toEqual(['waiting', 'failed'])
    const standing = async (name: string) => (await c.w.view(c.as(name), c.commons)).standing
    expect((await standing(chair)).roles).toEqual(['chair'])
    for (const one of board) expect((await standing(one)).organs).toEqual(['board'])
  })

  it('waits for the approval (인가) before the new articles hold', async () => {
    const dial = async () => (await c.w.view(c.as(clerk), c.commons)).charter.value('shares.least')
    await c.until('2026-03-20')
    expect(await dial()).toBe(1)
    await c.does(clerk, 'decisions.recordFiling', {
      ...{ decision: least, on: '2026-03-20', reference: '보건복지부 2026-114' },
    })
    expect([await dial(), await c.state(least)]).toEqual([2, 'executed'])
  })
})

/** Asked by one, approved by the chair and one of the board; answers what is owed for it. */
async function spend(what: string, amount: number, more: object) {
  const spentOn = c.w.clock.now().toISOString().slice(0, 10)
  const { expense } = await c.does<{ expense: string }>(clerk, 'expenses.askExpense', {
    ...{ what, details: '', amount: String(amount), unit: 'KRW', spentOn, refund: false, photos: [] },
    ...{ evidence: 'none', ...more },
  })
  for (const one of [chair, board[0]!])
    await c.does(one, 'expenses.approveExpense', { expense, amount: String(amount) })
  return expense
}

/** Pays what is open of this amount from the project's own account. */
async function pay(rest: bigint) {
  const one = (await c.owed('out')).find((owed) => owed.rest === rest)!
  await c.does(clerk, 'obligations.recordPayment', {
    ...{ obligation: one.id, amount: String(rest), on: '2026-06-30', place: grant },
  })
}

describe('the subsidised project (보조금)', () => {
  it('spends from its own account only, with evidence for everything', async () => {
    await c.until('2026-04-01')
    await c.book('2026-04-01', 'income:sp-care:grants', grant, 12_000_000, '통합돌봄 보조금')
    await c.until('2026-06-30')
    // 3 % and a tenth of it are held back: 1,000,000 − 30,000 − 3,000.
    await spend('낙상 예방 강의', 1_000_000, {
      ...{ account: 'expenses:sp-care:fees', payee: c.agent(lecturer), withholding: 'business' },
    })
    await pay(967_000n)
    const { photo } = await c.does<{ photo: string }>(clerk, 'expenses.keepPhoto', {
      ...{ name: '영수증.jpg', content: jpeg('care') },
    })
    const supplies = await spend('돌봄 물품', 850_000, {
      ...{ account: 'expenses:sp-care:supplies', payeeName: '한마음의료기' },
    })
    await pay(850_000n)
    const missing = async () => (await c.get<{ count: number }>('expenses.missingEvidence')).count
    expect(await missing()).toBe(1)
    await c.does(clerk, 'expenses.addEvidence', { expense: supplies, evidence: 'card', photos: [photo] })
    expect(await missing()).toBe(0)
  })

  it('has the board decide what is beyond the steps', async () => {
    const input = { amount: '4200000' }
    const { expense } = await c.does<{ expense: string }>(clerk, 'expenses.askExpense', {
      ...{ what: '이동 지원 휠체어', details: '', unit: 'KRW', spentOn: '2026-06-30', refund: false },
      ...{ account: 'expenses:sp-care:equipment', payeeName: '한마음의료기', photos: [], ...input },
      ...{ evidence: 'tax_invoice' },
    })
    const decision = await c.propose(
      'expenses.approveExpense',
      { expense, ...input },
      '휠체어를 사요',
      'board',
    )
    for (const one of board.slice(0, 2))
      await c.does(one, 'decisions.castBallot', { decision, ballot: { choice: 'yes' } })
    await c.w.settle()
    expect(await c.state(decision)).toBe('executed')
    await pay(4_200_000n)
    await c.w.settle()
  })

  it('has a balance sheet of its own', async () => {
    const { balances, results, openResult } = await c.statements(2026, 'care')
    expect(figures(results)).toEqual({
      'income:sp-care:grants': 12_000_000n,
      'expenses:sp-care:fees': 1_000_000n,
      'expenses:sp-care:supplies': 850_000n,
      'expenses:sp-care:equipment': 4_200_000n,
    })
    expect(figures(balances)).toEqual({
      // 12,000,000 − 967,000 − 850,000 − 4,200,000.
      [grant]: 5_983_000n,
      'liabilities:sp-care:withholding': 33_000n,
    })
    // 5,983,000 − 33,000 = 12,000,000 − 6,050,000: not spent yet.
    expect([total(balances), openResult]).toEqual([5_950_000n, 5_950_000n])
  })
})

describe('the rest of the year', () => {
  it('works, collects dues of those who support it, and matches the bank', async () => {
    await c.does(clerk, 'dues.addPlan', {
      ...{ label: '후원 회비', period: 'year', month: 7, day: 5, dueDays: 30, unit: 'KRW' },
      ...{ account: 'income:dues', rates: [{ type: 'supporter', amount: '120000' }] },
      ...{ from: '2026-07-01', until: null },
    })
    await c.rule('in', '돌봄서비스', 'income:services')
    await c.rule('in', '후원금', 'income:donations')
    await c.rule('out', '급여', 'expenses:wages')
    await c.rule('out', '월세', 'expenses:rent')
    await c.until('2026-12-31')
    await c.comes([
      ...supporters.map((name): Told => ['2026.07.10', name, 120_000, '후원회비']),
      ['2026.08.31', '은평구청', 30_000_000, '돌봄서비스'],
      ['2026.09.30', '이웃', 2_000_000, '후원금'],
      ['2026.11.30', '급여이체', -24_000_000, '급여'],
      ['2026.12.15', '한빛빌딩', -3_600_000, '월세'],
    ])
    expect(await c.waiting()).toEqual([])
  })

  it('sees a user leave, whose share waits for the next year', async () => {
    await c.does(leaver, 'members.leave', { agent: c.agent(leaver) })
    await c.does(leaver, 'shares.openClaim', { agent: c.agent(leaver), askedOn: '2026-12-31' })
    const { claims } = await c.get<{ claims: object[] }>('shares.claims')
    expect(claims).toMatchObject([{ paid: 50_000n, payableFrom: '2027-01-01' }])
  })

  it('closes with the project apart from what the co-operative earned', async () => {
    await c.until('2027-01-20')
    await c.does(clerk, 'years.closeYear', { year: 2026 })
    await c.does(auditor, 'years.giveOpinion', {
      year: 2026,
      opinion: 'fair',
      text: '장부와 증빙이 맞습니다.',
    })
    const { balances, result, openResult } = await c.statements(2026, 'general')
    // 30,000,000 + 2,000,000 + 3 × 120,000 − 24,000,000 − 3,600,000.
    expect([result, openResult]).toEqual([4_760_000n, 0n])
    expect(figures(balances)).toEqual({
      // 5,000,000 + 4,760,000.
      'assets:bank:main': 9_760_000n,
      'equity:shares': 3_500_000n,
      'equity:opening': 1_500_000n,
      'equity:carried': 4_760_000n,
    })
    const care = await c.statements(2026, 'care')
    expect(figures(care.balances)).toMatchObject({ 'equity:sp-care:carried': 5_950_000n })
    expect([total(balances), total(care.balances)]).toEqual([0n, 0n])
  })
})

const use = (more: object) => ({
  ...{ year: 2026, legal: '1428000', voluntary: '1000000', patronage: '0', capital: '0' },
  ...{ payBy: '2027-04-30', ...more },
})

describe('the next spring: no dividends', () => {
  it('refuses what the law refuses, by its article', async () => {
    const proposed = (more: object) => c.propose('years.appropriate', use(more), '잉여금 처분')
    // Three tenths of 4,760,000; nothing of the unspent subsidy.
    expect(await c.get('years.year', { year: 2026 })).toMatchObject({
      figures: { result: 4_760_000n, available: 4_760_000n, leastReserve: 1_428_000n },
    })
    for (const [code, article, more] of [
      ['no_dividends_here', '제98조', { capital: '1' }],
      ['no_dividends_here', '제98조', { patronage: '1' }],
      ['reserve_too_small', '제97조', { legal: '1427999' }],
      ['more_than_surplus', '', { legal: '3760001' }],
    ] as const) {
      const refusal = await proposed(more).catch((error) => error)
      expect(refusal.values).toMatchObject({ refusal: `years.${code}` })
      expect(refusal.values.article ?? '').toContain(article)
    }
  })

  it('keeps three tenths in reserve, the rest at work, and pays the leaver what they had paid', async () => {
    const { claims } = await c.get<{ claims: { id: string }[] }>('shares.claims')
    const refund = { claim: claims[0]!.id, netAssets: '9760000', paidIn: '3500000', withheld: '0' }
    await c.until('2027-02-10')
    const called = await c.call('2027년 정기총회', '2027-02-25', [
      await c.propose('years.appropriate', use({}), '2026년 잉여금 처분'),
      await c.propose('shares.decideRefund', { ...refund, dueOn: '2027-03-31' }, '탈퇴 조합원 출자금 환급'),
    ])
    await c.until('2027-02-25', '14:00')
    await c.hold(called, here, [{ yes: 15 }, { yes: 10, no: 2, abstain: 3 }])
    await c.w.settle()
    // 4,760,000 − 1,428,000 − 1,000,000.
    expect(await c.balance('equity:carried')).toBe(2_332_000n)
    expect(await c.balance('equity:reserve:legal')).toBe(1_428_000n)
    // Of what was paid in, whatever the co-operative is worth (article 89).
    expect(await c.owed('out')).toMatchObject([{ agent: c.agent(leaver), purpose: 'refunds', rest: 50_000n }])
    expect(figures((await c.statements(2027)).balances)).toMatchObject({ 'equity:shares': 3_450_000n })
  })

  it('discloses what it must, and shows every page in both languages', async () => {
    const csv = await textOf(c, clerk, '/years/2026/disclosure.csv')
    for (const said of ['4,760,000', '1,428,000', '3,500,000', '통합돌봄 보조사업', chair])
      expect(csv).toContain(said)
    expect(await textOf(c, clerk, '/years/2026/disclosure')).toContain('제96조의2')
    const more = [
      '/years/2026',
      '/years/2026/disclosure',
      '/years/2026/appropriation',
      '/shares',
      '/shares/all',
    ]
    await opensIn(c, [clerk, users[1]!], more.slice(0, 4), more.slice(4))
    for (const name of [clerk, users[1]!]) expect(await deadLinks(c, name)).toEqual([])
    expect(await c.w.verify(c.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
