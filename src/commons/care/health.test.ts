import { beforeAll, describe, expect, it } from 'vitest'
import { healthState } from './readings.ts'
import { valley } from './valley.fixture.ts'

const { w, commons, mina, bora, agents, act, get, reader, refused, entries } = await valley()
let [resource, level] = ['', '']
const start = w.clock.now().getTime()
const at = (days: number) => new Date(start + days * 86_400_000).toISOString()
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

const change = (more: Record<string, unknown>) => ({
  ...{ indicator: level, name: '수위', least: '310', most: '450', lowest: '0', highest: '600' },
  ...{ everyDays: null, measurer: null, ...more },
})
interface Seen {
  ranges: { least: bigint; most: bigint }[]
  readings: { id: string; value: bigint; side: string; corrected: boolean; reason: string | null }[]
  ended: boolean
}

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
    await act(bora, 'correctReading', { reading: wrong.id, value: '301', reason: '눈금을 잘못 봤어요' })
    expect((await read()).at(-1)).toMatchObject({ value: 301n })
    expect(await state()).toMatchObject([{ state: 'good' }])
    const rows = await w.office.database.read.selectFrom('care_reading').selectAll().execute()
    expect(rows.find(({ id }) => id === wrong.id)).toMatchObject({ value: 401n, corrected: true })
    const again = act(bora, 'correctReading', { reading: wrong.id, value: '5', reason: '또' })
    await expect(again).rejects.toMatchObject(refused('corrected_already'))
    const same = act(bora, 'correctReading', {
      reading: (await read()).at(-1)!.id,
      value: '301',
      reason: '또',
    })
    await expect(same).rejects.toMatchObject(refused('nothing_changed'))
  })

  it('keeps what was good when: a rule of then is told by the range of then, and follows a correction', async () => {
    const before = await told()
    const changed = {
      ...{ indicator: level, name: '저수지 수위', least: '310', most: '450' },
      ...{ lowest: '0', highest: '600', everyDays: 7, measurer: agents.bora },
    }
    w.clock.pass({ minutes: 1 })
    await act(mina, 'changeIndicator', changed)
    expect(await state()).toMatchObject([{ state: 'low', value: 301n }])
    expect(await told()).toHaveLength(before.length + 1)
    await act(mina, 'changeIndicator', { ...changed, everyDays: 3 })
    expect(await told()).toHaveLength(before.length + 1)
    const seen = await get<Seen>(bora, 'indicator', { indicator: level, before: null })
    expect(seen.ranges.map(({ least, most }) => [least, most])).toEqual([
      [310n, 450n],
      [150n, 400n],
    ])
    // 301 was good by the range of its day, 120 low, and 401, which was never so, stays to be seen with the reason.
    expect(seen.readings.slice(0, 3).map(({ value, side, corrected }) => [value, side, corrected])).toEqual([
      [301n, 'good', false],
      [401n, 'high', true],
      [120n, 'low', false],
    ])
    expect(seen.readings[0]!.reason).toBe('눈금을 잘못 봤어요')
    const bodies = await w.office.database.read.selectFrom('journal_entry').select('body').execute()
    expect(bodies.map(({ body }) => body).join()).not.toContain('눈금을')
    const wrong = seen.readings[0]!.id
    await act(bora, 'correctReading', { reading: wrong, value: '320', reason: '다시 쟀어요' })
    expect(await state()).toMatchObject([{ state: 'good', value: 320n }])
    await expect(act(mina, 'changeIndicator', { ...changed, everyDays: 3 })).rejects.toMatchObject(
      refused('nothing_changed'),
    )
  })

  it('asks whoever measures it when its day has come', async () => {
    expect(await get(bora, 'toMeasure')).toMatchObject([{ id: level, thing: '저수지' }])
    expect(await get(mina, 'toMeasure')).toEqual([])
    await act(bora, 'recordReadings', measured([-0.5, '330']))
    expect(await get(bora, 'toMeasure')).toEqual([])
  })

  it.each<[string, string, () => unknown]>([
    ['a turned range', 'care.limits_turned', () => ['addIndicator', water({ least: '5', most: '4' })]],
    [
      'no such thing',
      'observation.no_such_resource',
      () => ['addIndicator', water({ resource: agents.mina })],
    ],
    ['an impossible value', 'care.out_of_reach', () => ['recordReadings', measured([-1, '601'])]],
    ['a range beyond reach', 'care.limits_out_of_reach', () => ['changeIndicator', change({ most: '601' })]],
    ['reach turned', 'care.limits_turned', () => ['changeIndicator', change({ lowest: '601' })]],
    ['a stranger', 'care.no_such_member', () => ['changeIndicator', change({ measurer: commons })]],
    ['no days', 'kernel.bad_input', () => ['changeIndicator', change({ everyDays: 0 })]],
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

describe('care.endIndicator', () => {
  it('is asked by no rule any more, and shows what was measured', async () => {
    await act(mina, 'endIndicator', { indicator: level })
    expect(await state()).toEqual([])
    expect(await get(bora, 'health', { resource })).toEqual([])
    const seen = await get<Seen>(bora, 'indicator', { indicator: level, before: null })
    expect([seen.ended, seen.readings.length > 3]).toEqual([true, true])
    for (const [command, input] of [
      ['endIndicator', { indicator: level }],
      ['changeIndicator', change({})],
      ['recordReadings', measured([-0.1, '300'])],
      ['correctReading', { reading: seen.readings[0]!.id, value: '1', reason: '늦게' }],
    ] as const)
      await expect(act(mina, command, input)).rejects.toMatchObject(refused('indicator_ended'))
    expect(await w.verify(commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('forgets with a person who was to measure', async () => {
    const { indicator } = await act(mina, 'addIndicator', water())
    await act(mina, 'changeIndicator', { ...change({ measurer: agents.bora }), indicator })
    await act(bora, 'members.leave', { agent: agents.bora })
    await act(bora, 'members.erase', { agent: agents.bora })
    await w.settle()
    const rows = await w.office.database.read.selectFrom('care_indicator').select('measurer').execute()
    expect(rows.filter(({ measurer }) => measurer !== null)).toEqual([])
  })
})
