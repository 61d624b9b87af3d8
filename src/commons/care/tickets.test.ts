import { beforeAll, describe, expect, it } from 'vitest'
import { outOfService } from './out-of-service.ts'
import { valley } from './valley.fixture.ts'

const { w, commons, mina, bora, agents, act, get, reader, refused, entries } = await valley()
let pump = ''
const at = (hours: number) => new Date(w.clock.now().getTime() + hours * 3_600_000).toISOString()
const out = async () => (await outOfService(await reader(), [pump])).get(pump)
const report = (more: Record<string, unknown> = {}) => ({
  ...{ resource: pump, title: '물이 새요', note: '이음매에서', photo: null, unusable: true },
  ...more,
})
const told = async (more: Record<string, unknown> = {}) =>
  (await act(bora, 'reportTrouble', report(more))).ticket!
const thing = async (name: string) =>
  (
    await act(mina, 'observation.registerResource', {
      ...{ name, note: '', location: '', conditions: '', image: null, rival: true, depletable: true },
      ...{ origin: 'made', substance: 'material', single: true, unit: 'pieces', quantity: '1', at: at(0) },
    })
  ).resource!

beforeAll(async () => {
  pump = await thing('양수기')
})

describe('trouble: care.reportTrouble, care.assessTrouble, care.beginRepair, care.endTrouble', () => {
  it('takes a thing out of service at once, and gives it back the moment it is repaired', async () => {
    const ticket = await told()
    expect(await out()).toEqual({ since: w.clock.now(), until: null, ticket })
    await act(mina, 'assessTrouble', {
      ticket,
      finding: '패킹이 닳았어요',
      parts: '패킹 2개',
      out: { from: at(0), until: at(48) },
    })
    expect(await out()).toMatchObject({ until: new Date(at(48)) })
    await act(mina, 'beginRepair', { ticket })
    w.clock.pass({ hours: 3 })
    await act(mina, 'endTrouble', { ticket, how: 'resolved' })
    expect(await out()).toBeUndefined()
    const found = await get(bora, 'ticket', { ticket })
    expect(found).toMatchObject({ ticket: { number: 1, state: 'resolved', parts: '패킹 2개', open: false } })
    const rows = await w.office.database.read.selectFrom('journal_entry').select('body').execute()
    expect(rows.map((row) => row.body).join()).not.toMatch(/새요|패킹/)
  })

  it('leaves what only squeaks in service, and what is given up out of it', async () => {
    const ticket = await told({ unusable: false })
    expect(await out()).toBeUndefined()
    await act(mina, 'assessTrouble', { ticket, finding: '', parts: '', out: { from: at(24), until: null } })
    expect(await out()).toMatchObject({ since: new Date(at(24)) })
    await act(mina, 'endTrouble', { ticket, how: 'resolved' })
    expect(await out()).toBeUndefined()
    const second = await told()
    await act(mina, 'endTrouble', { ticket: second, how: 'retired' })
    w.clock.pass({ days: 400 })
    expect(await out()).toMatchObject({ until: null, ticket: second })
    const listed = (ended: boolean) => get(bora, 'tickets', { resource: pump, ended, before: null })
    expect(await listed(false)).toEqual({ tickets: [], next: null })
    expect(await listed(true)).toMatchObject({ tickets: [{ number: 3 }, { number: 2 }, { number: 1 }] })
  })

  it('refuses what cannot be, and writes nothing', async () => {
    const gone = await thing('헌 삽')
    const ticket = await told({ resource: await thing('새 삽'), unusable: false })
    await act(mina, 'observation.retireResource', { resource: gone, at: at(0), note: '' })
    const wrong = { ticket, finding: '', parts: '', out: { from: at(2), until: at(1) } }
    const cases: [typeof mina, string, string, unknown][] = [
      [bora, 'reportTrouble', 'care.resource_retired', report({ resource: gone })],
      [bora, 'reportTrouble', 'observation.no_such_resource', report({ resource: agents.bora })],
      [bora, 'reportTrouble', 'observation.no_such_file', report({ photo: 'a'.repeat(64) })],
      [bora, 'assessTrouble', 'kernel.not_allowed', { ...wrong, out: null }],
      [mina, 'assessTrouble', 'care.ends_before_it_begins', wrong],
      [mina, 'assessTrouble', 'kernel.not_found', { ...wrong, ticket: agents.bora }],
    ]
    for (const [who, command, code, input] of cases) {
      const before = await entries()
      await expect(act(who, command, input), code).rejects.toMatchObject({ code })
      expect(await entries()).toBe(before)
    }
    await act(mina, 'beginRepair', { ticket })
    await expect(act(mina, 'beginRepair', { ticket })).rejects.toMatchObject(refused('not_to_repair'))
    await act(mina, 'endTrouble', { ticket, how: 'resolved' })
    const again = act(mina, 'endTrouble', { ticket, how: 'retired' })
    await expect(again).rejects.toMatchObject(refused('ticket_ended'))
    const late = act(mina, 'assessTrouble', { ...wrong, out: null })
    await expect(late).rejects.toMatchObject(refused('ticket_ended'))
  })

  it('lets a charter keep stopping use to some', async () => {
    const strict = await valley({}, { 'powers.care.stopUse': { who: ['role:steward'], layer: 'bylaws' } })
    const input = { ...report(), resource: strict.agents.mina }
    const { resource } = await strict.act(strict.mina, 'observation.registerResource', {
      ...{ name: '펌프', note: '', location: '', conditions: '', image: null, rival: true, depletable: true },
      ...{ origin: 'made', substance: 'material', single: true, unit: 'pieces', quantity: '1', at: at(0) },
      at: strict.w.clock.now().toISOString(),
    })
    const said = strict.act(strict.bora, 'reportTrouble', { ...input, resource })
    await expect(said).rejects.toMatchObject(refused('may_not_stop_use'))
    await strict.act(strict.bora, 'reportTrouble', { ...input, resource, unusable: false })
  })
})

describe('care.shareCost', () => {
  it('makes each owe their part by the key, to the won', async () => {
    const ticket = await told({ resource: await thing('수문'), unusable: false })
    const cost = { ticket, total: '100000', unit: 'KRW', key: 'heads', dueOn: '2028-01-01' }
    for (const [code, wrong] of [
      ['no_such_key', { key: 'cows' }],
      ['nobody_owes', { key: 'land' }],
      ['in_the_past', { dueOn: '2026-01-01' }],
    ] as const) {
      const before = await entries()
      await expect(act(mina, 'shareCost', { ...cost, ...wrong })).rejects.toMatchObject(refused(code))
      expect(await entries()).toBe(before)
    }
    await act(mina, 'shareCost', cost)
    const { rows } = await get<{ rows: { amount: bigint; source: string }[] }>(mina, 'obligations.owed', {
      ...{ direction: 'in', limit: 100 },
    })
    const parts = rows.filter(({ source }) => source === 'care.cost').map(({ amount }) => amount)
    expect(parts.sort().map(String)).toEqual(['33333', '33333', '33334'])
    expect(await get(bora, 'ticket', { ticket })).toMatchObject({ costs: [{ total: 100_000n, people: 3 }] })
    expect(await w.verify(commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
