import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profileNamed } from '../../commons/charter/profile.ts'
import { breachOf, leastReserve, mostCapital } from './limits.ts'
import { type Basis, shareOut } from './share-out.ts'

const money = (most = 10n ** 12n) => fc.bigInt({ min: 0n, max: most })
const figures = fc
  .record({ result: money(), before: money(), reserve: money(), membersPaidIn: money(), others: money() })
  .map(({ before, others, ...one }) => ({
    ...{ ...one, available: one.result + before, paidIn: one.membersPaidIn + others },
  }))
const parts = fc.record({ legal: money(), voluntary: money(), patronage: money(), capital: money() })
const bases = fc.uniqueArray(fc.record({ agent: fc.uuid(), used: money(), paidIn: money() }), {
  selector: (one) => one.agent,
  maxLength: 40,
})

describe('limits of the law', () => {
  const coop = profileNamed('kr-cooperative')
  const social = profileNamed('kr-social-cooperative')

  it('hold whatever the figures are', () => {
    fc.assert(
      fc.property(figures, parts, (known, use) => {
        const isKept = breachOf(use, known, coop) === undefined
        const dividends = use.patronage + use.capital
        const keeps =
          use.legal + use.voluntary + dividends <= known.available &&
          use.legal >= leastReserve(known, coop) &&
          use.capital * 10n <= known.membersPaidIn &&
          use.patronage * 2n >= dividends
        expect(isKept).toBe(keeps)
      }),
    )
  })

  it('ask a tenth of the surplus until the reserve is three times what was paid in, rounded up', () => {
    const known = { result: 999n, available: 999n, reserve: 0n, paidIn: 1_000n, membersPaidIn: 1_000n }
    expect(leastReserve(known, coop)).toBe(100n)
    expect(leastReserve({ ...known, reserve: 2_950n }, coop)).toBe(50n)
    expect(leastReserve({ ...known, reserve: 3_000n }, coop)).toBe(0n)
    expect(leastReserve({ ...known, result: -5n }, coop)).toBe(0n)
    expect(leastReserve(known, social)).toBe(300n)
    expect(mostCapital(known, coop)).toBe(100n)
    expect(mostCapital(known, social)).toBeUndefined()
  })

  it('let a social co-operative pay no dividend at all', () => {
    const known = { result: 1_000n, available: 1_000n, reserve: 0n, paidIn: 1_000n, membersPaidIn: 1_000n }
    const use = { legal: 300n, voluntary: 0n, patronage: 1n, capital: 0n }
    expect(breachOf(use, known, social)).toMatchObject({ problem: 'no_dividends_here' })
    expect(breachOf({ ...use, patronage: 0n }, known, social)).toBeUndefined()
    expect(breachOf(use, known, profileNamed('none'))).toBeUndefined()
  })
})

describe('sharing out', () => {
  it('gives exactly what there is, and nothing to whoever used and paid nothing', () => {
    fc.assert(
      fc.property(bases, money(), money(), (all, patronage, capital) => {
        const { dividends, left } = shareOut(all, { patronage, capital })
        const given = dividends.reduce((sum, one) => sum + one.patronage + one.capital, 0n)
        expect(given + left).toBe(patronage + capital)
        for (const one of dividends) {
          if (one.used === 0n) expect(one.patronage).toBe(0n)
          if (one.paidIn === 0n) expect(one.capital).toBe(0n)
        }
      }),
    )
  })

  it('does not depend on the order of the members', () => {
    fc.assert(
      fc.property(bases, money(), money(), fc.infiniteStream(fc.nat()), (all, patronage, capital, noise) => {
        const shuffled = all
          .map((one): [number, Basis] => [noise.next().value as number, one])
          .sort((a, b) => a[0] - b[0])
          .map(([, one]) => one)
        expect(shareOut(shuffled, { patronage, capital })).toEqual(shareOut(all, { patronage, capital }))
      }),
    )
  })
})
