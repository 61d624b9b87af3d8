import { beforeAll, describe, expect, it } from 'vitest'
import { type Carried, proportionalTurns } from '../../src/capabilities/turns/proportion.ts'
import { world } from '../world.ts'
import { deadLinks, textOf } from './pages.fixture.ts'
import { type Season, season } from './season.fixture.ts'

/**
 * A ditch with seven hectares under it, from the election in February to the water of May. Cleaning is owed two days a
 * hectare, fourteen in all, and may be bought off at 80,000 won a day; the due is 30,000 won for each. Water goes round in
 * three days: 4,320 minutes, by the land, to whoever has worked or paid and owes nothing.
 */
let s: Season
let ditch = ''
let cleaning = ''
const land = { mina: 250n, suho: 200n, jiu: 125n, gaon: 75n, haneul: 50n }
type Name = keyof typeof land
const names = Object.keys(land) as Name[]

const at = (day: string, hour: number) =>
  new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+09:00`).toISOString()
interface Shared {
  minutes: string
  tie: number
  turns: { agent: string; weight: string; minutes: string }[]
}
/** Every cycle as the journal has it, oldest first. */
async function cycles(): Promise<Shared[]> {
  const rows = await s.w.office.database.read
    .selectFrom('journal_entry')
    .select('body')
    .where('commons_id', '=', s.commons)
    .where('kind', '=', 'turns.cycle_shared')
    .orderBy('seq')
    .execute()
  return rows.map(({ body }) => JSON.parse(body).data)
}
/** Shares the next cycle and answers each one's minutes in it, in the order of turns. */
async function shared(day: string): Promise<Partial<Record<Name, bigint>>> {
  await s.does('mina', 'turns.shareCycle', { resource: ditch, from: at(day, 6) })
  const { turns } = (await cycles()).at(-1)!
  return Object.fromEntries(turns.map(({ agent, minutes }) => [whoIs(agent), BigInt(minutes)]))
}
const whoIs = (agent: string) => names.find((one) => s.agent(one) === agent)!
const access = (who: Name) =>
  s.w.get<{ access: string; missing: { code: string; amount: bigint }[] }>(
    s.as(who),
    s.commons,
    'care.mine',
    {
      agent: s.agent(who),
    },
  )
const until = async (day: string) => {
  const days = Math.ceil((Date.parse(at(day, 0)) - s.w.clock.now().getTime()) / 86_400_000)
  if (days > 0) await s.passDays(days)
}
async function pays(obligation: string, amount: string, on: string) {
  await s.does('suho', 'obligations.recordPayment', { obligation, amount, on, place: 'assets:cash' })
}
async function owedBy(who: Name) {
  const { rows } = await s.w.get<{ rows: { id: string; agent: string; amount: bigint; label: string }[] }>(
    s.as('suho'),
    s.commons,
    'obligations.owed',
    { direction: 'in', limit: 100 },
  )
  return rows.filter(({ agent }) => agent === s.agent(who))
}

beforeAll(async () => {
  s = await season(await world('2026-02-02T00:00:00.000Z'), 'acequia', [
    ['mina', '김민아', 'irrigator'],
    ['suho', '이수호', 'irrigator'],
    ['jiu', '박지우', 'irrigator'],
    ['gaon', '정가온', 'irrigator'],
    ['haneul', '최하늘', 'irrigator'],
    ['byeol', '한별', 'helper'],
  ])
})

describe('winter: officers and the assessment', () => {
  it('elects three commissioners beside the mayordomo who founded it', async () => {
    for (const who of ['suho', 'jiu', 'gaon']) {
      const seat = { agent: s.agent(who), kind: 'organ', code: 'commission', from: null, until: null }
      const decision = await s.propose('mina', 'members.appoint', seat)
      // Three of five decide it at once.
      await s.answer(decision, 'yes', ['mina', 'suho', 'jiu'])
      await s.passDays(8)
      expect(await s.state(decision)).toBe('executed')
    }
  })

  it('assesses fourteen days of cleaning by the land, two a hectare', async () => {
    const { resource } = await s.does<{ resource: string }>('mina', 'observation.registerResource', {
      ...{
        name: '큰물길',
        note: '',
        location: '',
        conditions: '',
        image: null,
        rival: true,
        depletable: true,
      },
      ...{ origin: 'made', substance: 'material', single: false, unit: 'pieces', quantity: '1' },
      at: s.w.clock.now().toISOString(),
    })
    ditch = resource
    await s.does('mina', 'turns.place', { resource: ditch, rule: 'water', sites: [] })
    await s.does('suho', 'care.recordFigures', {
      ...{ key: 'land', from: '2026-02-01' },
      rows: names.map((who) => ({ agent: s.agent(who), amount: String(land[who]) })),
    })
    const year = { duty: 'fatigue', from: '2026-03-01', until: '2026-12-31' }
    cleaning = (await s.does<{ season: string }>('suho', 'care.assess', year)).season
    const owed = []
    for (const who of names) {
      const { seasons } = await s.w.get<{ seasons: { mine: { owed: bigint } }[] }>(
        s.as(who),
        s.commons,
        'care.mine',
        { agent: s.agent(who) },
      )
      owed.push(seasons[0]!.mine.owed)
    }
    // 5, 4, 2.5, 1.5 and 1 days.
    expect(owed).toEqual([500n, 400n, 250n, 150n, 100n])
  })
})

describe('spring: the cleaning', () => {
  it('is done on work days by who came, or who came for them', async () => {
    for (let i = 0; i < 5; i++) {
      const day = `2026-03-${String(9 + i).padStart(2, '0')}`
      const about = { duty: 'fatigue', title: '물길 치기', place: '윗보', note: '', leader: s.agent('mina') }
      const hours = { begins: at(day, 8), ends: at(day, 17), worth: '100', places: null }
      const work = await s.does<{ day: string }>('mina', 'care.callWorkDay', { ...about, ...hours })
      const comes = (['mina', 'suho', 'gaon'] as const).filter((who) => land[who] * 2n > BigInt(i) * 100n)
      for (const who of comes) {
        // Gaon sends somebody in her place, as absent irrigators may.
        const standIn = who === 'gaon' ? '사촌 정다운' : null
        await s.does(who, 'care.signUp', { day: work.day, agent: s.agent(who), standIn })
      }
      await until(`2026-03-${String(10 + i)}`)
      // One whole day each, and the half that is left of Gaon's one and a half.
      const came = comes.map((who) => ({
        agent: s.agent(who),
        amount: who === 'gaon' && i === 1 ? '50' : '100',
      }))
      await s.does('mina', 'care.confirmWork', { day: work.day, came })
    }
    for (const who of ['mina', 'suho'] as const) expect((await access(who)).missing).toEqual([])
    expect((await access('gaon')).missing).toEqual([])
  })

  it('is bought off at one price: two and a half days for 200,000 won', async () => {
    const bought = { season: cleaning, agent: s.agent('jiu'), amount: '250' }
    const { obligation, price } = await s.does<{ obligation: string; price: bigint }>(
      'jiu',
      'care.commute',
      bought,
    )
    expect(price).toBe('200000')
    await pays(obligation, '200000', '2026-03-13')
    await until('2026-04-01')
    expect((await access('jiu')).access).toBe('open')
  })
})

describe('April: the water', () => {
  it('leaves out who has done neither, and who has not paid the due', async () => {
    await s.does('suho', 'dues.addPlan', {
      ...{ label: '물길 회비', period: 'year', month: 4, day: 2, dueDays: 10, unit: 'KRW' },
      ...{ account: 'income:dues', rates: [{ type: 'irrigator', amount: '30000' }] },
      ...{ from: '2026-04-01', until: null },
    })
    await until('2026-04-03')
    for (const who of names) {
      const [due] = await owedBy(who)
      expect(due!.amount).toBe(30_000n)
      if (who !== 'suho') await pays(due!.id, '30000', '2026-04-03')
    }
    await until('2026-04-20')
    expect(await access('suho')).toMatchObject({
      access: 'closed',
      missing: [{ code: 'arrears', amount: 30_000n }],
    })
    expect(await access('haneul')).toMatchObject({
      access: 'closed',
      missing: [{ code: 'fatigue', amount: 100n }],
    })
    // 4.5 hectares are left: 960 minutes a hectare.
    expect(await shared('2026-04-21')).toEqual({ mina: 2_400n, jiu: 1_200n, gaon: 720n })
    expect(await textOf(s as never, 'haneul', `/turns/${ditch}`)).toContain('이 바퀴에는 내 차례가 없어요')
  })

  it('comes back the moment the due is paid and the day bought off, and goes round to the minute', async () => {
    const [due] = await owedBy('suho')
    await pays(due!.id, '30000', '2026-04-20')
    expect((await access('suho')).access).toBe('open')
    const bought = { season: cleaning, agent: s.agent('haneul'), amount: '100' }
    const { obligation } = await s.does<{ obligation: string }>('haneul', 'care.commute', bought)
    expect((await access('haneul')).access).toBe('closed')
    await pays(obligation, '80000', '2026-04-20')
    expect((await access('haneul')).access).toBe('open')
    await until('2026-04-23')
    const all = { mina: 1_543n, suho: 1_234n, jiu: 771n, gaon: 463n, haneul: 309n }
    expect(await shared('2026-04-24')).toEqual(all)
    await until('2026-04-26')
    // What the land came to beyond whole minutes was carried: now it is Jiu's minute, and Haneul gives hers back.
    expect(await shared('2026-04-27')).toEqual({ ...all, jiu: 772n, haneul: 308n })
  })

  it('is shared again by anybody from the journal alone', async () => {
    let carried: Carried = new Map()
    for (const { minutes, turns, tie } of await cycles()) {
      const parts = turns.map(({ agent, weight }) => ({ who: agent, weight: BigInt(weight) }))
      const again = proportionalTurns(BigInt(minutes), parts, carried, tie)
      expect(again.map((one) => [one.who, String(one.minutes)]).sort()).toEqual(
        turns.map(({ agent, minutes }) => [agent, minutes]).sort(),
      )
      expect(again.reduce((sum, one) => sum + one.minutes, 0n)).toBe(4_320n)
      carried = new Map([...carried, ...again.map((one) => [one.who, one.carried] as const)])
    }
  })
})

describe('May: water out of turn', () => {
  it('brings a fine, which closes the water until it is paid', async () => {
    await until('2026-04-28')
    expect(await textOf(s as never, 'jiu', `/turns/${ditch}/why`)).toContain('3/7분을 더해')
    const { case: made } = await s.does<{ case: string }>('jiu', 'sanctions.reportBreach', {
      ...{ against: s.agent('gaon'), duty: 'water', day: '2026-04-26', note: '밤에 물꼬를 열었어요' },
    })
    await s.does('suho', 'sanctions.judge', { case: made, breach: true, reasons: '물꼬가 열려 있었어요' })
    expect(await access('gaon')).toMatchObject({
      access: 'closed',
      missing: [{ code: 'fine', amount: 50_000n }],
    })
    await until('2026-04-29')
    expect(Object.keys(await shared('2026-04-30'))).not.toContain('gaon')
    await s.does('suho', 'sanctions.meetDuty', { case: made, into: 'assets:cash' })
    expect((await access('gaon')).access).toBe('open')
    // 150,000 in dues, 280,000 for bought-off days, 50,000 in fines.
    const cash = await s.w.office.database.read
      .selectFrom('ledger_balance')
      .select('amount')
      .where('commons_id', '=', s.commons)
      .where('account', '=', 'assets:cash')
      .executeTakeFirstOrThrow()
    expect(cash.amount).toBe(480_000n)
  })

  it('is seen by whoever has it next and by the mayordomo; the commissioners judge', async () => {
    type Seen = { of: string; key: string; agent: string; resource: string }
    await until('2026-05-01')
    await s.does('mina', 'care.logRound', { well: true, note: '윗보에서 아랫보까지' })
    const turns = (await cycles()).at(-1)!.turns.map(({ agent }) => whoIs(agent))
    await until('2026-05-03')
    const [first, second] = [turns.at(-2)!, turns.at(-1)!]
    const found = await s.w.get<Seen[]>(s.as(second), s.commons, 'care.behind')
    const { of, key } = found.find(({ resource }) => resource === ditch)!
    const said = { of, key, seen: 'overstayed', note: '물꼬가 그대로였어요', photo: null }
    const { case: late } = await s.does<{ case: string }>(second, 'care.report', said)
    // The mayordomo saw the same: one case, two witnesses.
    if (first !== 'mina' && second !== 'mina')
      expect(await s.does('mina', 'care.report', { ...said, note: '' })).toEqual({ case: late, joined: true })
    const judge = (['suho', 'jiu', 'gaon'] as const).find((who) => who !== first && who !== second)!
    const verdict = { case: late, breach: true, reasons: '물꼬를 늦게 넘겼어요' }
    await expect(s.does('mina', 'sanctions.judge', verdict)).rejects.toMatchObject({
      code: 'sanctions.not_a_judge',
    })
    expect(await s.does(judge, 'sanctions.judge', verdict)).toMatchObject({ step: 'fine' })
    expect((await access(first)).access).toBe('closed')
    const payer = judge === 'suho' ? 'suho' : judge
    await s.does(payer, 'sanctions.meetDuty', { case: late, into: 'assets:cash' })
    expect((await access(first)).access).toBe('open')
    // What the mayordomo reported of another turn is answered, and dropped.
    const before = turns.at(-3)!
    const earlier = { ...said, key: key.replace(s.agent(first), s.agent(before)), seen: 'untidy', note: '' }
    const reporter = before === 'mina' ? first : 'mina'
    const { case: dropped } = await s.does<{ case: string }>(reporter, 'care.report', earlier)
    await s.does(before, 'sanctions.answer', { case: dropped, body: '떠내려온 나뭇가지였어요' })
    const other = (['suho', 'jiu', 'gaon'] as const).find((who) => who !== before && who !== reporter)!
    const reasons = '치우기로 했어요'
    await s.does(other, 'sanctions.judge', { case: dropped, breach: false, reasons })
    expect((await access(before)).access).toBe('open')
  })

  it('leads nowhere that is not there, and keeps an honest journal', async () => {
    expect(await deadLinks(s as never, 'haneul')).toEqual([])
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
