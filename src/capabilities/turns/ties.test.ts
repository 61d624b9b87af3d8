import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currentData } from '../../kernel/tell.ts'
import { bay, clams } from './bay.fixture.ts'
import { proportionalTurns } from './proportion.ts'
import { quotasOf } from './quota.ts'
import { tieKeys } from './ties.ts'

const people = ['a', 'b', 'c']
const figures = new Map(people.map((who) => [who, 1n]))
const extra = (turn: number | null) =>
  [...quotasOf(10n, 'equal', figures, turn)].find(([, most]) => most === 4n)![0]

describe('ties', () => {
  it('go round, one further each season', () => {
    expect([1, 2, 3, 4].map(extra)).toEqual(['a', 'b', 'c', 'a'])
    const parts = people.map((who) => ({ who, weight: 1n }))
    const first = (turn: number) => proportionalTurns(100n, parts, new Map(), turn)
    expect([1, 2, 3].map((turn) => first(turn).find(({ minutes }) => minutes === 34n)!.who)).toEqual(people)
  })

  it('went to the smallest id before they were counted, and still do for what was shared then', () => {
    expect([null, null].map(extra)).toEqual(['a', 'a'])
  })

  it('fall on everybody alike over a full round, in whatever order people are listed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 12 }), (ids) => {
        const firsts = ids.map(
          (_, i) => [...tieKeys(ids, i + 1)].sort(([, x], [, y]) => (x < y ? -1 : 1))[0]![0],
        )
        expect(new Set(firsts).size).toBe(ids.length)
        expect(tieKeys(ids.toReversed(), 5)).toEqual(tieKeys(ids, 5))
      }),
    )
  })

  it('are told with every season, so that anybody settles them again', async () => {
    const s = await bay([clams])
    const shore = await s.placed('clams')
    for (const month of ['03', '04', '05']) {
      const days = { from: `2026-${month}-02`, until: `2026-${month}-28` }
      await s.act(s.mina, 'turns.openSeason', { resource: shore, ...days, capacity: '10', unit: 'pieces' })
    }
    const all = await s.journal<{
      tie: number
      quotas: { agent: string; figure: string; most: string }[]
    }>('season_opened')
    expect(all.map(({ tie }) => tie)).toEqual([1, 2, 3])
    const more = all.map(({ quotas }) => quotas.find(({ most }) => most === '4')!.agent)
    expect(new Set(more)).toEqual(new Set(Object.values(s.agents)))
    for (const { tie, quotas } of all) {
      const figures = new Map(quotas.map(({ agent, figure }) => [agent, BigInt(figure)]))
      const again = quotasOf(10n, 'equal', figures, tie)
      for (const { agent, most } of quotas) expect(again.get(agent)).toBe(BigInt(most))
    }
    const { tie, ...before } = all[0]!
    const old = { kind: 'turns.season_opened', v: 1, data: before }
    expect(currentData(s.w.slices, old as never)).toMatchObject({ tie: null })
  })
})
