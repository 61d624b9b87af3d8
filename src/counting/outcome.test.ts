import { describe, expect, it } from 'vitest'
import type { Ballot } from './method.ts'
import { choiceOutcome, type HeadGroup, motionOutcome, motionVotes, withoutTypes } from './outcome.ts'

const rules = { quorumNum: 0, quorumDen: 1 }
const options = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
const contest = { options, seats: 1, tie: { by: 'none' } as const }
const heads = (ballot: Ballot, heads: number, type = ''): HeadGroup => ({ type, ballot, heads })
const plain = (eligible: number, present: number) => ({
  eligible: { '': eligible },
  present: { '': present },
})
const approve = (...ids: string[]) => ({ approve: ids })

describe('a choice', () => {
  const approval = { ...rules, method: 'approval' }

  it('passes with a winner, is tied while a tie is open, and fails when nobody said anything', () => {
    const counted = (groups: HeadGroup[]) => choiceOutcome(approval, contest, groups, plain(9, 9)).outcome
    expect(counted([heads(approve('a'), 2), heads(approve('b'), 1)])).toBe('passed')
    expect(counted([heads(approve('a'), 1), heads(approve('b'), 1)])).toBe('tied')
    expect(counted([heads(approve(), 5)])).toBe('failed')
    expect(counted([])).toBe('failed')
  })

  it('draws its tie from the seed where the rules say so', () => {
    const groups = [heads(approve('a'), 1), heads(approve('b'), 1)]
    const drawn = choiceOutcome(approval, { ...contest, tie: { by: 'lot', seed: 's' } }, groups, plain(2, 2))
    expect(drawn).toMatchObject({ outcome: 'passed', choice: { ties: [{ by: 'lot' }] } })
  })

  it('fails without its quorum of heads, blank papers among them unless the rules say otherwise', () => {
    const half = { ...approval, quorumNum: 1, quorumDen: 2 }
    const groups = [heads(approve('a'), 3), heads(approve(), 2)]
    const counted = (one: typeof half, present: number) =>
      choiceOutcome(one, contest, groups, plain(10, present))
    expect(counted(half, 5)).toMatchObject({
      outcome: 'passed',
      quorum: { needed: '5', got: '5', met: true },
    })
    const strict = { ...half, quorumWithoutAbstentions: true as const }
    expect(counted(strict, 5)).toMatchObject({ outcome: 'failed', quorum: { got: '3', met: false } })
    expect(choiceOutcome(half, contest, [heads(approve('a'), 3)], plain(10, 3)).outcome).toBe('failed')
  })

  it('by lot needs nobody’s opinion', () => {
    const lot = { ...rules, method: 'lot' }
    const drawn = choiceOutcome(lot, { ...contest, tie: { by: 'lot', seed: 's' } }, [], plain(3, 0))
    expect(drawn).toMatchObject({ outcome: 'passed', choice: { elected: [expect.any(String)] } })
  })

  it('weighs heads by type', () => {
    const shares = { member: { num: 1, den: 4 }, worker: { num: 3, den: 4 } }
    const groups = [heads(approve('a'), 5, 'member'), heads(approve('b'), 1, 'worker')]
    const attending = { eligible: { member: 9, worker: 2 }, present: { member: 5, worker: 1 } }
    // Five members share a quarter of six votes, one worker has three quarters of them.
    const counted = choiceOutcome({ ...approval, typeShares: shares }, contest, groups, attending)
    expect(counted).toMatchObject({ electors: 11, present: 6, cast: 6, choice: { elected: ['b'] } })
    const equal = choiceOutcome(approval, contest, groups, attending)
    expect(equal.choice!.elected).toEqual(['a'])
  })

  it('does not depend on the order in which votes came', () => {
    const groups = [heads(approve('a', 'b'), 2), heads(approve('c'), 3), heads(approve('b'), 1)]
    const counted = choiceOutcome(approval, contest, groups, plain(9, 6))
    expect(choiceOutcome(approval, contest, groups.toReversed(), plain(9, 6))).toEqual(counted)
  })
})

describe('a motion', () => {
  const majority = { ...rules, method: 'majority', num: 1, den: 2, strict: true, base: 'yes_no' }

  it('is counted by type, silent types among them', () => {
    const groups = [heads({ choice: 'yes' }, 2, 'member'), heads({ choice: 'no' }, 1, 'member')]
    const votes = motionVotes(groups, { eligible: { member: 4, worker: 2 }, present: { member: 3 } })
    expect(votes).toEqual({
      member: { eligible: 4, present: 3, answers: { yes: 2, no: 1 } },
      worker: { eligible: 2, present: 0, answers: {} },
    })
    expect(motionOutcome(majority, votes)).toMatchObject({
      ...{ outcome: 'passed', electors: 6, present: 3, cast: 3 },
      motion: { heads: { answers: { yes: 2, no: 1, abstain: 0 } } },
    })
  })

  it('of options there is none, and a choice decides no motion', () => {
    expect(() => motionOutcome({ ...rules, method: 'approval' }, {})).toThrow('approval')
    expect(() => choiceOutcome(majority, contest, [], plain(1, 0))).toThrow('majority')
  })
})

it('keeps back what would tell a single voter’s answer, and nothing of what all said', () => {
  const shares = { member: { num: 1, den: 2 }, worker: { num: 1, den: 2 } }
  const weighed = {
    ...rules,
    method: 'majority',
    num: 1,
    den: 2,
    strict: true,
    base: 'yes_no',
    typeShares: shares,
  }
  const groups = [heads({ choice: 'yes' }, 5, 'member'), heads({ choice: 'no' }, 1, 'worker')]
  const attending = { eligible: { member: 5, worker: 1 }, present: { member: 5, worker: 1 } }
  const told = withoutTypes(motionOutcome(weighed, motionVotes(groups, attending)))
  expect(told).toMatchObject({ withheld: true, cast: 6, motion: { types: [], conditions: [] } })
  expect(told.motion!.heads.answers).toMatchObject({ yes: 5, no: 1 })
  const ranked = [heads({ rank: [['a']] }, 5, 'member'), heads({ rank: [['b']] }, 1, 'worker')]
  const stv = choiceOutcome(
    { ...rules, method: 'scottish-stv', typeShares: shares },
    contest,
    ranked,
    attending,
  )
  expect(withoutTypes(stv).choice).toMatchObject({ stages: [], quota: null, elected: stv.choice!.elected })
})
