import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ActionCode, actionCodes } from './actions.ts'
import { effectsOf, problemOfAmounts, problemWithStocks, type Stocks } from './effects.ts'
import { type Flow, problemOfFlow, type Stock } from './flow.ts'

const now = new Date('2026-03-02T09:00:00.000Z')
const at = new Date('2026-03-01T09:00:00.000Z')

/** Rice in the granary: 50 kg owned by the commons (null) and in its keeping. */
const rice: Stock = {
  id: 'rice',
  unit: 'kg',
  accounting: 50_000n,
  onhand: 50_000n,
  accountable: null,
  custodian: null,
  single: false,
  isNew: false,
}
const bora: Stock = {
  ...rice,
  id: 'bora-rice',
  accounting: 0n,
  onhand: 0n,
  accountable: 'bora',
  custodian: 'bora',
}
const drill: Stock = { ...rice, id: 'drill', unit: 'pieces', accounting: 1n, onhand: 1n, single: true }
const _box: Stock = { ...rice, id: 'box', unit: 'pieces', accounting: 1n, onhand: 1n, single: true }

const flowFor = (action: ActionCode, more: Partial<Flow> = {}): Flow => ({
  action,
  quantity: 3n,
  unit: 'kg',
  at,
  ...more,
})

/** Changes as the table writes them: only what changes. */
function shown(flow: Flow, stocks: Stocks) {
  const rows = effectsOf(flow, stocks).map(({ resource, accounting, onhand, ...rest }) => {
    const marks = Object.entries(rest).filter(([, value]) => value !== undefined)
    const quantities = {
      ...(accounting !== 0n && { owned: accounting }),
      ...(onhand !== 0n && { there: onhand }),
    }
    return [resource, { ...quantities, ...Object.fromEntries(marks) }]
  })
  return Object.fromEntries(rows)
}

describe('what an event brings into being', () => {
  const fresh: Stock = { ...rice, accounting: 0n, onhand: 0n, isNew: true }

  it('belongs to the receiver when produced, and stands where it was put', () => {
    const flow = flowFor('produce', { provider: 'bora', receiver: 'juno', toLocation: 'barn' })
    expect(shown(flow, { resource: fresh })).toEqual({
      rice: { owned: 3n, there: 3n, accountable: 'juno', custodian: 'juno', location: 'barn' },
    })
  })

  it('still belongs to the provider when only its keeping was passed on', () => {
    const flow = flowFor('transferCustody', { receiver: 'bora' })
    const to = { ...bora, isNew: true }
    expect(shown(flow, { resource: rice, to })['bora-rice']).toMatchObject({
      accountable: null,
      custodian: 'bora',
    })
  })

  it('stays with the provider when only rights were passed on', () => {
    const flow = flowFor('transferAllRights', { receiver: 'bora' })
    const to = { ...bora, isNew: true }
    expect(shown(flow, { resource: rice, to })['bora-rice']).toMatchObject({
      accountable: 'bora',
      custodian: null,
    })
  })
})

describe('one thing followed by itself', () => {
  const one = { quantity: 1n, unit: 'pieces' }

  it('comes back by a correction', () => {
    const flow = flowFor('transfer', { ...one, quantity: -1n, receiver: 'bora', corrects: 'x' })
    const resource = { ...drill, accountable: 'bora', custodian: 'bora' }
    expect(shown(flow, { resource })).toEqual({ drill: { accountable: null, custodian: null } })
  })
})

