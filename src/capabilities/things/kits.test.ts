import { describe, expect, it } from 'vitest'
import { library, moment } from './library.fixture.ts'

const s = await library()
const tent = await s.shared('plain', 1, '천막')
const lamps = await s.shared('plain', 3, '등불')
const make = (parts: object[], name = '캠핑 꾸러미') =>
  s.act<{ kit: string }>(s.mina, 'things.makeKit', { name, parts })
const { kit } = await make([
  { resource: tent, quantity: 1 },
  { resource: lamps, quantity: 2 },
])
const bookKit = (who: typeof s.mina, from: number, until: number) =>
  s.act<{ series: string; bookings: number }>(who, 'things.bookKit', {
    kit,
    from: moment(from),
    until: moment(until),
  })
const takeKit = (who: typeof s.mina, agent: string, series: string | null = null) =>
  s.act<{ loans: string[] }>(who, 'things.checkOutKit', { kit, agent, series, condition: 'good', photos: [] })
const held = async () =>
  (
    await s.w.office.database.read
      .selectFrom('things_booking')
      .select('id')
      .where('commons_id', '=', s.commons)
      .where('state', '=', 'booked')
      .execute()
  ).length

describe('kits', () => {
  it('are made of what is lent, no more than there is of it', async () => {
    const cutter = await s.shared('machine')
    await expect(make([{ resource: cutter, quantity: 1 }])).rejects.toMatchObject(s.refused('not_lent'))
    const few = [{ resource: tent, quantity: 2 }]
    await expect(make(few)).rejects.toMatchObject(s.refused('more_than_there_are', { most: 1 }))
    const loose = await s.register('내놓지 않은 것')
    await expect(make([{ resource: loose, quantity: 1 }])).rejects.toMatchObject(s.refused('not_shared'))
  })

  it('are booked whole or not at all, with what is missing named', async () => {
    const first = await bookKit(s.bora, 24, 48)
    expect(first.bookings).toBe(3)
    const before = await held()
    await expect(bookKit(s.duri, 30, 40)).rejects.toMatchObject(
      s.refused('kit_not_whole', { missing: '등불, 천막' }),
    )
    expect(await held()).toBe(before)
    await expect(bookKit(s.duri, -24, -20)).rejects.toMatchObject(s.refused('not_bookable'))
    await s.act(s.bora, 'cancelSeries', { series: first.series })
    await bookKit(s.duri, 30, 40)
  })

  it('are lent as booked, come back part by part, and what is missing is named', async () => {
    await expect(takeKit(s.bora, s.agents.bora)).rejects.toMatchObject(s.refused('kit_not_whole'))
    const { series } = await bookKit(s.bora, 12, 24)
    await s.pass(1)
    const { loans } = await takeKit(s.bora, s.agents.bora, series)
    expect(loans).toHaveLength(3)
    const [one, two, three] = loans
    await s.bring(s.bora, one!)
    type Shown = { missing: { loan: string; resource: string }[] }
    const shown = await s.get<Shown>(s.bora, 'loan', { loan: two })
    expect(shown.missing.map(({ loan }) => loan)).toEqual([three])
    await s.bring(s.bora, two!)
    await s.bring(s.bora, three!)
    expect((await s.get<Shown>(s.bora, 'loan', { loan: two })).missing).toEqual([])
  })

  it('are taken apart: its things go on by themselves', async () => {
    expect(await s.get<object[]>(s.bora, 'kits')).toMatchObject([{ id: kit, name: '캠핑 꾸러미' }])
    await s.act(s.mina, 'things.endKit', { kit })
    expect(await s.get<object[]>(s.bora, 'kits')).toEqual([])
    await expect(takeKit(s.bora, s.agents.bora)).rejects.toMatchObject({ code: 'kernel.not_found' })
    await s.take(s.bora, lamps)
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
