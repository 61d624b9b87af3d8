import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor, Standing } from '../../kernel/authority.ts'
import { approversOf, approves, type Tier, tierOf, tiersShape } from './tiers.ts'

const tiers: Tier[] = [
  { upTo: '300000', by: ['role:steward'], approvals: 1 },
  { upTo: '2000000', by: ['role:chair', 'organ:board'], approvals: 2 },
]
const person: Actor = { kind: 'person', person: 'p' }
const standing = (more: Partial<Standing>): Standing => ({
  ...{ agent: 'a', member: true, types: [], organs: [], roles: [] },
  ...more,
})

describe('approval by amount', () => {
  it('refuses an amount that is none, without stumbling over it', () => {
    const [first, second] = tiers
    expect(tiersShape.safeParse([first, { ...second!, upTo: 'KRW' }]).success).toBe(false)
  })

  it.each([
    [1n, 0],
    [300_000n, 0],
    [300_001n, 1],
    [2_000_000n, 1],
  ])('%d falls into its step', (amount, index) => {
    expect(tierOf(tiers, amount)).toBe(tiers[index])
  })

  it('leaves what is above the last step to a decision', () => {
    expect(tierOf(tiers, 2_000_001n)).toBeUndefined()
    expect(approversOf(tiers, 2_000_001n)).toEqual([])
    expect(approves(tiers, 2_000_001n, person, standing({ roles: ['chair'] }))).toBe(false)
    expect(tierOf([], 1n)).toBeUndefined()
  })

  it('lets those above approve what is below, never the other way round', () => {
    expect(approves(tiers, 1000n, person, standing({ organs: ['board'] }))).toBe(true)
    expect(approves(tiers, 300_001n, person, standing({ roles: ['steward'] }))).toBe(false)
    expect(approves(tiers, 1000n, person, standing({}))).toBe(false)
    expect(approves(tiers, 1000n, { kind: 'clock' }, standing({ roles: ['chair'] }))).toBe(false)
  })

  it('asks no fewer people for more money, whoever it is', () => {
    const roles = ['steward', 'chair', 'treasurer']
    const amounts = fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 5 })
    const tierList = fc.tuple(
      amounts,
      fc.array(fc.subarray(roles, { minLength: 1 }), { minLength: 5, maxLength: 5 }),
    )
    const money = fc.bigInt({ min: 1n, max: 12_000n })
    fc.assert(
      fc.property(tierList, money, money, fc.subarray(roles), ([ups, by], one, two, has) => {
        const made = ups
          .sort((a, b) => a - b)
          .map((upTo, i) => ({ upTo: `${upTo}`, by: by[i]!.map((role) => `role:${role}`), approvals: 1 }))
        expect(tiersShape.safeParse(made).success).toBe(true)
        const [less, more] = one < two ? [one, two] : [two, one]
        const who = standing({ roles: has })
        if (approves(made, more, person, who)) expect(approves(made, less, person, who)).toBe(true)
      }),
    )
  })

  it('takes steps that rise only', () => {
    expect(tiersShape.safeParse([...tiers].reverse()).success).toBe(false)
    expect(tiersShape.safeParse([{ upTo: '0', by: ['member'], approvals: 1 }]).success).toBe(false)
    expect(tiersShape.safeParse([{ upTo: '10', by: ['everyone'], approvals: 1 }]).success).toBe(false)
  })
})
