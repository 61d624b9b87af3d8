import { describe, expect, it } from 'vitest'
import { accessOf } from './access.ts'
import { ditch, sweep, valley } from './valley.fixture.ts'

const { w, commons, mina, bora, duri, agents, act, get, reader, refused, entries } = await valley()
const { clock } = w
const year = { from: '2026-01-01', until: '2026-12-31' }
const access = async (agent: string) => (await accessOf(await reader(), [agent])).get(agent)!
const at = (days: number, hour = 0) =>
  new Date(clock.now().getTime() + (days * 24 + hour) * 3_600_000).toISOString()
const workDay = (more: Record<string, unknown> = {}) => ({
  ...{ duty: 'ditch', title: '봄 물길 치기', place: '윗보', note: '', begins: at(1), ends: at(1, 6) },
  ...{ leader: agents.duri, worth: '100', places: null },
  ...more,
})
const call = async (more: Record<string, unknown> = {}) =>
  (await act(mina, 'callWorkDay', workDay(more))).day!
const me = (who: string, day: string) => ({ day, agent: who, standIn: null })
type Mine = {
  access: string
  seasons: {
    mine: Record<string, bigint>
    price: { amount: bigint } | null
    commutations: { id: string }[]
  }[]
}
const mineOf = (who: typeof bora, agent: string) => get<Mine>(who, 'mine', { agent })
const refusesAll = async (who: typeof mina, cases: [string, string, unknown][]) => {
  for (const [command, code, input] of cases) {
    const before = await entries()
    await expect(act(who, command, input), code).rejects.toMatchObject(refused(code))
    expect(await entries()).toBe(before)
  }
}
let season = ''

describe('care.assess', () => {
  it('refuses what cannot be shared out, and writes nothing', async () => {
    await refusesAll(mina, [
      ['assess', 'no_such_duty', { duty: 'towers', ...year }],
      ['assess', 'ends_before_it_begins', { duty: 'ditch', from: '2026-02-01', until: '2026-01-31' }],
      ['assess', 'nobody_owes', { duty: 'ditch', ...year }],
    ])
    const own = act(bora, 'assess', { duty: 'ditch', ...year })
    await expect(own).rejects.toMatchObject({ code: 'kernel.not_allowed' })
  })

  it('shares out by land, to the sum, once for a season', async () => {
    const rows = [
      { agent: agents.bora, amount: '125' },
      { agent: agents.duri, amount: '50' },
    ]
    await act(mina, 'recordFigures', { key: 'land', from: '2026-01-01', rows })
    season = (await act(mina, 'assess', { duty: 'ditch', ...year })).season!
    const found = await get<{ rows: { agent: string; owed: bigint }[]; sums: { owed: bigint } }>(
      bora,
      'season',
      { season, after: null },
    )
    const owed = new Map(found.rows.map((one) => [one.agent, one.owed]))
    expect(owed).toEqual(
      new Map([
        [agents.bora, 250n],
        [agents.duri, 100n],
      ]),
    )
    expect(found.sums.owed).toBe(350n)
    const again = { duty: 'ditch', from: '2026-12-31', until: '2027-12-30' }
    await refusesAll(mina, [['assess', 'season_overlaps', again]])
    expect(await get(bora, 'seasons')).toHaveLength(1)
  })

  it('closes nothing before its day, and the way after it', async () => {
    expect((await access(agents.bora)).access).toBe('open')
    clock.pass({ days: 40 })
    expect(await access(agents.bora)).toEqual({
      access: 'closed',
      missing: [{ code: 'ditch', amount: 250n, unit: 'd' }],
      until: null,
    })
    expect((await access(agents.mina)).access).toBe('open')
  })
})

