import { describe, expect, it } from 'vitest'
import { emptyGraph, type FlowEvent } from '../../../commons/observation/flow-graph.ts'
import { formatFraction } from '../../../kernel/fraction.ts'
import { traceIncome } from './trace-income.ts'

const event = (id: string, one: Partial<FlowEvent> & Pick<FlowEvent, 'action'>): FlowEvent => ({
  ...{
    id,
    commons: 'c',
    provider: null,
    receiver: null,
    resource: null,
    to: null,
    process: null,
    side: null,
  },
  ...{
    quantity: null,
    unit: null,
    effort: null,
    effortUnit: null,
    happenedAt: '2026-03-01T00:00:00.000Z',
    entry: 1,
  },
  ...one,
})
const graphOf = (events: FlowEvent[]) => ({
  ...emptyGraph(),
  events: new Map(events.map((one) => [one.id, one])),
})
const made = (id: string, process: string, resource: string, quantity: bigint) =>
  event(id, { action: 'produce', process, side: 'output', resource, quantity })
const worked = (id: string, process: string, provider: string) =>
  event(id, { action: 'work', process, side: 'input', provider, effort: 3600n })
const went = (
  id: string,
  action: 'consume' | 'cite' | 'use',
  process: string,
  resource: string,
  quantity = 1n,
) => event(id, { action, process, side: 'input', resource, quantity })
const shares = (events: FlowEvent[], delivered: [string, bigint][]) =>
  Object.fromEntries(
    [
      ...traceIncome(
        graphOf(events),
        delivered.map(([resource, quantity]) => ({ resource, quantity })),
      ),
    ].map(([id, part]) => [id, formatFraction(part)]),
  )

describe('tracing income back', () => {
  it('gives the part of the work that what was delivered is of what was made', () => {
    const ten = [made('ten', 'assembly', 'sensor', 10n), worked('suho', 'assembly', 'suho')]
    expect(shares(ten, [['sensor', 4n]])).toEqual({ suho: '2/5' })
    expect(shares(ten, [['sensor', 10n]])).toEqual({ suho: '1' })
    // More than was ever made: no more than all of it.
    expect(shares(ten, [['sensor', 40n]])).toEqual({ suho: '1' })
  })

  it('goes further by what was used up, and counts all that brought a stock in proportion', () => {
    const events = [
      made('sensors', 'assembly', 'sensor', 10n),
      went('boards in', 'consume', 'assembly', 'board', 20n),
      worked('suho', 'assembly', 'suho'),
      made('boards', 'soldering', 'board', 30n),
      worked('jiu', 'soldering', 'jiu'),
      event('given', { action: 'raise', resource: 'board', provider: 'mina', quantity: 10n }),
    ]
    // Five of ten sensors took ten boards, of forty that there were.
    expect(shares(events, [['sensor', 5n]])).toEqual({ suho: '1/2', jiu: '1/4', given: '1/4' })
  })

  it('goes back to whoever paid, and through what the commons paid to all who gave money to the project', () => {
    const paid = (
      id: string,
      process: string | null,
      provider: string | null,
      quantity: bigint,
      unit = 'KRW',
    ) => event(id, { action: 'transfer', process, side: process ? 'input' : null, provider, quantity, unit })
    const events = [
      made('sensors', 'assembly', 'sensor', 10n),
      paid('suho paid', 'assembly', 'suho', 30n),
      paid('from the purse', 'assembly', null, 50n),
      paid('mina gave', 'project', 'mina', 60n),
      paid('jiu gave', 'project', 'jiu', 140n),
      paid('in euros', 'project', 'mina', 100n, 'EUR'),
      paid('to another', 'other', 'mina', 100n),
      paid('to all', null, 'mina', 100n),
    ]
    const graph = graphOf(events)
    const half = [{ resource: 'sensor', quantity: 5n }]
    const found = () =>
      Object.fromEntries([...traceIncome(graph, half)].map(([id, part]) => [id, formatFraction(part)]))
    const assembly = { id: 'assembly', commons: 'c', name: '', kind: 'make', plan: null, finished: false }
    graph.processes.set('assembly', { ...assembly, project: 'project' })
    // A half of what was made; 50 are a quarter of the 200 that were given.
    expect(found()).toEqual({ 'suho paid': '1/2', 'mina gave': '1/8', 'jiu gave': '1/8' })
    graph.processes.set('assembly', { ...assembly, project: null })
    expect(found()).toEqual({ 'suho paid': '1/2', 'to all': '1/4' })
  })

  it('counts the making of cited knowledge without using it up, and what was lent by itself', () => {
    const events = [
      made('sensors', 'assembly', 'sensor', 10n),
      went('cites', 'cite', 'assembly', 'design'),
      { ...went('drill', 'use', 'assembly', 'drill'), provider: 'lender' },
      made('drawn', 'drawing', 'design', 1n),
      worked('mina', 'drawing', 'mina'),
    ]
    expect(shares(events, [['sensor', 1n]])).toEqual({ drill: '1/10', mina: '1/10' })
  })

  it('adds what several ways lead to, whatever their lengths', () => {
    const events = [
      made('kits', 'packing', 'kit', 1n),
      went('a', 'consume', 'packing', 'sensor', 1n),
      went('b', 'consume', 'packing', 'board', 1n),
      made('sensors', 'assembly', 'sensor', 1n),
      went('c', 'consume', 'assembly', 'board', 1n),
      made('boards', 'soldering', 'board', 4n),
      worked('jiu', 'soldering', 'jiu'),
    ]
    expect(shares(events, [['kit', 1n]])).toEqual({ jiu: '1/2' })
  })

  it('ends where things go in a circle', () => {
    const events = [
      made('harvest', 'growing', 'seed', 10n),
      went('sown', 'consume', 'growing', 'seed', 2n),
      worked('mina', 'growing', 'mina'),
    ]
    expect(shares(events, [['seed', 5n]])).toEqual({ mina: '1/2' })
  })

  it('does not depend on the order of what happened', () => {
    const events = [
      made('ten', 'assembly', 'sensor', 10n),
      made('more', 'assembly', 'sensor', 5n),
      worked('suho', 'assembly', 'suho'),
      went('boards in', 'consume', 'assembly', 'board', 6n),
      made('boards', 'soldering', 'board', 7n),
      worked('jiu', 'soldering', 'jiu'),
    ]
    const there = shares(events, [['sensor', 5n]])
    expect(there).toEqual({ suho: '1/3', jiu: '2/7' })
    const back = shares([...events].reverse(), [['sensor', 5n]])
    expect(back).toEqual(there)
  })
})
