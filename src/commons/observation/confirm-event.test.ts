import { beforeEach, describe, expect, it } from 'vitest'
import { drill, rice, village } from './commands.fixture.ts'

const { act, get, bora, mina, juno, agents, at, w, commons } = await village()
let tool = ''
let event = ''

beforeEach(async () => {
  tool = (await act(mina, 'observation.registerResource', { ...drill, quantity: '1', at })).resource!
  const lend = {
    action: 'transferCustody',
    receiver: agents.juno,
    resource: tool,
    quantity: '1',
    unit: 'pieces',
    at,
  }
  event = (await act(bora, 'observation.recordEvent', lend)).event!
})

const keeper = async () =>
  (await get<{ resource: { custodian: string | null } }>(mina, 'resource', { resource: tool })).resource
    .custodian
const refused = (code: string) => ({ code: `observation.${code}` })

describe('confirmEvent', () => {
  it('makes the event count', async () => {
    expect(await act(juno, 'observation.confirmEvent', { event })).toEqual({ event, status: 'counted' })
    expect(await keeper()).toBe(agents.juno)
  })

  it('needs the word of each one it names', async () => {
    const back = { action: 'transferCustody', provider: agents.juno, receiver: agents.bora, resource: tool }
    await act(juno, 'observation.confirmEvent', { event })
    const second = await act(mina, 'observation.recordEvent', { ...back, quantity: '1', unit: 'pieces', at })
    expect(await act(juno, 'observation.confirmEvent', { event: second.event })).toMatchObject({
      status: 'waiting',
    })
    expect(await keeper()).toBe(agents.juno)
    expect(await act(bora, 'observation.confirmEvent', { event: second.event })).toMatchObject({
      status: 'counted',
    })
    expect(await keeper()).toBe(agents.bora)
  })

  it('is only for those it names, and only while it waits', async () => {
    await expect(act(mina, 'observation.confirmEvent', { event })).rejects.toMatchObject(refused('not_asked'))
    await expect(act(bora, 'observation.confirmEvent', { event })).rejects.toMatchObject(refused('not_asked'))
    await act(juno, 'observation.confirmEvent', { event })
    await expect(act(juno, 'observation.confirmEvent', { event })).rejects.toMatchObject(
      refused('event_not_waiting'),
    )
    await expect(act(juno, 'observation.confirmEvent', { event: tool })).rejects.toMatchObject(
      refused('no_such_event'),
    )
  })

  it('finds the resource as it is by then', async () => {
    const elsewhere = {
      action: 'transferCustody',
      receiver: agents.bora,
      resource: tool,
      quantity: '1',
      unit: 'pieces',
      at,
    }
    await act(bora, 'observation.recordEvent', elsewhere)
    expect(await keeper()).toBe(agents.bora)
    await expect(act(juno, 'observation.confirmEvent', { event })).rejects.toMatchObject(
      refused('not_theirs'),
    )

    const store = (await act(mina, 'observation.registerResource', { ...rice, quantity: '10', at })).resource
    const kg = { resource: store, quantity: '10', unit: 'kg', at }
    const given = await act(mina, 'observation.recordEvent', {
      action: 'consume',
      receiver: agents.juno,
      ...kg,
    })
    await act(mina, 'observation.recordEvent', { action: 'consume', ...kg })
    await expect(act(juno, 'observation.confirmEvent', { event: given.event })).rejects.toMatchObject(
      refused('not_enough'),
    )
  })
})

describe('contestEvent', () => {
  it('keeps the event from counting, for good', async () => {
    expect(await act(juno, 'observation.contestEvent', { event, reason: '빌리지 않았어요' })).toMatchObject({
      status: 'contested',
    })
    w.clock.pass({ days: 8 })
    await w.settle()
    expect(await keeper()).toBeNull()
    await expect(act(juno, 'observation.contestEvent', { event, reason: '' })).rejects.toMatchObject(
      refused('event_not_waiting'),
    )
  })

  it('is only for those it names', async () => {
    await expect(act(mina, 'observation.contestEvent', { event, reason: '' })).rejects.toMatchObject(
      refused('not_asked'),
    )
    await expect(act(juno, 'observation.contestEvent', { event: tool, reason: '' })).rejects.toMatchObject(
      refused('no_such_event'),
    )
  })
})

describe('countSilently', () => {
  it('counts after the days of silence, not before', async () => {
    w.clock.pass({ days: 6, hours: 23 })
    await w.settle()
    expect(await keeper()).toBeNull()
    w.clock.pass({ hours: 1 })
    await w.settle()
    expect(await keeper()).toBe(agents.juno)
  })

  it('is for the clock alone, and for its time', async () => {
    await expect(act(mina, 'observation.countSilently', { event })).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
    const clock = { kind: 'clock' } as const
    const send = (id: string) => w.act(clock, commons, 'observation.countSilently', { event: id })
    await expect(send(event)).rejects.toMatchObject(refused('silence_not_over'))
    await expect(send(tool)).rejects.toMatchObject(refused('no_such_event'))
    await act(juno, 'observation.confirmEvent', { event })
    await expect(send(event)).rejects.toMatchObject(refused('event_not_waiting'))
  })

  it('cannot hand out what is gone by then', async () => {
    const clock = { kind: 'clock' } as const
    const store = (await act(mina, 'observation.registerResource', { ...rice, quantity: '10', at })).resource
    const kg = { resource: store, quantity: '10', unit: 'kg', at }
    const given = await act(mina, 'observation.recordEvent', {
      action: 'consume',
      receiver: agents.juno,
      ...kg,
    })
    await act(mina, 'observation.recordEvent', { action: 'consume', ...kg })
    const elsewhere = {
      action: 'transferCustody',
      receiver: agents.bora,
      resource: tool,
      quantity: '1',
      unit: 'pieces',
      at,
    }
    await act(bora, 'observation.recordEvent', elsewhere)
    w.clock.pass({ days: 8 })
    const send = (id: string) => w.act(clock, commons, 'observation.countSilently', { event: id })
    await expect(send(given.event!)).rejects.toMatchObject(refused('not_enough'))
    await expect(send(event)).rejects.toMatchObject(refused('not_theirs'))
  })
})

describe('withdrawEvent', () => {
  it('takes back what waits', async () => {
    await act(bora, 'observation.withdrawEvent', { event })
    await expect(act(juno, 'observation.confirmEvent', { event })).rejects.toMatchObject(
      refused('event_not_waiting'),
    )
    await expect(act(bora, 'observation.withdrawEvent', { event })).rejects.toMatchObject(
      refused('event_not_waiting'),
    )
    const seen = await get<{ events: { id: string }[] }>(mina, 'events', { resource: tool })
    expect(seen.events.map((one) => one.id)).not.toContain(event)
  })

  it('is for whoever recorded it', async () => {
    await expect(act(juno, 'observation.withdrawEvent', { event })).rejects.toMatchObject(
      refused('not_the_recorder'),
    )
    await expect(act(juno, 'observation.withdrawEvent', { event: tool })).rejects.toMatchObject(
      refused('no_such_event'),
    )
  })
})
