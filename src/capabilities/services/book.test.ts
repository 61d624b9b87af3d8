import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/authority.ts'
import { assign, type Candidate } from './assign.ts'
import { at, everyDay, homes } from './home.fixture.ts'
import { ko } from './messages-ko.ts'

const s = await homes({}, { 'powers.services.book': { who: ['member', 'provider'], layer: 'bylaws' } })
const priceOf = (more: object = {}) =>
  s.get<{ total: bigint; worker: bigint; coop: bigint; lines: unknown[]; times: { from: string }[] }>(
    s.nari,
    'quote',
    { ...s.wanted, day: '2026-03-03', at: null, ...more },
  )

describe('services.book', () => {
  it('has nobody before anybody works: services.setHours', async () => {
    await expect(s.book(s.nari, 15)).rejects.toMatchObject(s.refused('nobody_free', { next: '' }))
    await s.works(s.bora)
  })

  it('costs what services.quote showed, and nothing else', async () => {
    const shown = await priceOf({ choices: ['refresh', 'oven'], size: 2 })
    expect(shown).toMatchObject({ total: 95_001n, worker: 90_251n, coop: 4_750n })
    expect(await priceOf({ choices: ['fresh', 'oven'], size: 2 })).toMatchObject({ total: 110_000n })
    // Two hours from nine, and in the afternoon from two: not over the break at one.
    expect((await priceOf()).times.map(({ from }) => from.slice(11, 16))).toEqual([
      ...['00:00', '00:30', '01:00', '01:30', '02:00'],
      ...['05:00', '05:30', '06:00', '06:30', '07:00', '07:30', '08:00'],
    ])
    await expect(s.book(s.nari, 15, { total: '59999' })).rejects.toMatchObject(s.refused('price_changed'))
    const { booking, worker } = await s.book(s.nari, 15)
    expect(worker).toBe(s.agents.bora)
    const mine = await s.get<{ id: string; total: bigint; lines: object[] }[]>(s.nari, 'myBookings')
    expect(mine.find(({ id }) => id === booking)).toMatchObject({
      ...{ total: 60_000n, workerPart: 57_000n, coopPart: 3_000n, state: 'asked', address: '햇살로 3' },
      lines: [{ rule: 'home', amount: 60_000n, why: { by: 'packages', count: 1n } }],
    })
  })

  it('refuses what cannot be', async () => {
    const book = (from: number, more: object = {}) => s.book(s.nari, from, more)
    await expect(book(-1)).rejects.toMatchObject(s.refused('past'))
    await expect(book(24 * 400)).rejects.toMatchObject(s.refused('too_far'))
    await expect(book(24 * 2 + 15, { choices: [] })).rejects.toMatchObject(s.refused('choice_unknown'))
    await expect(book(39, { choices: ['refresh', 'fresh'] })).rejects.toMatchObject(
      s.refused('choice_unknown'),
    )
    await expect(book(39, { choices: ['refresh', 'gold'] })).rejects.toMatchObject(
      s.refused('choice_unknown'),
    )
    await expect(book(39, { size: 0 })).rejects.toMatchObject(s.refused('size_out'))
    await expect(book(39, { size: 6 })).rejects.toMatchObject(s.refused('size_out'))
    await expect(book(39, { zone: 'moon' })).rejects.toMatchObject(s.refused('zone_unknown'))
    const outsider = { name: '손님', contact: '010-0000-0000' }
    await expect(book(39, { outsider })).rejects.toMatchObject(s.refused('office_only'))
    const robot = { kind: 'provider', name: 'robot' } as const
    await expect(s.book(robot, 39)).rejects.toMatchObject(s.refused('members_only'))
    await expect(priceOf({ day: '9999-12-31' })).rejects.toMatchObject(s.refused('too_far'))
  })

  it('keeps the way between two jobs free, and says when somebody is free next', async () => {
    await expect(s.book(s.nari, 17)).rejects.toMatchObject(
      s.refused('nobody_free', { next: '2026-03-03T14:00 2026-03-03T14:30 2026-03-03T15:00' }),
    )
    expect(ko.failures.nobody_free({ next: '2026-03-03T14:00' })).toContain('3월 3일 오후 2:00')
  })

  it('leaves an entry anybody works the choice out again from', async () => {
    const found = await s.w.office.database.read
      .selectFrom('journal_entry')
      .select('body')
      .where('commons_id', '=', s.commons)
      .where('kind', '=', 'services.assigned')
      .execute()
    expect(found.length).toBeGreaterThan(0)
    for (const { body } of found) {
      const { data } = JSON.parse(body)
      const all = data.candidates.map((one: Record<string, string>) => ({
        ...one,
        earned: BigInt(one.earned!),
      }))
      expect(assign(data, all as Candidate[])).toEqual({ worker: data.worker, by: data.by })
    }
  })

  it('needs a price: services.addOffer with no rule for it, services.endOffer', async () => {
    const offer = { note: '', minutes: 60, sizeMinutes: 0, largest: 0, sizeName: '', choices: [] }
    const { offer: dog } = await s.act(s.mina, 'addOffer', { ...offer, code: 'dog', title: '개 산책' })
    await expect(s.act(s.mina, 'addOffer', { ...offer, code: 'dog', title: '또' })).rejects.toMatchObject(
      s.refused('offer_code_taken'),
    )
    const twice = { code: 'a', kind: 'addon', title: '하나', minutes: 0 }
    await expect(
      s.act(s.mina, 'addOffer', { ...offer, code: 'cat', title: '고양이', choices: [twice, twice] }),
    ).rejects.toMatchObject(s.refused('choice_twice'))
    const plain = { offer: dog, choices: [], size: 0 }
    await expect(s.book(s.nari, 40, plain)).rejects.toMatchObject(s.refused('no_price'))
    await s.act(s.mina, 'endOffer', { offer: dog })
    await expect(s.act(s.mina, 'endOffer', { offer: dog })).rejects.toMatchObject(s.refused('offer_ended'))
    await expect(s.book(s.nari, 40, plain)).rejects.toMatchObject(s.refused('offer_ended'))
    expect(await s.get<object[]>(s.nari, 'offers')).toHaveLength(1)
  })

  it('gives one worker to one of 64 who book the same hour at once', { timeout: 30_000 }, async () => {
    const people: Actor[] = []
    for (let i = 0; i < 64; i++) {
      const who = await s.w.person(`이웃 ${i}`)
      await s.join(who, `이웃 ${i}`)
      people.push(who)
    }
    const settled = await Promise.allSettled(people.map((who) => s.book(who, 24 * 3 + 15)))
    const codes = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    expect(codes).toEqual(Array.from({ length: 63 }, () => 'services.nobody_free'))
    const held = await s.w.office.database.read
      .selectFrom('services_held')
      .selectAll()
      .where('from_at', '=', new Date(at(24 * 3 + 15)))
      .execute()
    expect(held).toHaveLength(1)
    // And the database itself refuses a second one, whatever a program does.
    const rows = s.w.office.database.write.selectFrom('services_booking').selectAll()
    const other = await rows.where('from_at', '=', new Date(at(15))).executeTakeFirstOrThrow()
    const twin = { ...held[0]!, booking: other.id }
    const write = s.w.office.database.write
    await write.deleteFrom('services_held').where('booking', '=', other.id).execute()
    await expect(write.insertInto('services_held').values(twin).execute()).rejects.toMatchObject({
      code: '23P01',
    })
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})

describe('services.setHours', () => {
  it('refuses hours that overlap and zones nobody has; services.takeDayOff keeps a day free', async () => {
    const twice = [everyDay[0]!, { ...everyDay[0]!, from: '12:00', until: '14:00' }]
    await expect(s.works(s.duri, twice)).rejects.toMatchObject(s.refused('hours_overlap'))
    await expect(s.works(s.duri, everyDay, { zones: ['moon'] })).rejects.toMatchObject(
      s.refused('zone_unknown'),
    )
    const off = { day: '2026-03-10', off: true }
    await expect(s.act(s.duri, 'takeDayOff', off)).rejects.toMatchObject(s.refused('not_a_worker'))
    await s.act(s.bora, 'takeDayOff', off)
    expect((await priceOf({ day: '2026-03-10' })).times).toEqual([])
    await s.act(s.bora, 'takeDayOff', { ...off, off: false })
    expect((await priceOf({ day: '2026-03-10' })).times).toHaveLength(12)
  })
})

describe('services.bookSeries', () => {
  const series = (from: number, rule: string, more: object = {}) =>
    s.act<{ booked: number; skipped: string[]; series: string }>(s.mina, 'bookSeries', {
      ...{ ...s.wanted, from: at(from), address: '햇살로 9', note: '', total: '60000', outsider: null },
      ...{ rule, skip: false, ...more },
    })

  it('is one agreement each, by the same worker, and leaves out days nobody can come', async () => {
    await s.works(s.duri)
    const from = 24 * 20 + 20
    await s.book(s.nari, from + 24 * 7)
    await s.book(s.nari, from + 24 * 7)
    await expect(series(from, 'FREQ=WEEKLY;COUNT=4')).rejects.toMatchObject(
      s.refused('series_clashes', { n: 1 }),
    )
    const made = await series(from, 'FREQ=WEEKLY;COUNT=4', { skip: true })
    expect(made).toMatchObject({ booked: 3, skipped: [at(from + 24 * 7)] })
    const rows = await s.w.office.database.read
      .selectFrom('services_booking')
      .select(['worker', 'total'])
      .where('series', '=', made.series)
      .execute()
    expect(rows).toHaveLength(3)
    expect(new Set(rows.map(({ worker }) => worker)).size).toBe(1)
  })

  it('is bounded', async () => {
    await expect(series(24 * 20 + 15, 'FREQ=DAILY;COUNT=27')).rejects.toMatchObject(
      s.refused('series_too_long'),
    )
    // Nobody works at three in the morning.
    await expect(series(24 * 20 + 9, 'FREQ=DAILY;COUNT=2', { skip: true })).rejects.toMatchObject(
      s.refused('series_empty'),
    )
    await expect(series(24 * 20 + 15, 'FREQ=DAILY')).rejects.toMatchObject({ code: 'kernel.bad_input' })
    await expect(series(24 * 300, 'FREQ=MONTHLY;COUNT=20')).rejects.toMatchObject(s.refused('too_far'))
  })
})
