import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActionCode } from './actions.ts'
import { emptyGraph, type FlowEvent, type FlowGraph } from './flow-graph.ts'
import { sideOfAction, walk } from './trace.ts'

/**
 * A flow as lines of text, in the order in which things happened:
 *
 *     action resource [>to] [@process]
 */
function graphOf(text: string): FlowGraph {
  const graph = emptyGraph()
  const lines = text.trim().split('\n')
  lines.forEach((line, at) => {
    const [action, resource, ...rest] = line.trim().split(/\s+/) as [ActionCode, string, ...string[]]
    const named = (mark: string) => rest.find((one) => one.startsWith(mark))?.slice(1) ?? null
    const process = named('@')
    const event: FlowEvent = {
      ...{ id: `${at + 1}`, commons: 'ours', action, provider: null, receiver: null },
      ...{ resource: resource === '-' ? null : resource, to: named('>'), process, side: null },
      ...{ quantity: 1n, unit: 'kg', effort: null, effortUnit: null, entry: at + 1 },
      happenedAt: new Date(at * 1000).toISOString(),
    }
    graph.events.set(event.id, { ...event, side: sideOfAction(event) })
  })
  return graph
}

/** Steps as they are read: events as `action resource`, processes as `@process`, resources by their names. */
function way(text: string, start: string, direction: 'back' | 'forth'): string[] {
  const graph = graphOf(text)
  return walk(graph, start, direction).map(({ kind, id }) => {
    if (kind !== 'event') return kind === 'process' ? `@${id}` : id
    const event = graph.events.get(id)!
    return `${event.action} ${event.resource ?? '-'}`
  })
}

const season = `
  raise    seed
  consume  seed       @sow
  work     -          @sow
  produce  rice       @sow
  transfer rice       >ours
  consume  ours       @steam
  use      steamer    @steam
  produce  cake       @steam
`

describe('where it came from', () => {
  it('goes from outputs to processes to inputs, newest first', () => {
    expect(way(season, 'cake', 'back')).toEqual([
      ...['cake', 'produce cake', '@steam', 'use steamer', 'steamer', 'consume ours', 'ours'],
      ...['transfer rice', 'rice', 'produce rice', '@sow', 'work -', 'consume seed', 'seed', 'raise seed'],
    ])
  })

  it('goes forwards the same way', () => {
    expect(way(season, 'seed', 'forth')).toEqual([
      ...['seed', 'consume seed', '@sow', 'produce rice', 'rice', 'transfer rice', 'ours'],
      ...['consume ours', '@steam', 'produce cake', 'cake', 'raise seed'],
    ])
  })

  it('does not take for an origin what went away', () => {
    const text = `
      produce  rice
      consume  rice
      transfer rice >theirs
    `
    expect(way(text, 'rice', 'back')).toEqual(['rice', 'produce rice'])
  })

  it('goes on through a thing that keeps its row when it changes hands', () => {
    const text = `
      produce         drill @forge
      transferCustody drill
    `
    expect(way(text, 'drill', 'back')).toEqual(['drill', 'transferCustody drill', 'produce drill', '@forge'])
  })
})

describe('what only travelled together', () => {
  const cart = `
    produce  rice  @field
    produce  wood  @forest
    pickup   rice  @cart
    pickup   wood  @cart
    dropoff  rice  @cart
    dropoff  wood  @cart
  `
  it('is kept apart: only what was brought is followed to where it was taken', () => {
    expect(way(cart, 'rice', 'back')).toEqual([
      ...['rice', 'dropoff rice', '@cart', 'pickup rice', 'produce rice', '@field'],
    ])
    expect(way(cart, 'wood', 'forth')).toEqual(['wood', 'pickup wood', '@cart', 'dropoff wood'])
  })

  it('is kept apart in repairs', () => {
    const text = `
      produce drill @forge
      accept  drill @bench
      accept  saw   @bench
      consume screw @bench
      modify  drill @bench
      modify  saw   @bench
    `
    expect(way(text, 'drill', 'back')).toEqual([
      ...['drill', 'modify drill', '@bench', 'consume screw', 'screw', 'accept drill'],
      ...['produce drill', '@forge'],
    ])
  })

  it('is kept apart in a box: only what was taken out is followed to what was put in', () => {
    const text = `
      produce  rice  @field
      produce  wood  @forest
      combine  rice  >box @pack
      combine  wood  >box @pack
      produce  box   @pack
      consume  box   @unpack
      separate rice  @unpack
    `
    expect(way(text, 'rice', 'back')).toEqual([
      ...['rice', 'separate rice', '@unpack', 'consume box', 'box', 'produce box', '@pack'],
      ...['combine rice', 'produce rice', '@field'],
    ])
    expect(way(text, 'wood', 'forth')).toEqual([
      ...['wood', 'combine wood', '@pack', 'produce box', 'box', 'consume box', '@unpack'],
    ])
  })

  it('is followed for each, though they went through the same work', () => {
    const text = `
      pickup   rice  @cart
      pickup   wood  @cart
      dropoff  rice  @cart
      dropoff  wood  @cart
      consume  rice  @mix
      consume  wood  @mix
      produce  mash  @mix
    `
    const back = way(text, 'mash', 'back')
    expect(back).toEqual(expect.arrayContaining(['pickup rice', 'pickup wood']))
  })
})

