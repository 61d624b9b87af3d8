import { describe, expect, it } from 'vitest'
import { drill, rice, village } from './commands.fixture.ts'

const { act, get, bora, mina, agents, at, w, commons } = await village()

describe('registerResource', () => {
  it('writes down what everyone owns, at once', async () => {
    const { resource, status } = await act(bora, 'observation.registerResource', {
      ...drill,
      quantity: '1',
      at,
    })
    expect(status).toBe('counted')
    const found = await get<{ resource: Record<string, unknown> }>(mina, 'resource', { resource })
    expect(found.resource).toMatchObject({
      name: '드릴',
      location: '공방',
      accounting: 1n,
      onhand: 1n,
      accountable: null,
    })
  })

  it('takes an empty store', async () => {
    const { resource } = await act(bora, 'observation.registerResource', { ...rice, quantity: '0', at })
    const found = await get<{ resource: Record<string, unknown> }>(mina, 'resource', { resource })
    expect(found.resource).toMatchObject({ accounting: 0n, status: 'active' })
  })

  it('waits for the owner’s word where it is somebody else’s', async () => {
    const input = { ...drill, name: '준 드릴', quantity: '1', accountable: agents.mina, at }
    const { resource, status } = await act(bora, 'observation.registerResource', input)
    expect(status).toBe('waiting')
    await expect(get(mina, 'resource', { resource })).rejects.toMatchObject({ code: 'kernel.not_found' })
    const waiting = await get<{ events: { id: string }[] }>(mina, 'waitingForMyWord')
    await act(mina, 'observation.confirmEvent', { event: waiting.events[0]!.id })
    const found = await get<{ resource: Record<string, unknown> }>(mina, 'resource', { resource })
    expect(found.resource).toMatchObject({ accounting: 1n, accountable: agents.mina, custodian: agents.mina })
  })

  it.each([
    ['no_such_agent', { ...drill, quantity: '1', accountable: '018f0000-0000-7000-8000-000000000000', at }],
    ['no_such_file', { ...drill, quantity: '1', image: 'a'.repeat(64), at }],
    ['in_the_future', { ...drill, quantity: '1', at: '2027-01-01T00:00:00.000Z' }],
    ['quantity_not_positive', { ...drill, quantity: '0', at }],
    ['quantity_not_positive', { ...rice, quantity: '-5', at }],
    ['use_does_not_fit', { ...drill, quantity: '1', usedAs: 'pool', at }],
    ['use_does_not_fit', { ...rice, quantity: '1', usedAs: 'time', at }],
    ['use_does_not_fit', { ...drill, quantity: '1', licence: 'cc-by', at }],
    [
      'use_does_not_fit',
      { ...drill, quantity: '1', flow: { amount: '30000', unit: 'L', per: 'second' }, at },
    ],
    ['use_does_not_fit', { ...drill, quantity: '1', rival: false, usedAs: 'time', at }],
  ])('refuses: %s', async (code, input) => {
    await expect(act(bora, 'observation.registerResource', input)).rejects.toMatchObject({
      code: `observation.${code}`,
    })
    const { quantity, at: _, accountable, ...row } = { accountable: undefined, ...input }
    if (code !== 'use_does_not_fit' || accountable) return
    const many = act(mina, 'observation.registerMany', { rows: [{ ...row, quantity }], at })
    await expect(many).rejects.toMatchObject({ code: `observation.${code}` })
  })

  it('says so in the journal without its name', async () => {
    const rows = await w.office.database.read.selectFrom('journal_entry').select('body').execute()
    const registered = rows.filter((row) => row.body.includes('observation.resource_registered'))
    expect(registered).toHaveLength(3)
    expect(registered.join()).not.toContain('드릴')
    expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
  })
})
