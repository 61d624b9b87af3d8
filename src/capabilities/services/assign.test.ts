import { describe, expect, it } from 'vitest'
import { assign, type Candidate } from './assign.ts'

const one = (agent: string, earned: bigint, more: Partial<Candidate> = {}): Candidate => ({
  ...{ agent, earned, newcomer: false, there: null, last: null, ...more },
})
const rotation = { same: true, way: 'rotation' } as const

describe('whom the rule asks', () => {
  it('is whoever was there last, where the charter says so', () => {
    const all = [one('a', 0n), one('b', 9n, { there: '2026-01-01' }), one('c', 9n, { there: '2026-02-01' })]
    expect(assign(rotation, all)).toEqual({ worker: 'c', by: 'same_worker' })
    expect(assign({ ...rotation, same: false }, all)).toEqual({ worker: 'a', by: 'rotation' })
  })

  it('is whoever earned least; equals by who waits longest, then by id', () => {
    expect(assign(rotation, [one('a', 5n), one('b', 4n)])).toMatchObject({ worker: 'b' })
    const equals = [one('a', 4n, { last: '2026-02-02' }), one('b', 4n, { last: '2026-02-01' }), one('c', 9n)]
    expect(assign(rotation, equals)).toMatchObject({ worker: 'b' })
    expect(assign(rotation, [one('b', 4n), one('a', 4n)])).toMatchObject({ worker: 'a' })
  })

  it('lets a newcomer begin beside the lowest of the others: in turn, not first every time', () => {
    const others = [one('a', 400n, { last: '2026-02-01' }), one('b', 500n, { last: '2026-02-02' })]
    const before = one('n', 0n, { newcomer: true })
    expect(assign(rotation, [...others, before])).toMatchObject({ worker: 'n' })
    // After a job of 50 they still count as 400, but had a job later than `a`.
    const after = one('n', 50n, { newcomer: true, last: '2026-02-03' })
    expect(assign(rotation, [...others, after])).toMatchObject({ worker: 'a' })
    expect(assign(rotation, [before])).toMatchObject({ worker: 'n' })
  })

  it('is nobody in an open call, and does not depend on the order', () => {
    expect(assign({ same: false, way: 'open_call' }, [one('a', 1n)])).toEqual({
      worker: null,
      by: 'open_call',
    })
    const all = [one('a', 3n), one('b', 1n), one('c', 2n, { newcomer: true })]
    expect(assign(rotation, all)).toEqual(assign(rotation, all.toReversed()))
  })
})
