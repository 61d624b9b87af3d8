import { beforeAll, describe, expect, it } from 'vitest'
import type { Told } from '../../src/commons/bank/office.fixture.ts'
import { pain001 } from '../../src/commons/bank/payouts/pain001.ts'
import { asPeopleSay } from '../../src/commons/books/accounts.ts'
import { hledgerBalances, hledgerItself, hledgerOf } from '../../src/commons/books/exports.fixture.ts'
import { plainBalances } from '../../src/commons/books/exports.ts'
import type { Statements } from '../../src/commons/books/statements.ts'
import { world } from '../world.ts'
import { everyFigureOpens } from './figures.fixture.ts'
import {
  auditor,
  board,
  chair,
  inParts,
  lateOne,
  leaver,
  mina,
  names,
  newcomer,
  second,
  workerCoop,
} from './worker-coop.fixture.ts'
import { month, took } from './worker-coop-months.fixture.ts'

/**
 * The first year of a worker co-operative of forty in Seoul: founded in January 2026, registered in February, a year of
 * work, one leaves and one joins, the year is closed and its surplus shared out in 2027. Each figure is added up by hand
 * in a comment beside it.
 */
let c: Awaited<ReturnType<typeof workerCoop>>
beforeAll(async () => {
  c = await workerCoop(await world('2026-01-02T01:00:00.000Z'))
})

const step = (name: string, on: string, more: object = {}) =>
  c.does(mina, 'founding.takeStep', {
    ...{ step: name, on, reference: null, present: null, inFavour: null, ...more },
  })
const pathSteps = async () =>
  (await c.get<{ steps: { step: string; state: string; due: string | null }[] }>('founding.path')).steps
const stepAt = async (name: string) => (await pathSteps()).find((one) => one.step === name)!

const statements = (from: string, until: string) =>
  c.get<Statements>('books.statements', { unit: 'KRW', from, until })
/** Account and figure, as people say it. */
const figures = (rows: Statements['balances']) =>
  Object.fromEntries(rows.map(({ account, amount }) => [account, asPeopleSay(account, amount)]))