describe('circles', () => {
  it('end: each step is met once', () => {
    const text = `
      consume seed @field
      produce seed @field
      consume seed @field
    `
    expect(way(text, 'seed', 'back')).toEqual([
      'seed',
      'produce seed',
      '@field',
      'consume seed',
      'consume seed',
    ])
    const pair = `
      consume a @one
      produce b @one
      consume b @two
      produce a @two
    `
    expect(way(pair, 'a', 'back')).toEqual([
      ...['a', 'produce a', '@two', 'consume b', 'b', 'produce b', '@one', 'consume a'],
    ])
  })

  const names = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
  const made = fc.oneof(
    fc
      .tuple(fc.constantFrom('consume', 'produce'), names, names)
      .map(([what, x, p]) => `${what} ${x} @p${p}`),
    fc
      .tuple(names, names)
      .filter(([x, y]) => x !== y)
      .map(([x, y]) => `transfer ${x} >${y}`),
  )
  const moved = fc
    .tuple(fc.constantFrom('pickup', 'dropoff', 'accept', 'modify', 'combine', 'separate'), names, names)
    .map(([what, x, p]) => `${what} ${x} @p${p}`)

  it('of any kind end, with nothing met twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(made, moved), { minLength: 1, maxLength: 60 }),
        fc.constantFrom('back' as const, 'forth' as const),
        (lines, direction) => {
          const steps = walk(graphOf(lines.join('\n')), 'a', direction).map(({ kind, id }) => `${kind} ${id}`)
          expect(new Set(steps).size).toBe(steps.length)
        },
      ),
    )
  })

  it('or not: what one thing came from went into it', () => {
    fc.assert(
      fc.property(fc.array(made, { minLength: 1, maxLength: 40 }), (lines) => {
        const text = lines.join('\n')
        for (const one of ['a', 'b', 'c'])
          for (const other of way(text, one, 'back').filter((step) => /^[a-f]$/.test(step)))
            expect(way(text, other, 'forth')).toContain(one)
      }),
    )
  })
})

describe('across commons', () => {
  const crossing = () => {
    const graph = graphOf(`
      produce  paste  @brew
      transfer paste
      transfer -      >jar
    `)
    const [sent, came] = [graph.events.get('2')!, graph.events.get('3')!]
    sent.beyond = { side: 'to', commons: 'theirs', event: '3' }
    graph.events.set('3', {
      ...came,
      commons: 'theirs',
      beyond: { side: 'from', commons: 'ours', event: '2' },
    })
    return graph
  }
  const read = (graph: FlowGraph, start: string, direction: 'back' | 'forth') =>
    walk(graph, start, direction).map(({ kind, id }) => `${kind} ${id}`)

  it('goes on with what the other end recorded, both ways', () => {
    expect(read(crossing(), 'jar', 'back')).toEqual([
      ...['resource jar', 'event 3', 'event 2', 'resource paste', 'event 1', 'process brew'],
    ])
    expect(read(crossing(), 'paste', 'forth')).toEqual([
      ...['resource paste', 'event 2', 'event 3', 'resource jar'],
    ])
  })

  it('says where it may go no further', () => {
    const graph = crossing()
    graph.events.delete('1')
    graph.events.delete('2')
    graph.closed.add('ours')
    expect(read(graph, 'jar', 'back')).toEqual(['resource jar', 'event 3', 'closed ours'])
  })
})
