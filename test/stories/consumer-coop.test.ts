import { beforeAll, describe, expect, it } from 'vitest'
import type { Told } from '../../src/commons/bank/office.fixture.ts'
import { world } from '../world.ts'
import { figures, type Office, type OnRoll, office, total } from './office.fixture.ts'
import { deadLinks, opensIn, textOf } from './pages.fixture.ts'

/**
 * 햇빛생협: two hundred households that buy good food together. Shares paid in parts, a campaign for further ones, dues
 * every month and who forgets them, a surplus shared out by use and by shares. Each figure is added up by hand in a
 * comment beside it.
 */
let c: Office
const families = [...'김이박최정강조윤장임한오서신권황안송류홍']
const given = ['가온', '나리', '다솜', '라온', '마루', '바름', '새롬', '아라', '자람', '하늬']
/** Household 0 to 199: 김가온, 김나리 … 홍하늬. */
const homes = families.flatMap((family) => given.map((name) => family + name))
const at = (n: number) => homes[n]!
const clerk = at(199)
/** The one who leaves, and those who forget the dues of November and December. */
const leaver = at(0)
const forgetful = [at(10), at(11), at(12)]
const [chair, auditor] = [at(1), at(2)]
const board = [at(3), at(4), at(5)]
const typeOf = (n: number) => (n >= 190 && n < 195 ? 'producer' : n >= 195 && n < 199 ? 'worker' : 'consumer')
const roll: OnRoll[] = homes
  .slice(0, 199)
  .map((name, n): OnRoll => [name, typeOf(n), n <= 5 || name === forgetful[0]])
/** A hundred and one of two hundred: more than half. */
const here = [clerk, ...homes.slice(1, 101)]

beforeAll(async () => {
  const w = await world('2026-01-05T01:00:00.000Z')
  const dials = { 'shares.least': 3 }
  c = await office(w, 'consumer-coop', { slug: 'haetbit', name: '햇빛생협', founder: clerk, dials }, roll)
})

describe('January to April: two hundred households', () => {
  it('keep to the law as their charter stands', async () => {
    expect(c.names).toHaveLength(200)
    expect(await c.get('charter.legalCheck')).toMatchObject({
      profile: { code: 'kr-cooperative' },
      findings: [],
    })
  })

  it('bring what 150 hold; forty pay three shares at once, ten in four parts', async () => {
    // 150 × 3 × 10,000.
    await c.opens('main', '운영 통장', 4_500_000, '2026-01-01')
    await c.does(clerk, 'shares.recordOpening', {
      rows: homes
        .slice(0, 150)
        .map((name) => ({ agent: c.agent(name), shares: '3', paid: '30000', on: '2025-03-02' })),
    })
    for (const [i, name] of homes.slice(150).entries())
      await c.does(clerk, 'shares.subscribe', {
        ...{ agent: c.agent(name), shares: '3', parts: i < 10 ? 4 : 1, from: '2026-01-31' },
      })
    // 50 × 30,000.
    expect((await c.owed('in')).reduce((sum, one) => sum + one.rest, 0n)).toBe(1_500_000n)
    const ten = homes.slice(150, 160)
    const parts = (day: string) => ten.map((name): Told => [day, name, 7_500, '출자금'])
    await c.until('2026-04-15')
    await c.comes([
      ...parts('2026.01.31'),
      ...homes.slice(160).map((name): Told => ['2026.01.31', name, 30_000, '출자금']),
      ...parts('2026.02.28'),
      ...parts('2026.03.31'),
      ...parts('2026.04.15'),
    ])
    expect(await c.waiting()).toEqual([])
    expect(await c.owed('in')).toEqual([])
    expect(figures((await c.statements(2026)).balances)).toEqual({
      // 4,500,000 + 1,500,000.
      'assets:bank:main': 6_000_000n,
      'equity:shares': 6_000_000n,
    })
  })

  it('meet, a hundred and one of them, and elect', async () => {
    const term = { from: '2026-04-29', until: '2029-04-28' }
    const called = await c.call('2026년 정기총회', '2026-04-28', [
      await c.elect('role:chair', [chair], term),
      await c.elect('organ:board', board, { ...term, seats: 3 }),
      await c.elect('organ:auditor', [auditor], term),
    ])
    await c.until('2026-04-28', '14:00')
    await expect(c.hold(called, here.slice(0, 100), [])).rejects.toMatchObject({
      code: 'meetings.quorum_missing',
      values: { needed: 101, present: 100 },
    })
    await c.hold(called, here, [
      { [chair]: 90, blank: 11 },
      Object.fromEntries(board.map((name) => [name, 101])),
      { [auditor]: 101 },
    ])
    await c.until('2026-04-29')
    expect((await c.w.view(c.as(chair), c.commons)).standing.roles).toEqual(['chair'])
  })
})

