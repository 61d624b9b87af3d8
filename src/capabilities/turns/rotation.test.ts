import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endTurn, passTurn, type Rotation, startRotation, withPresent } from './rotation.ts'

const all = ['a', 'b', 'c', 'd', 'e']
const some = fc.subarray(all)
const begin = (order: readonly string[] = all) => startRotation({ all: order, closed: [] })
const passes = (rotation: Rotation) => passTurn(rotation, []) as Rotation
const ends = (rotation: Rotation, times = 1): Rotation =>
  times === 0 ? rotation : ends(endTurn(rotation, []), times - 1)

describe('rotation', () => {
  it('gives everybody as many turns as anybody, but one at most, however often people pass', () => {
    const seasons = fc.array(fc.boolean(), { maxLength: 150, size: 'max' })
    fc.assert(
      fc.property(fc.subarray(all, { minLength: 1 }), seasons, (order, steps) => {
        const turns = new Map(order.map((who) => [who, 0]))
        let rotation = begin(order)
        for (const wantsToPass of steps) {
          const passed = wantsToPass ? passTurn(rotation, []) : 'no'
          if (typeof passed !== 'string') rotation = passed
          else {
            turns.set(rotation.at!, turns.get(rotation.at!)! + 1)
            rotation = endTurn(rotation, [])
          }
        }
        const counts = [...turns.values()]
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('gives nobody two turns in a cycle, and everybody who stayed and was not kept out one', () => {
    const step = fc.record({
      does: fc.constantFrom('take', 'pass', 'come and go'),
      present: some,
      closed: some,
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200, size: 'max' }), (steps) => {
        let rotation = begin()
        let present: readonly string[] = all
        let [taken, stayed] = [[] as string[], [...all]]
        for (const { does, present: others, closed } of steps) {
          if (does === 'come and go') present = others
          stayed = stayed.filter((one) => present.includes(one) && !closed.includes(one))
          const moved = withPresent(rotation, { all: present, closed })
          if (moved.cycle > rotation.cycle) [taken, stayed] = over(taken, stayed, { present, closed })
          const passed = does === 'pass' ? passTurn(moved, closed) : 'no'
          const hasTaken = does === 'take' && moved.at !== null
          if (hasTaken) taken.push(moved.at!)
          rotation = typeof passed !== 'string' ? passed : hasTaken ? endTurn(moved, closed) : moved
          if (rotation.cycle > moved.cycle) [taken, stayed] = over(taken, stayed, { present, closed })
          expect(
            rotation.at === null || (present.includes(rotation.at) && !closed.includes(rotation.at)),
          ).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('lets one pass once in a cycle, and have their turn right after', () => {
    const passed = passes(begin(['a', 'b', 'c']))
    expect(passed).toMatchObject({ at: 'b', left: ['b', 'a', 'c'] })
    expect(ends(passed)).toMatchObject({ at: 'a', left: ['a', 'c'] })
    expect(passTurn(ends(passed), [])).toBe('passed_already')
    expect(passTurn(ends(begin(['a', 'b', 'c']), 2), [])).toBe('nobody_to_pass_to')
    expect(passTurn(begin([]), [])).toBe('nobody_to_pass_to')
    expect(ends(begin(['a', 'b', 'c']), 3)).toMatchObject({ cycle: 2, at: 'a', left: ['a', 'b', 'c'] })
  })

  it('steps over who is kept out, and gives them their turn as soon as they are not', () => {
    const start = startRotation({ all: ['a', 'b', 'c'], closed: ['a'] })
    expect(start.at).toBe('b')
    // Whoever has the turn keeps it; then the one who was stepped over comes first.
    const back = withPresent(start, { all: ['a', 'b', 'c'], closed: [] })
    expect(back.at).toBe('b')
    expect(ends(back).at).toBe('a')
    expect(endTurn(endTurn(start, ['a']), ['a'])).toMatchObject({ cycle: 2, at: 'b' })
    expect(startRotation({ all: ['a'], closed: ['a'] }).at).toBeNull()
  })

  it('gives no second turn to who leaves after theirs and comes back, nor a second pass', () => {
    const without = (rotation: Rotation, who: string) =>
      withPresent(rotation, { all: rotation.order.filter((one) => one !== who), closed: [] })
    const joined = (rotation: Rotation, who: string) =>
      withPresent(rotation, { all: [...rotation.order, who], closed: [] })
    const after = ends(begin(['a', 'b', 'c']))
    const back = joined(without(after, 'a'), 'a')
    expect(back.left).toEqual(['b', 'c'])
    expect(ends(back, 2)).toMatchObject({ cycle: 2, left: ['b', 'c', 'a'] })
    const passed = passes(begin(['a', 'b', 'c']))
    expect(passTurn(ends(joined(joined(without(passed, 'a'), 'a'), 'd'), 2), [])).toBe('passed_already')
  })
})

/** A cycle is over: nobody had two turns in it, and all who could have had one did. Then the next begins. */
function over(
  taken: string[],
  stayed: string[],
  { present, closed }: Record<'present' | 'closed', readonly string[]>,
): [string[], string[]] {
  expect(new Set(taken).size).toBe(taken.length)
  for (const who of stayed) expect(taken).toContain(who)
  return [[], present.filter((one) => !closed.includes(one))]
}
