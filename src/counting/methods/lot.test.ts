import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { counted, election } from '../points.fixture.ts'
import { lot } from './lot.ts'

const draw = (ids: string, seats: number, seed: string) =>
  lot.count({}, election(ids, seats, counted([3, { approve: [] }]), { by: 'lot', seed }))

describe('drawing lots', () => {
  it('draws as anyone can with a shell', () => {
    const { elected, stages, undecided } = draw('abcdef', 2, 'seed')
    const hashes = [...'abcdef'].map((id) => {
      const line = execFileSync('sh', ['-c', 'printf "%s %s" "$1" "$2" | sha256sum', 'sh', 'seed', id])
      return { id, hash: line.toString().slice(0, 64) }
    })
    const order = hashes.sort((a, b) => (a.hash < b.hash ? -1 : 1)).map(({ id }) => id)
    expect(elected).toEqual(order.slice(0, 2))
    expect(stages).toEqual([{ step: 'draw', about: order, votes: {}, elected, excluded: [] }])
    expect(undecided).toEqual([])
  })

  it('draws the same whatever the order of the options, and otherwise with another seed', () => {
    expect(draw('fedcba', 3, 'seed')).toEqual(draw('abcdef', 3, 'seed'))
    const winners = new Set(Array.from({ length: 60 }, (_, i) => draw('abcdef', 1, `seed ${i}`).elected[0]))
    expect(winners.size).toBe(6)
  })

  it('draws nothing without a seed, except where there is a place for everybody', () => {
    const without = (ids: string) => lot.count({}, election(ids, 2, [], { by: 'order', order: ['c'] }))
    expect(without('cab')).toMatchObject({ elected: [], undecided: ['a', 'b', 'c'] })
    expect(without('ba')).toMatchObject({ elected: ['a', 'b'], undecided: [] })
  })

  it('takes blank ballots only', () => {
    expect(lot.check({}, [], { approve: [] })).toBeUndefined()
    expect(lot.check({}, [], { approve: ['a'] })).toBe('too_many')
  })
})