describe('the year: further shares, dues, reminders', () => {
  it('sixty take two more shares each in May', async () => {
    await c.until('2026-05-04')
    const sixty = homes.slice(20, 80)
    for (const name of sixty)
      await c.does(clerk, 'shares.subscribeFurther', {
        ...{ agent: c.agent(name), shares: '2', parts: 1, from: '2026-05-20' },
      })
    await c.until('2026-05-20')
    await c.comes(sixty.map((name): Told => ['2026.05.20', name, 20_000, '증좌']))
    expect(await c.waiting()).toEqual([])
    // 6,000,000 + 60 × 20,000.
    expect(figures((await c.statements(2026)).balances)['equity:shares']).toBe(7_200_000n)
  })

  it('everybody pays five thousand a month from September; three forget, and one pays when reminded', async () => {
    await c.until('2026-08-20')
    await c.does(clerk, 'dues.addPlan', {
      ...{ label: '조합비', period: 'month', month: 1, day: 5, dueDays: 10, unit: 'KRW' },
      ...{ account: 'income:dues', rates: [{ type: null, amount: '5000' }] },
      ...{ from: '2026-09-01', until: '2026-12-31' },
    })
    for (const month of [9, 10, 11, 12]) {
      await c.until(month === 9 ? '2026-09-12' : `2026-${month}-12`)
      const payers = month > 10 ? homes.filter((name) => !forgetful.includes(name)) : homes
      const on = `2026.${String(month).padStart(2, '0')}.10`
      await c.comes(payers.map((name): Told => [on, name, 5_000, '조합비']))
    }
    expect(await c.waiting()).toEqual([])
    await c.until('2026-12-24')
    type Late = { people: { agent: string; rest: bigint; count: number }[] }
    const late = async () => (await c.get<Late>('dues.arrears')).people
    expect((await late()).map(({ rest, count }) => [rest, count])).toEqual(Array(3).fill([10_000n, 2]))
    const { notices } = await c.get<{ notices: { kind: string }[] }>('notices.myNotices', {}, forgetful[0])
    expect(notices.map(({ kind }) => kind)).toContain('dues.dues_reminded')
    await c.comes([['2026.12.24', forgetful[0]!, 10_000, '조합비']])
    expect(new Set((await late()).map(({ agent }) => agent))).toEqual(
      new Set(forgetful.slice(1).map(c.agent)),
    )
  })

  it('sells, pays for what it sold, and sees one household leave', async () => {
    await c.rule('in', '판매', 'income:sales')
    await c.rule('out', '물품', 'expenses:supplies')
    await c.rule('out', '급여', 'expenses:wages')
    await c.rule('out', '월세', 'expenses:rent')
    await c.until('2026-12-31')
    await c.comes([
      ['2026.12.28', '카드사', 240_000_000, '판매'],
      ['2026.12.29', '생산자들', -200_000_000, '물품'],
      ['2026.12.30', '급여이체', -24_000_000, '급여'],
      ['2026.12.30', '한빛빌딩', -3_333_331, '월세'],
    ])
    await c.does(leaver, 'members.leave', { agent: c.agent(leaver) })
    await c.does(leaver, 'shares.openClaim', { agent: c.agent(leaver), askedOn: '2026-12-31' })
  })
})

/** Household n bought for n × 10,000; the rest was bought by others. */
const uses = () => homes.slice(1).map((name, i) => ({ agent: c.agent(name), used: String((i + 1) * 10_000) }))
const use = { year: 2026, legal: '1666667', voluntary: '5000000', patronage: '1990007', capital: '239000' }

interface Part {
  agent: string
  patronage: bigint
  capital: bigint
}

