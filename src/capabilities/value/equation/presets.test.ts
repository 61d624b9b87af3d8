import { describe, expect, it } from 'vitest'
import { presetNamed, presetNames } from './presets.ts'
import { equationShape } from './shape.ts'
import { shareOut } from './share-out.ts'

const numbers = { code: 'sales', unit: 'KRW', fund: 'commons', hour: '20000' }
const work = (agent: string, hours: bigint) => ({
  ...({ event: `${agent} work`, agent, action: 'work', kind: 'work', unit: 'h', project: null } as const),
  ...{ quantity: hours * 3600n, day: '2026-03-01' },
})
const facts = {
  total: 100_000n,
  members: ['a', 'b', 'c', 'd'].map((agent) => ({ agent, types: [], roles: [] })),
  points: [],
  needs: [{ agent: 'c', amount: 30_000n }],
  paid: new Map(),
}
const cost = {
  ...work('d', 1n),
  event: 'cost',
  kind: 'money',
  unit: 'KRW',
  quantity: 10_000n,
  action: 'deliverService' as const,
}

describe('rules to begin with', () => {
  it('are whole whatever part stays with the commons', () => {
    for (const name of presetNames)
      for (const keep of [0, 1, 33, 50, 100])
        expect(
          equationShape.safeParse(presetNamed(name).equation({ ...numbers, keep })).error,
          name,
        ).toBeUndefined()
  })

  const shares = (name: (typeof presetNames)[number]) => {
    const equation = presetNamed(name).equation({ ...numbers, keep: 10 })
    const given = new Map(equation.buckets.map(({ code }) => [code, [work('a', 3n), work('b', 1n), cost]]))
    return Object.fromEntries(
      shareOut(equation, { ...facts, given }).recipients.map(({ to, amount }) => [to.id, amount]),
    )
  }

  it('share 100,000 as they say', () => {
    expect(shares('equal')).toEqual({ a: 22_500n, b: 22_500n, c: 22_500n, d: 22_500n, commons: 10_000n })
    expect(shares('hours')).toEqual({ a: 67_500n, b: 22_500n, commons: 10_000n })
    expect(shares('need')).toEqual({ c: 30_000n, commons: 70_000n })
    // The 10,000 paid out come back first; 80,000 by 3 : 1.
    expect(shares('value')).toEqual({ a: 60_000n, b: 20_000n, d: 10_000n, commons: 10_000n })
    expect(shares('half')).toEqual({ a: 37_500n, b: 12_500n, commons: 50_000n })
    expect(shares('royalties')).toEqual({ a: 67_500n, b: 22_500n, commons: 10_000n })
  })
})