describe('January and February: from an idea to a registered co-operative', () => {
  it('keeps to the law as its charter stands', async () => {
    expect(await c.get('charter.legalCheck')).toMatchObject({
      profile: { code: 'kr-cooperative' },
      findings: [],
    })
  })

  it('gathers seven promoters and forty founders, and gives eight days’ notice', async () => {
    await c.does(mina, 'founding.describePlan', {
      ...{ name: '다솜청소협동조합', aim: '일하는 사람이 주인인 청소', business: '건물 청소' },
      seat: '서울특별시 은평구',
    })
    for (const [i, name] of names.entries())
      await c.does(name, 'founding.agree', {
        ...{ agent: c.agent(name), role: i < 7 ? 'promoter' : 'founder', on: '2026-01-02' },
      })
    await c.until('2026-01-05')
    await step('articles', '2026-01-05')
    await c.until('2026-01-06')
    await step('called', '2026-01-06')
    // Seven whole days lie between the notice and the meeting.
    expect(await stepAt('held')).toMatchObject({ state: 'now', due: '2026-01-14' })
  })

  it('holds the founding meeting: chair, board, auditor, plan and budget', async () => {
    const office = { agent: c.agent(chair), kind: 'role', code: 'chair' }
    const term = { from: '2026-01-14', until: '2029-01-13' }
    const budget = [
      ['income:sales', 270_000_000],
      ['income:dues', 4_000_000],
      ['expenses:wages', 240_000_000],
      ['expenses:rent', 11_000_000],
    ] as const
    const lines = budget.map(([account, amount]) => ({ account, amount: String(amount) }))
    const called = await c.call('창립총회', new Date('2026-01-14T05:00:00.000Z'), [
      await c.propose('members.appoint', { ...office, ...term }, '이사장 선출'),
      await c.elect('board', 5, board),
      await c.elect('auditor', 1, [auditor]),
      await c.propose(
        'years.setBudget',
        { year: 2026, text: '은평구 건물 열두 곳', lines },
        '사업계획과 예산',
      ),
    ])
    await c.until('2026-01-14', '14:00')
    await c.hold(called, names.slice(0, 38))
    await step('held', '2026-01-14', { present: 38, inFavour: 38 })
    await c.until('2026-01-15')
    const standing = async (name: string) => (await c.w.view(c.as(name), c.commons)).standing
    expect((await standing(chair)).roles).toEqual(['chair'])
    for (const one of board) expect((await standing(one)).organs).toEqual(['board'])
    expect((await standing(auditor)).organs).toEqual(['auditor'])
  })

  it('is filed, paid in as far as it is due, and registered in time', async () => {
    await step('filed', '2026-01-15', { reference: '은평 2026-11' })
    expect(await stepAt('accepted')).toMatchObject({ due: '2026-02-05' })
    await c.until('2026-01-27')
    await step('accepted', '2026-01-27', { reference: '제2026-서울-11호' })
    await c.does(mina, 'bank.addAccount', {
      ...{ code: 'main', title: '운영 통장', bank: 'kb', number: '123456-01-789012', unit: 'KRW' },
      ...{ opening: '0', openingOn: '2026-01-27', post: true },
    })
    for (const name of names)
      await c.does(name, 'shares.subscribe', took(c, name, 5, inParts.includes(name) ? { parts: 4 } : {}))
    await c.until('2026-01-30')
    await expect(step('paid', '2026-01-30')).rejects.toMatchObject({
      code: 'founding.shares_unpaid',
      values: { count: 40 },
    })
    // Five shares of 100,000; in four parts the first quarter is 125,000.
    await c.comes(
      names.map((name): Told => ['2026.01.30', name, inParts.includes(name) ? 125_000 : 500_000, '출자금']),
    )
    await step('paid', '2026-01-30')
    expect(await stepAt('registered')).toMatchObject({ due: '2026-02-13' })
    // 30 × 500,000 + 10 × 125,000.
    expect(await c.balance('assets:bank:main')).toBe(16_250_000n)
    await c.until('2026-02-09')
    await step('registered', '2026-02-09', { reference: '114471-0000011' })
    expect((await pathSteps()).every(({ state }) => state === 'done')).toBe(true)
    await c.comes([['2026.02.09', '박법무사', -1_000_000, '등기']])
    const [line] = await c.get<{ lines: { id: string }[] }>('bank.queue', { limit: 5 }).then((q) => q.lines)
    await c.does(mina, 'bank.bookLine', { line: line!.id, account: 'expenses:fees', note: '설립등기' })
  })
})