describe('what is refused', () => {
  it.each<[string, Flow]>([
    ['quantity_missing', flowFor('consume', { quantity: undefined })],
    ['quantity_missing', flowFor('use', { quantity: undefined })],
    ['effort_missing', flowFor('work')],
    ['quantity_not_positive', flowFor('consume', { quantity: -1n })],
    ['quantity_not_positive', flowFor('consume', { quantity: 0n })],
    ['quantity_not_positive', flowFor('consume', { quantity: 0n, corrects: 'x' })],
    ['time_missing', flowFor('consume', { at: undefined })],
    ['time_doubled', flowFor('consume', { begin: at })],
    ['begins_after_end', flowFor('consume', { at: undefined, begin: now, end: at })],
    ['in_the_future', flowFor('consume', { at: new Date(now.getTime() + 1) })],
    ['agents_must_differ', flowFor('transfer')],
    ['agents_must_differ', flowFor('transferCustody', { provider: 'bora', receiver: 'bora' })],
    ['agents_must_be_one', flowFor('move', { receiver: 'bora' })],
    ['agents_must_be_one', flowFor('raise', { receiver: 'bora' })],
  ])('%s', (problem, flow) => {
    expect(problemOfFlow(flow, now)).toBe(problem)
  })

  it('takes a negative quantity in a correction only', () => {
    expect(problemOfFlow(flowFor('consume', { quantity: -1n, corrects: 'x' }), now)).toBeUndefined()
  })

  it.each<[string, Flow, Stocks]>([
    ['to_resource_not_wanted', flowFor('transfer', { receiver: 'bora', unit: 'KRW' }), { to: bora }],
    ['resource_missing', flowFor('consume'), {}],
    ['to_resource_missing', flowFor('transfer', { receiver: 'bora' }), { resource: rice }],
    ['to_resource_missing', flowFor('combine'), { resource: rice }],
    ['to_resource_not_wanted', flowFor('consume'), { resource: rice, to: bora }],
    ['same_resource', flowFor('move'), { resource: rice, to: rice }],
    ['resource_retired', flowFor('consume'), { resource: { ...rice, retired: true } }],
    ['unit_mismatch', flowFor('consume', { unit: 'L' }), { resource: rice }],
    [
      'unit_mismatch',
      flowFor('transfer', { receiver: 'bora' }),
      { resource: rice, to: { ...bora, unit: 'L' } },
    ],
    ['not_whole', flowFor('consume', { quantity: 2n, unit: 'pieces' }), { resource: drill }],
    ['there_already', flowFor('raise', { quantity: 1n, unit: 'pieces' }), { resource: drill }],
    ['there_already', flowFor('produce', { quantity: 1n, unit: 'pieces' }), { resource: drill }],
    ['not_theirs', flowFor('consume', { provider: 'juno' }), { resource: rice }],
    ['not_theirs', flowFor('transfer', { provider: 'juno', receiver: 'bora' }), { resource: rice, to: bora }],
    ['not_theirs', flowFor('transfer', { receiver: 'juno' }), { resource: rice, to: bora }],
    ['not_theirs', flowFor('produce', { receiver: 'juno' }), { resource: rice }],
    ['not_theirs', flowFor('pickup', { provider: 'juno' }), { resource: rice }],
  ])('%s', (problem, flow, stocks) => {
    expect(problemWithStocks(flow, stocks)).toBe(problem)
  })

  it('takes more than there is', () => {
    const flow = flowFor('consume', { quantity: 50_001n })
    expect(problemOfAmounts(effectsOf(flow, { resource: rice }), { resource: rice })).toBe('not_enough')
    const all = flowFor('consume', { quantity: 50_000n })
    expect(problemOfAmounts(effectsOf(all, { resource: rice }), { resource: rice })).toBeUndefined()
  })
})

describe('conservation', () => {
  const amounts = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).filter((one) => one !== 0n)
  const sum = (changes: { accounting: bigint; onhand: bigint }[], of: 'accounting' | 'onhand') =>
    changes.reduce((total, change) => total + change[of], 0n)

  it.each(['transfer', 'transferAllRights', 'transferCustody', 'move'] as const)(
    '%s makes and loses nothing, corrected or not',
    (action) => {
      fc.assert(
        fc.property(amounts, (quantity) => {
          const flow = flowFor(action, { quantity, receiver: 'bora', corrects: 'x' })
          const changes = effectsOf(flow, { resource: rice, to: bora })
          expect(sum(changes, 'accounting')).toBe(0n)
          expect(sum(changes, 'onhand')).toBe(0n)
        }),
      )
    },
  )

  it('a correction by the same amount undoes any action’s quantities', () => {
    fc.assert(
      fc.property(fc.constantFrom(...actionCodes), amounts, (action, quantity) => {
        const done = effectsOf(flowFor(action, { quantity }), { resource: rice, to: bora })
        const undone = effectsOf(flowFor(action, { quantity: -quantity, corrects: 'x' }), {
          resource: rice,
          to: bora,
        })
        expect(sum([...done, ...undone], 'accounting')).toBe(0n)
        expect(sum([...done, ...undone], 'onhand')).toBe(0n)
      }),
    )
  })
})

it('lets a payment name no resource: money is in the ledger', () => {
  const paid: Flow = { action: 'transfer', receiver: 'bora', quantity: 30_000n, unit: 'KRW', at }
  expect([problemOfFlow(paid, now), problemWithStocks(paid, {})]).toEqual([undefined, undefined])
  expect(effectsOf(paid, {})).toEqual([])
  expect(problemWithStocks({ ...paid, unit: 'kg' }, {})).toBe('resource_missing')
})
