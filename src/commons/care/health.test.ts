import { beforeAll, describe, expect, it } from 'vitest'
import { healthState } from './readings.ts'
import { valley } from './valley.fixture.ts'

const { w, commons, mina, bora, agents, act, get, reader, refused, entries } = await valley()
let [resource, level] = ['', '']
const at = (days: number) => new Date(w.clock.now().getTime() + days * 86_400_000).toISOString()
const state = async () => (await healthState(await reader(), [resource])).get(resource)
const told = async () =>
  w.office.database.read
    .selectFrom('journal_entry')
    .select('body')
    .where('commons_id', '=', commons)
    .where('kind', '=', 'care.limit_crossed')
    .execute()
const water = (more: Record<string, unknown> = {}) => ({
  ...{ resource, name: '수위', unit: '미터', places: 2, least: '150', most: '400' },
  ...more,
})
const measured = (...rows: [number, string][]) => ({
  indicator: level,
  rows: rows.map(([days, value]) => ({ at: at(days), value })),
})

beforeAll(async () => {
  resource = (
    await act(mina, 'observation.registerResource', {
      ...{
        name: '저수지',
        note: '',
        location: '',
        conditions: '',
        image: null,
        rival: true,
        depletable: true,
      },
      ...{ origin: 'natural', substance: 'material', single: true, unit: 'pieces', quantity: '1', at: at(0) },
    })
  ).resource!
  level = (await act(mina, 'addIndicator', water())).indicator!
})

describe('health: care.addIndicator, care.recordReadings, care.correctReading', () => {
  it('says how a resource fares by its latest reading, and tells once when it leaves the good range', async () => {
    expect(await state()).toMatchObject([{ state: 'unknown', value: null }])
    await act(bora, 'recordReadings', measured([-9, '200'], [-8, '180']))
    expect(await state()).toMatchObject([{ state: 'good', value: 180n }])
    await act(bora, 'recordReadings', measured([-7, '149']))
    await act(bora, 'recordReadings', measured([-6, '120'], [-8.5, '500']))
    expect(await state()).toMatchObject([{ state: 'low', value: 120n }])
    expect(await told()).toHaveLength(1)
    await act(bora, 'recordReadings', measured([-5, '401']))
    expect(await told()).toHaveLength(2)
  })

  it('never overwrites: a correction stands beside what it corrects', async () => {
    const read = async () =>
      (await get<{ readings: { id: string; value: bigint }[] }[]>(bora, 'health', { resource }))[0]!.readings
    const wrong = (await read()).at(-1)!
    await act(bora, 'correctReading', { reading: wrong.id, value: '301' })
    expect((await read()).at(-1)).toMatchObject({ value: 301n })
    expect(await state()).toMatchObject([{ state: 'good' }])
    const rows = await w.office.database.read.selectFrom('care_reading').selectAll().execute()
    expect(rows.find(({ id }) => id === wrong.id)).toMatchObject({ value: 401n, corrected: true })
    const again = act(bora, 'correctReading', { reading: wrong.id, value: '5' })
    await expect(again).rejects.toMatchObject(refused('corrected_already'))
    const same = act(bora, 'correctReading', { reading: (await read()).at(-1)!.id, value: '301' })
    await expect(same).rejects.toMatchObject(refused('nothing_changed'))
  })

  it.each<[string, string, () => unknown]>([
    ['a turned range', 'care.limits_turned', () => ['addIndicator', water({ least: '5', most: '4' })]],
    [
      'no such thing',
      'observation.no_such_resource',
      () => ['addIndicator', water({ resource: agents.mina })],
    ],
    ['a time to come', 'care.reading_to_come', () => ['recordReadings', measured([-1, '1'], [1, '2'])]],
    ['a time twice', 'care.reading_twice', () => ['recordReadings', measured([-1, '1'], [-1, '2'])]],
    ['a time that is there', 'care.reading_twice', () => ['recordReadings', measured([-3, '1'], [-6, '2'])]],
    ['no number', 'kernel.bad_input', () => ['recordReadings', measured([-1, 'NaN'])]],
    ['a float', 'kernel.bad_input', () => ['recordReadings', measured([-1, '1e308'])]],
    [
      'no time',
      'kernel.bad_input',
      () => ['recordReadings', { indicator: level, rows: [{ at: 'now', value: '1' }] }],
    ],
    ['no rows', 'kernel.bad_input', () => ['recordReadings', { indicator: level, rows: [] }]],
    [
      'no indicator',
      'kernel.not_found',
      () => ['recordReadings', { ...measured([-1, '1']), indicator: agents.mina }],
    ],
  ])('refuses nonsense and writes nothing: %s', async (_, code, make) => {
    const [command, input] = make() as [string, unknown]
    const before = await entries()
    await expect(act(mina, command, input)).rejects.toMatchObject({ code })
    expect(await entries()).toBe(before)
    expect(await w.verify(commons)).toMatchObject({ findings: [] })
  })
})