describe('from March to December: the year', () => {
  it('remembers where sales, wages and interest belong, and charges dues every month', async () => {
    const rule = (direction: string, words: string, account: string) =>
      c.does(mina, 'bank.rememberRule', { direction, words, account })
    await rule('in', '청소용역', 'income:sales')
    await rule('in', '결산이자', 'income:interest')
    await rule('out', '급여', 'expenses:wages')
    await c.does(mina, 'dues.addPlan', {
      ...{ label: '조합비', period: 'month', month: 1, day: 5, dueDays: 10, unit: 'KRW' },
      ...{ account: 'income:dues', rates: [{ type: null, amount: '10000' }] },
      ...{ from: '2026-03-01', until: '2026-12-31' },
    })
    for (const n of [2, 3, 4, 5, 6]) await month(c, n)
    expect(await c.waiting()).toEqual([])
  })

  it('sees one leave in June and another come in July', async () => {
    await c.does(leaver, 'members.leave', { agent: c.agent(leaver) })
    await c.does(leaver, 'shares.openClaim', { agent: c.agent(leaver), askedOn: '2026-06-30' })
    await c.until('2026-07-01')
    await c.welcome(newcomer)
    await c.does(newcomer, 'shares.subscribe', took(c, newcomer, 5, { from: '2026-07-28' }))
    for (const n of [7, 8, 9, 10, 11, 12]) await month(c, n)
    expect(await c.waiting()).toEqual([])
    // The machine has lost a sixth of its worth.
    await c.does(mina, 'books.recordEntry', {
      ...{ date: '2026-12-31', from: 'assets:equipment', to: 'expenses:depreciation', unit: 'KRW' },
      ...{ amount: '1000000', text: '세척기 감가상각' },
    })
  })

  it('stands at the year’s end as added up by hand', async () => {
    const { balances, results, result } = await statements('2026-01-01', '2026-12-31')
    expect(figures(results)).toEqual({
      // 40 people × 10 months × 10,000.
      'income:dues': 4_000_000n,
      // 10 × 28,000,000.
      'income:sales': 280_000_000n,
      'income:interest': 12_345n,
      // 10 × 24,000,000.
      'expenses:wages': 240_000_000n,
      // 10 × 1,100,000, December's too though it is not paid yet.
      'expenses:rent': 11_000_000n,
      // Registration 1,000,000 + the lecture 1,000,000, whole.
      'expenses:fees': 2_000_000n,
      'expenses:supplies': 1_345_670n,
      'expenses:depreciation': 1_000_000n,
    })
    // 284,012,345 earned − 255,345,670 spent.
    expect(result).toBe(28_666_675n)
    expect(figures(balances)).toEqual({
      // Shares 21,000,000 + dues 3,980,000 + sales 280,000,000 + interest 12,345 = 304,992,345, less wages 240,000,000,
      // nine rents 9,900,000, registration 1,000,000, lecture and its tax 1,000,000, supplies 1,345,670, machine 6,000,000.
      'assets:bank:main': 45_746_675n,
      // Two months of one member.
      'assets:receivable:dues': 20_000n,
      'assets:equipment': 5_000_000n,
      'liabilities:payable:expenses': 1_100_000n,
      // 40 founders and the newcomer × 500,000 + 500,000 more; who left is in it until they are paid back.
      'equity:shares': 21_000_000n,
    })
    // 45,746,675 + 20,000 + 5,000,000 = 50,766,675 = 1,100,000 + 21,000,000 + 28,666,675.
    expect(total(balances)).toBe(28_666_675n)
  })

  it('shows who is in arrears', async () => {
    const { rows } = await c.get<{ rows: { agent: string; amount: bigint; settled: bigint }[] }>(
      'obligations.owed',
      { direction: 'in', limit: 50 },
    )
    expect(rows.map((one) => [one.agent, one.amount - one.settled])).toEqual([
      [c.agent(lateOne), 10_000n],
      [c.agent(lateOne), 10_000n],
    ])
  })
})

const total = (rows: Statements['balances']) => rows.reduce((sum, { amount }) => sum + amount, 0n)

/** What everybody earned in the year, from the payroll: 8,000,000 + 38 × 6,000,000 + 1,900,000 + 2,100,000. */
const wages = (): [string, number][] => [
  [mina, 8_000_000],
  ...names.slice(1, 39).map((name): [string, number] => [name, 6_000_000]),
  [leaver, 1_900_000],
  [newcomer, 2_100_000],
]
const use = { legal: '3000000', voluntary: '2000000', patronage: '11905000', capital: '1000000' }
interface Part {
  agent: string
  used: bigint
  paidIn: bigint
  patronage: bigint
  capital: bigint
}

