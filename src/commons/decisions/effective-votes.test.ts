import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainFrom, type Handed, narrowest, resolveDelegations } from './effective-votes.ts'

const resolved = (electors: string, voted: string, next: Record<string, string | null>) =>
  Object.fromEntries(resolveDelegations([...electors], new Set(voted), new Map(Object.entries(next))))

describe('votes handed over', () => {
  it('go through those who do not vote to the first who does', () => {
    // a → b → c, and c voted; d did nothing.
    expect(resolved('abcd', 'c', { a: 'b', b: 'c' })).toEqual({ a: { by: 'c' }, b: { by: 'c' } })
  })

  it('stop at a direct ballot, whatever its voter had handed on', () => {
    expect(resolved('abc', 'bc', { a: 'b', b: 'c' })).toEqual({ a: { by: 'b' } })
  })

  it('are lost in circles, and so is what leads into one', () => {
    const lost = { lost: 'cycle' }
    expect(resolved('abcd', '', { a: 'b', b: 'c', c: 'b', d: 'd' })).toEqual({
      a: lost,
      b: lost,
      c: lost,
      d: lost,
    })
  })

  it('are lost where somebody neither votes nor hands on, or took theirs back', () => {
    const lost = { lost: 'dead_end' }
    expect(resolved('abc', '', { a: 'b', c: 'a' })).toEqual({ a: lost, c: lost })
    expect(resolved('ab', '', { a: 'b', b: null })).toEqual({ a: lost })
  })

  it('pass on through somebody who may not vote', () => {
    expect(resolved('ac', 'c', { a: 'x', x: 'c' })).toEqual({ a: { by: 'c' } })
    expect(resolved('ac', 'c', { a: 'x' })).toEqual({ a: { lost: 'dead_end' } })
  })

  it('show their chain', () => {
    const next = new Map(Object.entries({ a: 'b', b: 'c', d: 'e', e: 'd' }))
    expect(chainFrom('a', new Set('c'), next)).toEqual(['b', 'c'])
    expect(chainFrom('d', new Set(), next)).toEqual(['e', 'd'])
    expect(chainFrom('c', new Set('c'), next)).toEqual([])
  })
})

it('lets the narrowest scope decide, and null take a wider one back', () => {
  const scopes = ['decision:1', 'subject:books', 'all']
  const handed: Handed[] = [
    { agent: 'a', scope: 'all', delegate: 'x' },
    { agent: 'a', scope: 'subject:books', delegate: 'y' },
    { agent: 'b', scope: 'decision:1', delegate: null },
    { agent: 'b', scope: 'all', delegate: 'x' },
    { agent: 'c', scope: 'subject:other', delegate: 'x' },
  ]
  const expected = new Map([
    ['a', 'y'],
    ['b', null],
  ])
  expect(narrowest(handed, scopes)).toEqual(expected)
  expect(narrowest(handed.toReversed(), scopes)).toEqual(expected)
})

const size = 12
const person = fc.integer({ min: 0, max: size - 1 }).map(String)
const field = fc.record({
  electors: fc.uniqueArray(person),
  votes: fc.uniqueArray(person),
  next: fc.dictionary(person, fc.option(person), { maxKeys: size }),
})

describe('for any delegations', () => {
  const run = ({
    electors,
    votes,
    next,
  }: {
    electors: string[]
    votes: string[]
    next: Record<string, string | null>
  }) => {
    const voted = new Set(votes.filter((one) => electors.includes(one)))
    const map = new Map(Object.entries(next))
    return { voted, map, endings: resolveDelegations(electors, voted, map) }
  }

  it('no vote is lost or doubled: direct, handed over and lost are all who voted or delegated', () => {
    fc.assert(
      fc.property(field, (one) => {
        const { voted, map, endings } = run(one)
        const acted = one.electors.filter((who) => voted.has(who) || map.get(who))
        expect([...voted, ...endings.keys()].sort()).toEqual(acted.sort())
      }),
    )
  })

  it('a vote counts for a direct voter its own steps lead to, and for nobody otherwise', () => {
    fc.assert(
      fc.property(field, (one) => {
        const { voted, map, endings } = run(one)
        for (const [who, ending] of endings) {
          let [at, steps]: [string | null, number] = [who, 0]
          while (at !== null && !voted.has(at) && steps <= 2 * size) {
            at = map.get(at) ?? null
            steps += 1
          }
          const expected = at === null ? { lost: 'dead_end' } : voted.has(at) ? { by: at } : { lost: 'cycle' }
          expect(ending).toEqual(expected)
        }
      }),
    )
  })

  it('who comes first makes no difference', () => {
    fc.assert(
      fc.property(field, (one) => {
        const turned = { ...one, electors: one.electors.toReversed() }
        expect(new Map([...run(turned).endings].sort())).toEqual(new Map([...run(one).endings].sort()))
      }),
    )
  })

  it('voting oneself takes back only one’s own vote and what comes through oneself', () => {
    fc.assert(
      fc.property(field, person, (one, who) => {
        const electors = [...new Set([...one.electors, who])]
        const before = run({ ...one, electors }).endings
        const after = run({ ...one, electors, votes: [...one.votes, who] }).endings
        expect(after.has(who)).toBe(false)
        for (const [other, ending] of after) {
          if ('by' in ending && ending.by === who) continue
          expect(ending).toEqual(before.get(other))
        }
      }),
    )
  })
})

it('follows fifty thousand votes along one chain in a blink', () => {
  const many = 50_000
  const electors = Array.from({ length: many }, (_, i) => `${i}`)
  const next = new Map(electors.slice(0, -1).map((one, i) => [one, `${i + 1}`]))
  const started = performance.now()
  const endings = resolveDelegations(electors, new Set([`${many - 1}`]), next)
  const turned = resolveDelegations(electors.toReversed(), new Set([`${many - 1}`]), next)
  expect(performance.now() - started).toBeLessThan(600)
  expect([endings.size, turned.size]).toEqual([many - 1, many - 1])
  expect(endings.get('0')).toEqual({ by: `${many - 1}` })
})
