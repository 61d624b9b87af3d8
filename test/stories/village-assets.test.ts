import { beforeAll, describe, expect, it } from 'vitest'
import { world } from '../world.ts'
import { deadLinks, textOf } from './pages.fixture.ts'
import { type Season, season } from './season.fixture.ts'

/**
 * 샘골: three households run a public building under an agreement with their county from March 2026 to February 2029.
 * Rooms are booked by residents and by others on different terms, a leak is mended and its cost shared by people in the
 * house, the building has an account of its own, and every January a report is due. Figures are added up beside them.
 */
let s: Season
const residents = ['mina', 'suho', 'bora']

beforeAll(async () => {
  s = await season(await world(), 'village-assets', [
    ['mina', '김민아', 'resident'],
    ['suho', '이수호', 'resident'],
    ['bora', '최보라', 'resident'],
    ['jiu', '박지우', 'visitor'],
  ])
  await s.does('mina', 'care.recordFigures', {
    ...{ key: 'households', from: '2026-01-01' },
    rows: residents.map((who) => ({ agent: s.agent(who), amount: '1' })),
  })
  await s.does('mina', 'care.recordFigures', {
    ...{ key: 'heads_at_home', from: '2026-03-01' },
    rows: residents.map((who, i) => ({ agent: s.agent(who), amount: String(3 - i) })),
  })
})

/** Hours after midnight of Tuesday 3 March 2026 in Seoul. */
const at = (hours: number) => new Date(Date.UTC(2026, 2, 2, 15) + hours * 3_600_000).toISOString()
const book = (who: string, resource: string, from: number, until: number) =>
  s.does<{ booking: string }>(who, 'things.book', { resource, from: at(from), until: at(until) })
const cannot = (booking: Promise<unknown>, reasons: string) =>
  expect(booking).rejects.toMatchObject({ code: 'things.not_bookable', values: { reasons } })
const get = <R = never>(who: string, query: string, input: object = {}) =>
  s.w.get<R>(s.as(who), s.commons, query, input)
const made = { origin: 'made', substance: 'material', single: true, unit: 'pieces' }
const place = (name: string, location: string) => ({
  ...{ ...made, name, location, note: '', conditions: '', image: null, rival: true, depletable: true },
})