describe('the next spring: close, audit, meeting, dividend', () => {
  it('closes the year; the auditor gives an opinion', async () => {
    await c.until('2027-01-15')
    await c.comes([['2027.01.15', '한빛빌딩', -1_100_000]])
    await c.does(mina, 'years.closeYear', { year: 2026 })
    const opinion = { year: 2026, opinion: 'fair', text: '장부와 통장, 증빙이 맞습니다.' }
    await c.does(auditor, 'years.giveOpinion', opinion)
    expect(await c.get('years.year', { year: 2026 })).toMatchObject({
      close: { result: 28_666_675n, opinion: 'fair' },
      figures: {
        ...{ result: 28_666_675n, available: 28_666_675n, reserve: 0n, voluntary: 0n, paidIn: 21_000_000n },
        // A tenth of 28,666,675, rounded up; three times 21,000,000 is far.
        leastReserve: 2_866_668n,
        // A tenth of what the members of the year's end had paid in, without who left: 20,500,000.
        mostCapital: 2_050_000n,
      },
      lines: expect.arrayContaining([
        { account: 'income:sales', planned: 270_000_000n, actual: 280_000_000n },
        { account: 'expenses:rent', planned: 11_000_000n, actual: 11_000_000n },
      ]),
    })
  })

  it('measures everybody’s use by their wages', async () => {
    const rows = wages().map(([name, used]) => ({ agent: c.agent(name), used: String(used) }))
    await c.does(mina, 'years.recordUse', { year: 2026, rows })
    expect(wages().reduce((sum, [, used]) => sum + used, 0)).toBe(240_000_000)
    const { problem, carried } = await c.get<{ problem: unknown; carried: bigint }>('years.preview', {
      ...{ year: 2026, ...use },
    })
    expect([problem, carried]).toEqual([null, 10_761_675n])
  })

  it('decides in the general meeting what becomes of the surplus, and the refund by two thirds', async () => {
    await c.until('2027-02-10')
    const { claims } = await c.get<{ claims: { id: string; paid: bigint; payableFrom: string }[] }>(
      'shares.claims',
    )
    expect(claims).toMatchObject([{ paid: 500_000n, payableFrom: '2027-01-01' }])
    const called = await c.call('2027년 정기총회', new Date('2027-02-25T05:00:00.000Z'), [
      await c.propose('years.appropriate', { year: 2026, ...use, payBy: '2027-03-31' }, '2026년 잉여금 처분'),
      // Net assets: 21,000,000 + 28,666,675.
      await c.propose(
        'shares.decideRefund',
        {
          ...{ claim: claims[0]!.id, netAssets: '49666675', paidIn: '21000000' },
          ...{ withheld: '0', dueOn: '2027-03-31' },
        },
        '탈퇴 조합원 출자금 환급',
      ),
    ])
    await c.until('2027-02-25', '14:00')
    await c.hold(called, names.slice(0, 25))
    expect(await c.get('years.year', { year: 2026 })).toMatchObject({
      close: {
        appropriation: {
          ...{ available: 28_666_675n, legal: 3_000_000n, voluntary: 2_000_000n },
          // 28,666,675 − 3,000,000 − 2,000,000 − 11,905,000 − 1,000,000.
          ...{ patronage: 11_905_000n, capital: 1_000_000n, carried: 10_761_675n },
        },
      },
    })
    expect(await c.balance('equity:reserve:legal')).toBe(-3_000_000n)
  })

  it('gives each member exactly their part', async () => {
    const all = await c.get<Part[]>('years.dividends', { year: 2026 })
    expect(all).toHaveLength(40)
    const of = (name: string) => all.find((one) => one.agent === c.agent(name))
    expect(of(leaver)).toBeUndefined()
    // 11,905,000 is a twentieth of the members' 238,100,000: 8,000,000, 6,000,000 and 2,100,000 ÷ 20.
    expect(of(mina)).toMatchObject({ used: 8_000_000n, paidIn: 500_000n, patronage: 400_000n })
    expect(of(newcomer)).toMatchObject({ used: 2_100_000n, paidIn: 500_000n, patronage: 105_000n })
    // 1,000,000 × 1,000,000 ÷ 20,500,000 = 48,780.49, the largest fraction: rounded up first.
    expect(of(second)).toMatchObject({ paidIn: 1_000_000n, patronage: 300_000n, capital: 48_781n })
    for (const name of names.slice(2, 39)) expect(of(name)).toMatchObject({ patronage: 300_000n })
    // The 39 others: 24,390.24. Their 951,210 and 48,781 leave nine won, which go to the nine who come first by id.
    const others = all.filter((one) => one.agent !== c.agent(second)).map((one) => one.capital)
    expect(others).toEqual([...Array(9).fill(24_391n), ...Array(30).fill(24_390n)])
    const mine = await c.get<Part[]>('years.dividendsOf', { agent: c.agent(newcomer) }, newcomer)
    expect(mine).toMatchObject([{ year: 2026, patronage: 105_000n }])
  })

  it('pays dividends and refund with one file for the bank, and finds each in the statement', async () => {
    const { rows } = await c.get<{ rows: Owed[] }>('obligations.owed', { direction: 'out', limit: 100 })
    expect(rows.reduce((sum, one) => sum + one.amount, 0n)).toBe(13_405_000n)
    for (const name of [...names, newcomer])
      await c.does(name, 'bank.setPayee', {
        ...{ agent: c.agent(name), party: null, holder: name, bank: '004', number: '110-222-333444' },
      })
    const { batch, total } = await c.does<{ batch: string; total: string }>(mina, 'bank.prepareBatch', {
      ...{ account: 'main', obligations: rows.map(({ id }) => id) },
    })
    // Dividends 11,905,000 + 1,000,000 and the leaver's 500,000.
    expect(total).toBe('13405000')
    const { payments, account } = await c.get<BatchFile>('bank.batchFile', { batch })
    const xml = pain001({
      ...{ id: batch.replaceAll('-', ''), createdAt: c.w.clock.now(), payOn: '2027-03-02' },
      ...{
        debtor: { name: '다솜청소', number: account.number, bank: '004' },
        unit: { code: 'KRW', scale: 0 },
      },
      payments: payments.map((one) => ({ ...one, bankName: '국민은행', memo: one.label })),
    })
    expect(xml.match(/<EndToEndId>/g)).toHaveLength(41)
    expect(xml).toContain('<CtrlSum>13405000</CtrlSum>')
    await c.until('2027-03-02')
    await c.does(mina, 'bank.markBatchSent', { batch, on: '2027-03-02' })
    const nameOf = new Map([...names, newcomer].map((name) => [c.agent(name), name]))
    await c.comes(rows.map((one): Told => ['2027.03.02', nameOf.get(one.agent)!, -Number(one.amount)]))
    expect(await c.waiting()).toEqual([])
    const after = await c.get<{ rows: Owed[] }>('obligations.owed', { direction: 'out', limit: 100 })
    expect(after.rows).toEqual([])
    expect(await c.get<{ state: string }[]>('years.years')).toMatchObject([
      { year: 2027 },
      { year: 2026, state: 'appropriated' },
    ])
  })
})