describe('the next spring: what each bought and what each paid in', () => {
  it('closes the year', async () => {
    await c.until('2027-01-20')
    await c.does(clerk, 'years.closeYear', { year: 2026 })
    await c.does(auditor, 'years.giveOpinion', {
      year: 2026,
      opinion: 'fair',
      text: '장부와 통장이 맞습니다.',
    })
    const { balances } = await c.statements(2026)
    expect(figures(balances)).toEqual({
      // Shares 7,200,000 + dues (4 × 200 − 4) × 5,000 = 3,980,000 + 240,000,000 − 227,333,331.
      'assets:bank:main': 23_846_669n,
      'assets:receivable:dues': 20_000n,
      'equity:shares': 7_200_000n,
      // 240,000,000 + 4,000,000 − 200,000,000 − 24,000,000 − 3,333,331.
      'equity:carried': 16_666_669n,
    })
    expect(total(balances)).toBe(0n)
  })

  it('keeps dividends to the law, each refusal with its article', async () => {
    await c.does(clerk, 'years.recordUse', { year: 2026, rows: uses() })
    expect(await c.get('years.year', { year: 2026 })).toMatchObject({
      figures: {
        // A tenth of 16,666,669, rounded up; a tenth of 7,200,000 − the leaver's 30,000.
        ...{ leastReserve: 1_666_667n, mostCapital: 717_000n, membersPaidIn: 7_170_000n },
      },
    })
    const refusal = async (more: object) => {
      const given = { ...use, payBy: '2027-05-31', ...more }
      const error = await c.propose('years.appropriate', given, '잉여금 처분').catch((one) => one)
      return [error.values.refusal, error.values.article]
    }
    for (const [code, article, more] of [
      ['reserve_too_small', '제50조', { legal: '1666666' }],
      ['capital_too_large', '제51조', { capital: '717001', patronage: '717001' }],
      ['patronage_too_small', '제51조', { capital: '239001', patronage: '239000' }],
    ] as const)
      expect(await refusal(more)).toEqual([`years.${code}`, expect.stringContaining(article)])
  })

  it('shares it out in the meeting, to the last won', async () => {
    const { claims } = await c.get<{ claims: { id: string }[] }>('shares.claims')
    const refund = { claim: claims[0]!.id, netAssets: '23866669', paidIn: '7200000', withheld: '0' }
    const called = await c.call('2027년 정기총회', '2027-03-10', [
      await c.propose('years.appropriate', { ...use, payBy: '2027-05-31' }, '2026년 잉여금 처분'),
      await c.propose('shares.decideRefund', { ...refund, dueOn: '2027-05-31' }, '탈퇴 조합원 환급'),
    ])
    await c.until('2027-03-10', '14:00')
    // 68 of 101 are two thirds; 67 would not be.
    await c.hold(called, here, [
      { yes: 51, no: 50 },
      { yes: 68, no: 33 },
    ])
    await c.w.settle()
    const all = await c.get<Part[]>('years.dividends', { year: 2026 })
    const of = (n: number) => all.find((one) => one.agent === c.agent(at(n)))
    expect(all).toHaveLength(199)
    expect(of(0)).toBeUndefined()
    // Household n has n of 1 + … + 199 = 19,900 parts of 1,990,007: n × 100, and 7n ÷ 19,900 over. The seven won that
    // are left go to the seven largest fractions, households 193 to 199.
    for (const n of [1, 50, 120, 192]) expect(of(n)!.patronage).toBe(BigInt(n * 100))
    for (let n = 193; n < 200; n += 1) expect(of(n)!.patronage).toBe(BigInt(n * 100 + 1))
    expect(all.reduce((sum, one) => sum + one.patronage, 0n)).toBe(1_990_007n)
    // 239,000 is a thirtieth of 7,170,000: 1,000 for 30,000. For 50,000 it is 1,666.67; 60 × 1,666 leave forty won,
    // which go to forty of the sixty.
    const sixty = homes.slice(20, 80).map((_, i) => of(20 + i)!.capital)
    expect(sixty.filter((one) => one === 1_667n)).toHaveLength(40)
    expect(sixty.filter((one) => one === 1_666n)).toHaveLength(20)
    for (const n of [1, 19, 80, 199]) expect(of(n)!.capital).toBe(1_000n)
    expect(all.reduce((sum, one) => sum + one.capital, 0n)).toBe(239_000n)
    // 16,666,669 − 1,666,667 − 5,000,000 − 1,990,007 − 239,000.
    expect(await c.balance('equity:carried')).toBe(7_770_995n)
  })

  it('owes exactly that, and what left by net assets', async () => {
    const { rows } = await c.w.office.database.owner.query(
      `select account like '%refunds%' as refund, sum(amount)::text as sum from ledger_balance
       where commons_id = $1 and account like 'liabilities:payable:%' group by 1 order by 1`,
      [c.commons],
    )
    // 1,990,007 + 239,000; and a share that was paid in full and is worth more is paid back as it was paid in.
    expect(rows).toEqual([
      { refund: false, sum: '-2229007' },
      { refund: true, sum: '-30000' },
    ])
  })

  it('shows every page it needs, in both languages', async () => {
    const more = ['/years/2026', '/shares']
    const desk = [
      '/years/2026/audit',
      '/years/2026/dividends',
      '/years/2026/appropriation',
      '/shares/all',
      '/dues/arrears',
      '/bank',
    ]
    await opensIn(c, [clerk], more, desk)
    expect(await textOf(c, clerk, '/years/2026/audit')).toMatch(
      /감사보고서[\s\S]*감사의견[\s\S]*\(서명 또는 인\)/,
    )
    const disclosed = await textOf(c, clerk, '/years/2026/disclosure')
    for (const said of ['이사장', '당기순이익', '합계', '직인']) expect(disclosed).toContain(said)
    expect(await deadLinks(c, clerk)).toEqual([])
    expect(await c.w.verify(c.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
