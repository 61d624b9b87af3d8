import { beforeEach, describe, expect, it } from 'vitest'
import { drill, rice, village } from './commands.fixture.ts'

const { act, get, bora, mina, agents, at, w, commons } = await village()
let [tool, store, event] = ['', '', '']

beforeEach(async () => {
  tool = (await act(mina, 'observation.registerResource', { ...drill, quantity: '1', at })).resource!
  store = (await act(mina, 'observation.registerResource', { ...rice, quantity: '50', at })).resource!
  const took = { action: 'consume', receiver: agents.bora, resource: store, quantity: '12', unit: 'kg', at }
  event = (await act(bora, 'observation.recordEvent', took)).event!
})

const left = async () =>
  (await get<{ resource: { accounting: bigint } }>(mina, 'resource', { resource: store })).resource.accounting
const refused = (code: string) => ({ code: `observation.${code}` })
const correct = (quantity: string, id = event) =>
  act(bora, 'observation.correctEvent', { event: id, quantity, reason: '' })

describe('correctEvent', () => {
  it('adds the difference and leaves the first record as it was', async () => {
    expect(await left()).toBe(38n)
    const { event: correction, status } = await correct('-2')
    expect(status).toBe('counted')
    expect(await left()).toBe(40n)
    const { events } = await get<{ events: { id: string; quantity: bigint; corrects: string | null }[] }>(
      mina,
      'events',
      {
        resource: store,
      },
    )
    expect(events.find((one) => one.id === event)).toMatchObject({ quantity: 12n, corrects: null })
    expect(events.find((one) => one.id === correction)).toMatchObject({ quantity: -2n, corrects: event })
  })

  it('asks those it names again', async () => {
    const byMina = await act(mina, 'observation.correctEvent', { event, quantity: '1', reason: '' })
    expect(byMina.status).toBe('waiting')
    await act(bora, 'observation.confirmEvent', { event: byMina.event })
    expect(await left()).toBe(37n)
  })

  it('never takes back more than was recorded, nor gives what is not there', async () => {
    await correct('-10')
    await expect(correct('-3')).rejects.toMatchObject(refused('correction_too_large'))
    await correct('-2')
    expect(await left()).toBe(50n)
    await expect(correct('51')).rejects.toMatchObject(refused('not_enough'))
  })

  it('hands one thing back whole', async () => {
    const input = {
      action: 'transfer',
      receiver: agents.bora,
      resource: tool,
      quantity: '1',
      unit: 'pieces',
      at,
    }
    const given = await act(bora, 'observation.recordEvent', input)
    await expect(correct('-2', given.event)).rejects.toMatchObject(refused('correction_too_large'))
    await expect(correct('2', given.event)).rejects.toMatchObject(refused('not_whole'))
    await correct('-1', given.event)
    const found = await get<{ resource: object }>(mina, 'resource', { resource: tool })
    expect(found.resource).toMatchObject({ accountable: null, custodian: null })
  })

  it('refuses what cannot be corrected', async () => {
    const { event: correction } = await correct('-1')
    await expect(correct('-1', correction)).rejects.toMatchObject(refused('correction_mismatch'))
    await expect(correct('0')).rejects.toMatchObject(refused('quantity_not_positive'))
    await expect(correct('-1', tool)).rejects.toMatchObject(refused('no_such_event'))
    const none = act(bora, 'observation.correctEvent', { event, reason: '' })
    await expect(none).rejects.toMatchObject(refused('quantity_missing'))
    const worked = { action: 'work', provider: agents.bora, effort: '3600', effortUnit: 'h', at }
    const work = await act(bora, 'observation.recordEvent', worked)
    await expect(correct('1', work.event)).rejects.toMatchObject(refused('effort_missing'))
    const lend = {
      action: 'transferCustody',
      receiver: agents.juno,
      resource: tool,
      quantity: '1',
      unit: 'pieces',
      at,
    }
    const waiting = await act(bora, 'observation.recordEvent', lend)
    await expect(correct('-1', waiting.event)).rejects.toMatchObject(refused('event_not_counted'))
    await act(mina, 'observation.retireResource', { resource: store, at, note: '' })
    await expect(correct('-1')).rejects.toMatchObject(refused('resource_retired'))
  })

  it('leaves events of other parts to them', async () => {
    await w.office.database.write
      .updateTable('observation_event')
      .set({ settled_by: 'contributions' })
      .where('commons_id', '=', commons)
      .where('id', '=', event)
      .execute()
    await expect(correct('-1')).rejects.toMatchObject(refused('event_held_elsewhere'))
  })
})
