import { beforeEach, describe, expect, it } from 'vitest'
import { drill, rice, village } from './commands.fixture.ts'
import type { ResourceView } from './shapes.ts'

const { act, get, bora, mina, agents, at, w } = await village()
const register = async (input: object) =>
  (await act(mina, 'observation.registerResource', { ...input, at })).resource!
const seen = async (resource: string) =>
  (await get<{ resource: ResourceView }>(mina, 'resource', { resource })).resource
const mark = (resource: string, marks: object) =>
  act(mina, 'observation.markResource', { resource, lot: null, serial: null, ...marks })
const refused = (code: string) => ({ code: `observation.${code}` })

let [tool, store] = ['', '']
beforeEach(async () => {
  tool = await register({ ...drill, quantity: '1' })
  store = await register({ ...rice, quantity: '50000' })
})

describe('lots and serial numbers', () => {
  it('are written on what there is, and taken off again', async () => {
    await mark(tool, { serial: 'SN-1' })
    await mark(store, { lot: { code: 'A-1', bestBefore: '2026-12-01' } })
    expect(await seen(tool)).toMatchObject({ serial: 'SN-1', lot: null })
    expect(await seen(store)).toMatchObject({ lot: { code: 'A-1', bestBefore: '2026-12-01' } })
    await mark(tool, {})
    await mark(store, {})
    expect(await seen(tool)).toMatchObject({ serial: null })
    expect(await seen(store)).toMatchObject({ lot: null })
  })

  it('are given to what is made, and are found by', async () => {
    const creates = { ...rice, name: '된장', lot: { code: '봄-7', bestBefore: '2027-03-01' } }
    const made = { action: 'produce', creates, quantity: '9000', unit: 'kg', at }
    const { created } = await act(mina, 'observation.recordEvent', made)
    const saw = await register({ ...drill, name: '톱', serial: 'SAW-99', quantity: '1' })
    const find = async (search: string) =>
      (await get<{ resources: ResourceView[] }>(mina, 'resources', { search })).resources.map((one) => one.id)
    expect(await find('봄-7')).toEqual([created])
    expect(await find('saw-9')).toEqual([saw])
  })

  it('of a lot stay with what is taken from it', async () => {
    await mark(store, { lot: { code: 'B-1' } })
    const move = { action: 'move', resource: store, creates: rice, quantity: '100', unit: 'kg', at }
    const { created } = await act(mina, 'observation.recordEvent', move)
    expect(await seen(created!)).toMatchObject({ lot: { code: 'B-1' } })
  })

  it('are refused where they cannot be', async () => {
    await mark(store, { lot: { code: 'C-1', bestBefore: '2026-12-01' } })
    const other = await register({ ...rice, quantity: '1', lot: { code: 'C-1' } })
    expect((await seen(other)).lot).toEqual((await seen(store)).lot)
    const differs = mark(other, { lot: { code: 'C-1', bestBefore: '2027-12-01' } })
    await expect(differs).rejects.toMatchObject(refused('lot_differs'))
    await mark(tool, { serial: 'SN-2' })
    await mark(tool, { serial: 'SN-2' })
    const twice = register({ ...drill, serial: 'SN-2', quantity: '1' })
    await expect(twice).rejects.toMatchObject(refused('serial_taken'))
    await expect(mark(store, { serial: 'SN-3' })).rejects.toMatchObject(refused('serial_of_stock'))
    await expect(mark(agents.bora, {})).rejects.toMatchObject(refused('no_such_resource'))
    const hers = (
      await act(bora, 'observation.registerResource', {
        ...drill,
        quantity: '1',
        accountable: agents.bora,
        at,
      })
    ).resource!
    await expect(mark(hers, { serial: 'SN-4' })).rejects.toMatchObject(refused('not_theirs'))
    await act(mina, 'observation.retireResource', { resource: tool, at, note: '' })
    expect(await register({ ...drill, serial: 'SN-2', quantity: '1' })).toBeTruthy()
  })

  it('of another commons may be the same', async () => {
    await mark(tool, { serial: 'SN-5' })
    const elsewhere = await w.found('village', mina, {})
    const input = { ...drill, quantity: '1', serial: 'SN-5', at }
    expect(await w.act(mina, elsewhere, 'observation.registerResource', input)).toMatchObject({
      status: 'counted',
    })
  })
})