interface BatchFile {
  account: { number: string }
  payments: { id: string; holder: string; bank: string; number: string; amount: bigint; label: string }[]
}

interface Owed {
  id: string
  agent: string
  amount: bigint
}

describe('the books in the end', () => {
  it('balance as added up by hand', async () => {
    const { balances, openResult } = await statements('2027-01-01', '2027-12-31')
    expect(figures(balances)).toEqual({
      // 45,746,675 − December's rent 1,100,000 − 13,405,000.
      'assets:bank:main': 31_241_675n,
      'assets:receivable:dues': 20_000n,
      'assets:equipment': 5_000_000n,
      'equity:shares': 20_500_000n,
      'equity:reserve:legal': 3_000_000n,
      'equity:reserve:voluntary': 2_000_000n,
      'equity:carried': 10_761_675n,
    })
    expect([total(balances), openResult]).toEqual([0n, 0n])
  })

  it('say why of every figure, to the office and to members', async () => {
    await everyFigureOpens(c, mina, second)
  })

  it('are the same in the exported hledger journal, and the journal verifies', async () => {
    const text = await hledgerOf('다솜청소', (input) => c.get('books.ledger', input))
    const rows = await c.w.office.database.read
      .selectFrom('ledger_balance')
      .select(['account', 'unit', 'amount'])
      .where('commons_id', '=', c.commons)
      .execute()
    const ours = plainBalances(rows)
    // Bank, arrears and machine; forty members' shares; two reserves, carried, the closed result; three incomes, five costs.
    expect(ours).toHaveLength(3 + 40 + 4 + 3 + 5)
    expect(ours).toContainEqual({ account: 'assets:bank:main', unit: 'KRW', amount: '31241675' })
    expect(hledgerBalances(text)).toEqual(ours)
    // hledger itself, where it is installed.
    expect(hledgerItself(text) ?? ours).toEqual(ours)
    expect(await c.w.verify(c.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
