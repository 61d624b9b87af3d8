import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replay } from '../../kernel/rule.ts'
import { type ConsentFacts, consentRule, silenceDays } from './consent.ts'

const [bora, juno] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']
const facts = (more: Partial<ConsentFacts> = {}): ConsentFacts => ({
  recorder: bora,
  named: [bora, juno],
  consented: [],
  confirmed: [],
  contested: [],
  daysSince: 0,
  ...more,
})
const decide = (more: Partial<ConsentFacts>, days = 7) =>
  consentRule.decide(null, facts(more), { [silenceDays.name]: days }).outcome.status

describe('the consent rule', () => {
  it.each<[string, Partial<ConsentFacts>, number]>([
    ['counted', { named: [] }, 7],
    ['counted', { named: [bora] }, 7],
    ['waiting', {}, 7],
    ['waiting', { recorder: undefined, named: [bora] }, 7],
    ['counted', { confirmed: [juno] }, 7],
    ['counted', { consented: [juno] }, 7],
    ['waiting', { daysSince: 6 }, 7],
    ['counted', { daysSince: 7 }, 7],
    ['counted', {}, 0],
    ['contested', { contested: [juno] }, 7],
    ['contested', { contested: [juno], daysSince: 30 }, 7],
    ['contested', { contested: [juno] }, 0],
  ])('%s: %o with %i days', (status, more, days) => {
    expect(decide(more, days)).toBe(status)
  })

  it('never counts against an objection, and never waits longer with fewer days', () => {
    const some = fc.subarray([bora, juno])
    const any = fc.record({ named: some, confirmed: some, contested: some, daysSince: fc.nat(40) })
    fc.assert(
      fc.property(any, fc.nat(30), fc.nat(30), (more, a, b) => {
        if (more.contested.length > 0) expect(decide(more, a)).toBe('contested')
        const [few, many] = [Math.min(a, b), Math.max(a, b)]
        if (decide(more, many) === 'counted') expect(decide(more, few)).toBe('counted')
      }),
    )
  })

  it('replays the past under other days', () => {
    const past = [facts({ daysSince: 0 }), facts({ daysSince: 3 }), facts({ confirmed: [juno] })]
    const under = (days: number) =>
      replay(consentRule, null, past, { [silenceDays.name]: days }).outcomes.map((one) => one.outcome.status)
    expect(under(7)).toEqual(['waiting', 'waiting', 'counted'])
    expect(under(3)).toEqual(['waiting', 'counted', 'counted'])
  })
})