describe('a village that runs a public building', () => {
  let [house, hall, parlour] = ['', '', '']
  const conditions: string[] = []

  it('writes down the building, what is in it, and what the county asks for', async () => {
    const { resource } = await s.does<{ resource: string }>('mina', 'observation.registerResource', {
      ...{ ...place('샘골 마을회관', '샘골길 12'), quantity: '1', at: s.w.clock.now().toISOString() },
    })
    house = resource
    const { resources } = await s.does<{ resources: [string, string] }>('mina', 'observation.registerMany', {
      rows: [place('큰방', '회관 1층'), place('사랑방', '회관 2층')].map((one) => ({
        ...one,
        quantity: '1',
      })),
      at: s.w.clock.now().toISOString(),
    })
    ;[hall, parlour] = resources
    const worth = { worth: '85000000', unit: 'KRW', on: '2026-03-01' }
    await s.does('mina', 'observation.appraiseResource', { resource: house, ...worth })
    const since = { giver: '샘골군 재산관리팀', since: '2026-03-01', until: '2029-02-28' }
    for (const [kind, says, reviewOn] of [
      ['keep', '주민 누구나 쓸 수 있게 연다', null],
      ['refrain', '허락 없이 고치거나 남에게 넘기지 않는다', null],
      ['report', '해마다 1월에 한 해 운영을 알린다', '2027-01-10'],
      ['keep', '협약을 이으려면 끝나기 석 달 전까지 말한다', '2028-11-30'],
    ] as const) {
      const said = { resource: house, ...since, kind, says, reviewOn }
      conditions.push(
        (await s.does<{ condition: string }>('mina', 'observation.addCondition', said)).condition,
      )
    }
    const byVisitor = s.does('jiu', 'observation.registerResource', {
      ...{ ...place('천막', ''), quantity: '1', at: s.w.clock.now().toISOString() },
    })
    await expect(byVisitor).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    const { rows } = await get<{ rows: { name: string; worth: unknown }[] }>('bora', 'observation.register')
    expect(rows.map(({ name }) => name).sort()).toEqual(['사랑방', '샘골 마을회관', '큰방'].sort())
  })

  it('gives it into the keeping of one of them, who agrees', async () => {
    const { event } = await s.does<{ event: string }>('mina', 'observation.recordEvent', {
      ...{ action: 'transferCustody', receiver: s.agent('suho'), resource: house },
      ...{ quantity: '1', unit: 'pieces', at: s.w.clock.now().toISOString() },
    })
    await s.does('suho', 'observation.confirmEvent', { event })
    const { resource } = await get<{ resource: object }>('bora', 'observation.resource', { resource: house })
    expect(resource).toMatchObject({ custodian: s.agent('suho'), accountable: null })
  })

  it('lets residents and others book on different terms', async () => {
    await s.does('mina', 'things.share', { resource: hall, rule: 'hall', units: 1 })
    await s.does('mina', 'things.share', { resource: parlour, rule: 'parlour', units: 1 })
    await cannot(book('jiu', parlour, 24 + 10, 24 + 12), 'other_types')
    // Two days ahead at least: tomorrow at ten is too soon for the hall and none too soon for the parlour.
    await cannot(book('jiu', hall, 24 + 10, 24 + 13), 'too_soon')
    await book('bora', parlour, 24 + 10, 24 + 12)
    await book('jiu', hall, 72 + 10, 72 + 13)
    await cannot(book('jiu', hall, 96 + 10, 96 + 12), 'over_quota')
    await book('mina', hall, 72 + 14, 72 + 16)
    await expect(book('bora', hall, 72 + 12, 72 + 14)).rejects.toMatchObject({ code: 'things.taken' })
  })

  it('takes what the outside user pays into the account of the building', async () => {
    await s.passDays(5)
    // Three hours at 10,000, as their agreement on the building says.
    await s.does('mina', 'books.recordEntry', {
      ...{ date: '2026-03-06', from: 'income:sp-hall:hire', to: 'assets:sp-hall:cash' },
      ...{ unit: 'KRW', amount: '30000', text: '큰방 3시간' },
    })
    const bill = { date: '2026-03-07', from: 'assets:sp-hall:cash', to: 'expenses:sp-hall:utilities' }
    await s.does('mina', 'books.recordEntry', { ...bill, unit: 'KRW', amount: '12000', text: '전기요금' })
    expect(await balance('assets:sp-hall:cash')).toBe(18_000n)
    const use = await get('suho', 'things.useOf', { resource: hall, from: '2026-01-01', until: '2026-12-31' })
    expect(use).toEqual([
      { type: 'resident', bookings: 1, minutes: 120, people: 1 },
      { type: 'visitor', bookings: 1, minutes: 180, people: 1 },
    ])
  })

  it('stops bookings while the roof leaks, and shares what mending costs by people in the house', async () => {
    const trouble = { resource: hall, title: '비가 새요', note: '', photo: null, unusable: true }
    const { ticket } = await s.does<{ ticket: string }>('bora', 'care.reportTrouble', trouble)
    await cannot(book('mina', hall, 24 * 14 + 10, 24 * 14 + 12), 'out_of_service')
    expect(await textOf(s as never, 'jiu', `/resources/${hall}`)).toContain('지금은 쓸 수 없어요')
    const cost = { ticket, total: '300000', unit: 'KRW', key: 'heads_at_home', dueOn: '2026-04-30' }
    await s.does('mina', 'care.shareCost', cost)
    // 300,000 among 3 + 2 + 1 people.
    const owed = []
    for (const who of residents) {
      const { open } = await get<{ open: { amount: bigint }[] }>(who, 'obligations.mine', {
        agent: s.agent(who),
      })
      owed.push(open.map(({ amount }) => amount))
    }
    expect(owed).toEqual([[150_000n], [100_000n], [50_000n]])
    await s.does('mina', 'care.endTrouble', { ticket, how: 'resolved' })
    await book('mina', hall, 24 * 14 + 10, 24 * 14 + 12)
  })

  it('cleans together; each household owes a day, and whoever came owes none', async () => {
    const year = { duty: 'common-work', from: '2026-01-01', until: '2026-12-31' }
    const { season: shared } = await s.does<{ season: string }>('mina', 'care.assess', year)
    const day = {
      duty: 'common-work',
      title: '봄맞이 울력',
      place: '회관',
      note: '',
      worth: '100',
      places: null,
    }
    const called = await s.does<{ day: string }>('mina', 'care.callWorkDay', {
      ...{ ...day, begins: at(24 * 11 + 9), ends: at(24 * 11 + 15), leader: s.agent('suho') },
    })
    for (const who of ['suho', 'bora'])
      await s.does(who, 'care.signUp', { day: called.day, agent: s.agent(who), standIn: null })
    await s.passDays(8)
    await s.does('suho', 'care.confirmWork', {
      ...{ day: called.day, came: ['suho', 'bora'].map((who) => ({ agent: s.agent(who), amount: '100' })) },
    })
    const { rows } = await get<{ rows: { agent: string; owed: bigint; done: bigint }[] }>(
      'mina',
      'care.season',
      {
        ...{ season: shared, after: null },
      },
    )
    const left = (who: string) => rows.find(({ agent }) => agent === s.agent(who))
    expect(rows).toHaveLength(3)
    expect(residents.map((who) => [left(who)?.owed, left(who)?.done])).toEqual([
      [100n, 0n],
      [100n, 100n],
      [100n, 100n],
    ])
  })

  it('is told in January that the report is due, prints it, and looks again next year', async () => {
    s.w.clock.pass({ days: 305 })
    await s.w.settle()
    const { notices } = await get<{ notices: { kind: string }[] }>('suho', 'notices.myNotices')
    expect(notices.map(({ kind }) => kind)).toContain('observation.condition_due')
    await s.does('suho', 'observation.reviewCondition', { condition: conditions[2], next: '2028-01-10' })
    const paper = await textOf(s as never, 'suho', `/resources/${house}/year?year=2026`)
    for (const part of ['2026년 운영 보고서', '샘골군 재산관리팀 귀중', '해마다 1월에 한 해 운영을 알린다'])
      expect(paper).toContain(part)
    const ofHall = await textOf(s as never, 'suho', `/resources/${hall}/year?year=2026`)
    expect(ofHall).toContain('1번, 1명, 모두 3시간')
    expect(ofHall).toContain('알린 고장 1건, 마친 것 1건')
  })

  it('gives nothing back but by decision, leads nowhere that is not there, and verifies', async () => {
    const gone = { resource: house, at: s.w.clock.now().toISOString(), note: '협약이 끝남' }
    await expect(s.does('mina', 'observation.retireResource', gone)).rejects.toMatchObject({
      code: 'kernel.needs_decision',
    })
    expect(await deadLinks(s as never, 'mina')).toEqual([])
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  }, 60_000)
})

async function balance(account: string): Promise<bigint | undefined> {
  const rows = s.w.office.database.read
    .selectFrom('ledger_balance')
    .select('amount')
    .where('commons_id', '=', s.commons)
  return (await rows.where('account', '=', account).executeTakeFirst())?.amount
}
