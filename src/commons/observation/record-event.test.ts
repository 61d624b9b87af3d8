import { beforeEach, describe, expect, it } from 'vitest'
import { drill, rice, village } from './commands.fixture.ts'

const { act, get, bora, mina, juno, agents, at, w, commons } = await village()
let [tool, store] = ['', '']

beforeEach(async () => {
  tool = (await act(mina, 'observation.registerResource', { ...drill, quantity: '1', at })).resource!
  store = (await act(mina, 'observation.registerResource', { ...rice, quantity: '50000', at })).resource!
})

const stock = async (id: string) =>
  (await get<{ resource: Record<string, unknown> }>(mina, 'resource', { resource: id })).resource
const kg = (much: string) => ({ quantity: much, unit: 'kg', at })
const one = { quantity: '1', unit: 'pieces', at }

describe('recordEvent', () => {
  it('counts at once what names only me and the commons', async () => {
    const input = { action: 'consume', receiver: agents.bora, resource: store, ...kg('3000') }
    expect(await act(bora, 'observation.recordEvent', input)).toMatchObject({
      status: 'counted',
      created: null,
    })
    expect(await stock(store)).toMatchObject({ accounting: 47_000n, onhand: 47_000n })
  })

  it('leaves things as they are until the other has confirmed', async () => {
    const input = { action: 'transferCustody', receiver: agents.juno, resource: tool, ...one }
    const { event, status } = await act(bora, 'observation.recordEvent', input)
    expect(status).toBe('waiting')
    expect(await stock(tool)).toMatchObject({ custodian: null })
    await act(juno, 'observation.confirmEvent', { event })
    expect(await stock(tool)).toMatchObject({ custodian: agents.juno, accountable: null, onhand: 1n })
  })

  it('brings a receiving resource into being, and drops it when it never came about', async () => {
    const creates = { ...rice, name: '준호네 쌀' }
    const input = { action: 'transfer', receiver: agents.juno, resource: store, creates, ...kg('1000') }
    const { event, created } = await act(bora, 'observation.recordEvent', input)
    await act(juno, 'observation.contestEvent', { event, reason: '받지 않았어요' })
    expect(await stock(created!)).toMatchObject({ status: 'retired', accounting: 0n })
    const again = await act(bora, 'observation.recordEvent', input)
    await act(juno, 'observation.confirmEvent', { event: again.event })
    expect(await stock(again.created!)).toMatchObject({ accounting: 1000n, accountable: agents.juno })
    expect(await stock(store)).toMatchObject({ accounting: 49_000n })
  })

  it('puts things into things, but never in a circle', async () => {
    const box = (
      await act(mina, 'observation.registerResource', { ...drill, name: '상자', quantity: '1', at })
    ).resource!
    await act(mina, 'observation.recordEvent', { action: 'combine', resource: tool, toResource: box, ...one })
    expect(await stock(tool)).toMatchObject({ containedIn: box })
    const circle = { action: 'combine', resource: box, toResource: tool, ...one }
    await expect(act(mina, 'observation.recordEvent', circle)).rejects.toMatchObject({
      code: 'observation.goes_in_circle',
    })
  })

  it.each<[string, () => object]>([
    ['quantity_missing', () => ({ action: 'consume', resource: store, at })],
    ['effort_missing', () => ({ action: 'work', provider: agents.bora, at })],
    ['time_missing', () => ({ action: 'consume', resource: store, quantity: '1', unit: 'kg' })],
    ['time_doubled', () => ({ action: 'consume', resource: store, ...kg('1'), begin: at })],
    [
      'begins_after_end',
      () => ({
        action: 'consume',
        resource: store,
        ...kg('1'),
        at: undefined,
        begin: at,
        end: '2026-01-01T00:00:00.000Z',
      }),
    ],
    [
      'in_the_future',
      () => ({ action: 'consume', resource: store, ...kg('1'), at: '2026-12-01T00:00:00.000Z' }),
    ],
    ['resource_missing', () => ({ action: 'consume', ...kg('1') })],
    [
      'to_resource_missing',
      () => ({ action: 'transfer', receiver: agents.bora, resource: store, ...kg('1') }),
    ],
    ['to_resource_not_wanted', () => ({ action: 'consume', resource: store, toResource: tool, ...kg('1') })],
    ['same_resource', () => ({ action: 'move', resource: store, toResource: store, ...kg('1') })],
    ['unit_mismatch', () => ({ action: 'consume', resource: store, quantity: '1', unit: 'L', at })],
    ['not_whole', () => ({ action: 'consume', resource: tool, quantity: '2', unit: 'pieces', at })],
    ['agents_must_differ', () => ({ action: 'transfer', resource: tool, ...one })],
    ['agents_must_be_one', () => ({ action: 'raise', receiver: agents.bora, resource: store, ...kg('1') })],
    ['not_theirs', () => ({ action: 'consume', provider: agents.bora, resource: store, ...kg('1') })],
    ['not_enough', () => ({ action: 'consume', resource: store, ...kg('50001') })],
    ['creates_nothing', () => ({ action: 'consume', creates: rice, ...kg('1') })],
    ['no_such_resource', () => ({ action: 'consume', resource: agents.bora, ...kg('1') })],
    ['no_such_agent', () => ({ action: 'work', provider: store, effort: '60', effortUnit: 'h', at })],
    ['no_such_file', () => ({ action: 'produce', creates: { ...rice, image: 'b'.repeat(64) }, ...kg('1') })],
  ])('refuses: %s', async (code, input) => {
    await expect(act(bora, 'observation.recordEvent', input())).rejects.toMatchObject({
      code: `observation.${code}`,
    })
  })

  it('refuses what was taken off the list', async () => {
    await act(mina, 'observation.retireResource', { resource: tool, at, note: '' })
    const input = { action: 'use', resource: tool, ...one }
    await expect(act(bora, 'observation.recordEvent', input)).rejects.toMatchObject({
      code: 'observation.resource_retired',
    })
  })

  it('takes no negative quantity', async () => {
    const input = { action: 'consume', resource: store, quantity: '-1', unit: 'kg', at }
    await expect(act(bora, 'observation.recordEvent', input)).rejects.toMatchObject({
      code: 'kernel.bad_input',
    })
  })

  it('is told in both languages', async () => {
    await act(bora, 'observation.recordEvent', {
      action: 'consume',
      receiver: agents.bora,
      resource: store,
      ...kg('3000'),
    })
    const sentence = async (lang: 'ko' | 'en') => {
      const told = await w.get<{ entries: { sentence: string }[] }>(mina, commons, 'books.journal', {}, lang)
      return told.entries[0]!.sentence
    }
    expect(await sentence('ko')).toBe('보라 님이 쌀을 3kg 소비했어요.')
    expect(await sentence('en')).toBe('보라 used up 3 kg of 쌀.')
  })
})