describe('care.callWorkDay, care.cancelWorkDay, care.signUp, care.leaveWorkDay, care.confirmWork', () => {
  it('refuses days that cannot be', async () => {
    await refusesAll(mina, [
      ['callWorkDay', 'no_such_duty', workDay({ duty: 'towers' })],
      ['callWorkDay', 'ends_before_it_begins', workDay({ ends: at(0) })],
      ['callWorkDay', 'in_the_past', workDay({ begins: at(-2), ends: at(-1) })],
      ['callWorkDay', 'leader_not_a_member', workDay({ leader: commons })],
    ])
  })

  it('counts at once what whoever signed up did, and opens the way in the same moment', async () => {
    const day = await call()
    await act(bora, 'signUp', { ...me(agents.bora, day), standIn: '사촌 형' })
    await act(duri, 'signUp', me(agents.duri, day))
    const came = (amount: string) => ({
      day,
      came: [
        { agent: agents.bora, amount },
        { agent: agents.duri, amount: '100' },
      ],
    })
    await refusesAll(duri, [['confirmWork', 'not_begun', came('100')]])
    clock.pass({ days: 1, hours: 2 })
    await refusesAll(bora, [['confirmWork', 'not_the_leader', came('100')]])
    await refusesAll(duri, [
      ['confirmWork', 'more_than_worth', came('101')],
      ['confirmWork', 'not_signed_up', { day, came: [{ agent: agents.mina, amount: '100' }] }],
      [
        'confirmWork',
        'member_twice',
        { day, came: [1, 2].map((n) => ({ agent: agents.bora, amount: `${n}` })) },
      ],
    ])
    expect((await access(agents.duri)).access).toBe('closed')
    await act(duri, 'confirmWork', came('100'))
    expect((await access(agents.duri)).access).toBe('open')
    expect((await access(agents.bora)).missing).toEqual([{ code: 'ditch', amount: 150n, unit: 'd' }])
  })

  it('is corrected by saying it again, which takes back what was counted', async () => {
    const { past, coming } = await get<{ past: { id: string }[]; coming: { id: string }[] }>(bora, 'days')
    const day = [...past, ...coming][0]!.id
    await act(mina, 'confirmWork', { day, came: [{ agent: agents.bora, amount: '50' }] })
    expect((await access(agents.bora)).missing).toEqual([{ code: 'ditch', amount: 200n, unit: 'd' }])
    expect((await access(agents.duri)).access).toBe('closed')
    await act(duri, 'confirmWork', {
      ...{
        day,
        came: [
          { agent: agents.bora, amount: '100' },
          { agent: agents.duri, amount: '100' },
        ],
      },
    })
    expect((await access(agents.duri)).access).toBe('open')
    const rows = await w.office.database.read.selectFrom('journal_entry').select('body').execute()
    expect(rows.map((row) => row.body).join()).not.toContain('사촌')
  })

  it('is work on the thing it looks after, seen on its page and corrected with the day', async () => {
    const kind = { rival: true, depletable: true, origin: 'natural', substance: 'material', single: true }
    const said = { name: '윗물길', note: '', location: '', conditions: '', image: null, unit: 'pieces' }
    const { resource } = await act(mina, 'observation.registerResource', {
      ...{ ...kind, ...said, quantity: '1', at: clock.now().toISOString() },
    })
    const day = await call({ resource })
    await act(bora, 'signUp', me(agents.bora, day))
    clock.pass({ days: 2 })
    const say = (amount: string) => act(mina, 'confirmWork', { day, came: [{ agent: agents.bora, amount }] })
    type On = { id: string; state: string; people: number; effort: bigint }[]
    const work = () => get<On>(bora, 'workOn', { resource, within: null })
    const hours = async () => {
      const { events } = await get<{ events: { action: string; effort: bigint; provider: string }[] }>(
        bora,
        'observation.resource',
        { resource },
      )
      const worked = events.filter(({ action }) => action === 'work')
      expect(worked.every(({ provider }) => provider === agents.bora)).toBe(true)
      return worked.reduce((sum, { effort }) => sum + effort, 0n)
    }
    expect(await work()).toMatchObject([{ id: day, state: 'called', people: 0, effort: 0n }])
    // Half of what a day of six hours counts: three of them; then all of it; then nothing; then a third again.
    for (const [amount, seconds] of [
      ['50', 10_800n],
      ['100', 21_600n],
      ['0', 0n],
      ['25', 5_400n],
      ['25', 5_400n],
    ] as const) {
      await say(amount)
      expect([await hours(), (await work())[0]!.effort]).toEqual([seconds, seconds])
    }
    const within = { from: '2025-01-01', until: '2025-12-31' }
    expect(await get(bora, 'workOn', { resource, within })).toEqual([])
    await say('0')
    await act(mina, 'observation.retireResource', { resource, at: clock.now().toISOString(), note: '' })
    await refusesAll(mina, [['callWorkDay', 'resource_retired', workDay({ resource })]])
    await say('0')
    expect(await w.verify(commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('holds its places, can be left and called off', async () => {
    const day = await call({ places: 1 })
    await act(bora, 'signUp', me(agents.bora, day))
    await refusesAll(duri, [
      ['signUp', 'day_full', me(agents.duri, day)],
      ['leaveWorkDay', 'not_signed_up', { day, agent: agents.duri }],
    ])
    const other = act(duri, 'signUp', me(agents.bora, day))
    await expect(other).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    await act(bora, 'leaveWorkDay', { day, agent: agents.bora })
    await act(duri, 'signUp', me(agents.duri, day))
    await act(mina, 'cancelWorkDay', { day })
    await refusesAll(mina, [
      ['cancelWorkDay', 'day_not_open', { day }],
      ['signUp', 'day_not_open', me(agents.mina, day)],
    ])
    await refusesAll(duri, [['leaveWorkDay', 'day_not_open', { day, agent: agents.duri }]])
    await refusesAll(mina, [['confirmWork', 'day_cancelled', { day, came: [] }]])
    const late = await call()
    clock.pass({ days: 2 })
    await refusesAll(bora, [['signUp', 'day_over', me(agents.bora, late)]])
    const stranger = await w.person('하늘')
    const outside = act(stranger, 'signUp', me(agents.bora, late))
    await expect(outside).rejects.toMatchObject({ code: 'kernel.not_allowed' })
  })
})

describe('care.commute and care.takeBackCommutation', () => {
  const pay = async (obligation: string, amount: string) =>
    act(mina, 'obligations.recordPayment', {
      ...{ obligation, amount, on: '2026-04-10', place: 'assets:cash' },
    })
  let bought: Record<string, string> = {}

  it('refuses more than is left, what has no price, and what nobody owes', async () => {
    const sweepSeason = (await act(mina, 'assess', { duty: 'sweep', ...year })).season!
    expect((await access(agents.mina)).access).toBe('last')
    const of = (agent: string, amount: string, which = season) => ({ season: which, agent, amount })
    await refusesAll(bora, [
      ['commute', 'more_than_left', of(agents.bora, '151')],
      ['commute', 'no_price', of(agents.bora, '50', sweepSeason)],
    ])
    await refusesAll(mina, [['commute', 'nothing_owed', of(agents.mina, '1')]])
  })

  it('opens the way the moment it is paid, in part for a part, and closes it when that is taken back', async () => {
    bought = await act(bora, 'commute', { season, agent: agents.bora, amount: '150' })
    expect(bought.price).toBe('120000')
    expect((await access(agents.bora)).missing[0]).toMatchObject({ code: 'ditch', amount: 150n })
    await pay(bought.obligation!, '40000')
    expect((await access(agents.bora)).missing[0]).toMatchObject({ code: 'ditch', amount: 100n })
    const { settlement } = await pay(bought.obligation!, '80000')
    expect((await access(agents.bora)).access).toBe('last')
    await act(mina, 'obligations.takeBackPayment', { settlement, on: '2026-04-12', reason: '잘못 적음' })
    expect((await access(agents.bora)).access).toBe('closed')
    await pay(bought.obligation!, '80000')
    expect((await access(agents.bora)).missing.map(({ code }) => code)).toEqual(['sweep'])
    await refusesAll(bora, [
      ['takeBackCommutation', 'paid_already', { commutation: bought.commutation, agent: agents.bora }],
    ])
  })

  it('is done without by whoever works after all: nobody pays and works for the same', async () => {
    const next = { from: '2027-01-01', until: '2027-12-31' }
    const later = (await act(mina, 'assess', { duty: 'ditch', ...next })).season!
    await act(duri, 'commute', { season: later, agent: agents.duri, amount: '100' })
    const day = await call()
    await act(duri, 'signUp', me(agents.duri, day))
    clock.pass({ days: 2 })
    await act(duri, 'confirmWork', { day, came: [{ agent: agents.duri, amount: '100' }] })
    const { seasons } = await mineOf(duri, agents.duri)
    expect(seasons[0]).toMatchObject({ mine: { left: 0n, asked: 0n, done: 100n }, commutations: [] })
    const { totals } = await get<{ totals: unknown[] }>(duri, 'obligations.mine', { agent: agents.duri })
    expect(totals).toEqual([])
    const mine = await act(bora, 'commute', { season: later, agent: agents.bora, amount: '100' })
    await act(bora, 'takeBackCommutation', { commutation: mine.commutation, agent: agents.bora })
    expect((await mineOf(bora, agents.bora)).seasons[0]).toMatchObject({ mine: { left: 250n, asked: 0n } })
    expect(await w.verify(commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})

describe('care.settleSeason', () => {
  const seasonOf = async (duty: string, from: string) =>
    (await get<{ id: string; duty: string; from: string }[]>(mina, 'seasons')).find(
      (one) => one.duty === duty && one.from === from,
    )!.id

  it('carries what is left to the next season or writes it off, once', async () => {
    const swept = await seasonOf('sweep', '2026-01-01')
    await refusesAll(mina, [['settleSeason', 'season_not_over', { season: swept, into: null }]])
    const next = (await act(mina, 'assess', { duty: 'sweep', from: '2027-01-01', until: '2027-12-31' }))
      .season!
    clock.pass({ days: 300 })
    const ditch2027 = await seasonOf('ditch', '2027-01-01')
    await refusesAll(mina, [['settleSeason', 'not_a_later_season', { season: swept, into: ditch2027 }]])
    await act(mina, 'settleSeason', { season: swept, into: next })
    expect((await mineOf(bora, agents.bora)).seasons.find((one) => one.mine.carried! > 0n)).toMatchObject({
      mine: { owed: 50n, carried: 50n, left: 100n },
    })
    await refusesAll(mina, [['settleSeason', 'season_closed', { season: swept, into: null }]])
    expect((await access(agents.bora)).missing.find(({ code }) => code === 'sweep')).toMatchObject({
      amount: 100n,
    })
    clock.pass({ days: 365 })
    await act(mina, 'settleSeason', { season: next, into: null })
    expect((await access(agents.bora)).missing.find(({ code }) => code === 'sweep')).toBeUndefined()
  })

  it('waits for those who agreed to pay, and leaves the work of a closed season as it is', async () => {
    const later = await seasonOf('ditch', '2027-01-01')
    const { commutation } = await act(bora, 'commute', { season: later, agent: agents.bora, amount: '100' })
    await refusesAll(mina, [['settleSeason', 'payments_open', { season: later, into: null }]])
    await act(bora, 'takeBackCommutation', { commutation, agent: agents.bora })
    await act(mina, 'settleSeason', { season: later, into: null })
    const { past } = await get<{ past: { id: string; state: string }[] }>(mina, 'days')
    const held = past.filter(({ state }) => state === 'held')[0]!
    await refusesAll(mina, [['confirmWork', 'season_closed', { day: held.id, came: [] }]])
    expect(await w.verify(commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('forgets who came in somebody’s place with the person', async () => {
    await act(bora, 'members.leave', { agent: agents.bora })
    await act(bora, 'members.erase', { agent: agents.bora })
    await w.settle()
    const rows = await w.office.database.read.selectFrom('care_signup').selectAll().execute()
    expect(rows.filter(({ stand_in }) => stand_in !== null)).toEqual([])
  })
})

describe('the charter says a duty', () => {
  it('in both languages, exactly, and knows no figure it does not list', async () => {
    const { duties } = await import('./dials.ts')
    const { land } = await import('./valley.fixture.ts')
    const rules = { dials: { 'care.figures': [land] } }
    const stated = [ditch, sweep] as Parameters<typeof duties.sentence.ko>[0]
    expect(duties.sentence.ko(stated, rules)).toBe(
      '물길 치기는 물 대는 땅 1헥타르에 2일씩 해요. 1일에 80,000원을 내고 대신할 수 있어요. 3월 31일까지 하지 않으면 쓸 수 없어요. 마을 청소는 한 사람에 0.5일씩 해요. 다 하기 전에는 차례가 뒤로 가요.',
    )
    expect(duties.sentence.en(stated, rules)).toContain('2 days for 1 hectares of land served.')
    expect(duties.strangers!(stated, rules)).toEqual([])
    expect(duties.strangers!(stated, { dials: {} })).toEqual([{ code: 'kind_unknown', name: 'land' }])
  })
})
