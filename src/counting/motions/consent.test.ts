import fc from 'fast-check'
import { expect, test } from 'vitest'
import { motionNames } from '../methods.ts'
import { consensus } from './consensus.ts'
import { consent } from './consent.ts'
import type { MotionMethod, MotionVotes } from './motion.ts'
import { motionNamed, motions } from './motions.ts'
import { endings, heads, votes } from './votes.fixture.ts'

const quorum = { quorumNum: 1, quorumDen: 2 }
const half = consent.rules.parse(quorum)
const all = (method: MotionMethod, rules: unknown, some: MotionVotes) =>
  method.count(method.rules.parse(rules), some)

test('every name a charter may use has its method', () => {
  expect(motions.map((one) => one.name)).toEqual([...motionNames])
  for (const name of motionNames) expect(motionNamed(name)?.name).toBe(name)
  expect(motionNamed('ghost')).toBe(undefined)
})

test('consent passes without an open objection, and by one fails', () => {
  expect(consent.count(half, votes({ agree: 3, object: 0, abstain: 1 }, 4)).outcome).toBe('passed')
  const objected = consent.count(half, votes({ agree: 6, object: 1, abstain: 0 }))
  expect(objected.outcome).toBe('failed')
  expect(objected.conditions[0]).toEqual({
    measure: 'object',
    base: 'cast',
    of: '7',
    needed: '0',
    got: '1',
    atMost: true,
    met: false,
    heads: true,
  })
})

test('silence is no consent, unless the charter says so', () => {
  const none = votes({ agree: 0, object: 0, abstain: 0 }, 5)
  expect(all(consent, { quorumNum: 0, quorumDen: 1 }, none).outcome).toBe('failed')
  const silence = { quorumNum: 0, quorumDen: 1, params: { silenceConsents: true } }
  expect(all(consent, silence, none).outcome).toBe('passed')
  expect(all(consent, { ...silence, ...quorum }, none).outcome).toBe('failed')
  expect(all(consent, silence, votes({ agree: 9, object: 1, abstain: 0 })).outcome).toBe('failed')
  expect(all(consent, silence, { '': heads({}) }).outcome).toBe('failed')
  expect(
    all(consent, { quorumNum: 0, quorumDen: 1 }, votes({ agree: 0, object: 0, abstain: 3 })).outcome,
  ).toBe('failed')
})

test('consensus bears so many blocks and stand-asides', () => {
  const some = (block: number, stand_aside: number) => votes({ agree: 5, stand_aside, block, abstain: 1 })
  expect(all(consensus, quorum, some(0, 9)).outcome).toBe('passed')
  expect(all(consensus, quorum, some(1, 0)).outcome).toBe('failed')
  const bearing = { ...quorum, params: { blocks: 1, standAsides: 2 } }
  expect(all(consensus, bearing, some(1, 2)).outcome).toBe('passed')
  expect(all(consensus, bearing, some(2, 0)).outcome).toBe('failed')
  const many = all(consensus, bearing, some(1, 3))
  expect(many.outcome).toBe('failed')
  expect(many.conditions.map(({ measure, needed, got, met }) => [measure, needed, got, met])).toEqual([
    ['block', '1', '1', true],
    ['stand_aside', '2', '3', false],
    ['agree', '1', '5', true],
  ])
  expect(all(consensus, quorum, votes({ agree: 0, stand_aside: 4, block: 0, abstain: 0 })).outcome).toBe(
    'failed',
  )
})

test('what is not theirs to state is refused', () => {
  expect(consent.rules.safeParse({ ...quorum, params: { silence: true } }).success).toBe(false)
  expect(consensus.rules.safeParse({ ...quorum, params: { blocks: -1 } }).success).toBe(false)
  expect(consent.rules.safeParse({ quorumNum: 3, quorumDen: 2 }).success).toBe(false)
})

test.each([consent, consensus])('$name settles only what no further answer could change', (method) => {
  const [yes, ...others] = method.answers
  const answers = Object.fromEntries(method.answers.map((one) => [one, fc.nat(one === yes ? 3 : 1)]))
  fc.assert(
    fc.property(fc.record(answers), fc.nat(2), fc.nat(1), (given, silent, there) => {
      const now = votes(given as Record<string, number>, silent, there)
      const rules = method.rules.parse(quorum)
      const early = method.settled(rules as never, now)
      if (early === undefined) return
      for (const one of endings(now, method.answers))
        expect(method.count(rules as never, one).outcome).toBe(early)
    }),
  )
  expect(others.length).toBeGreaterThan(1)
})

test('an objection can be taken back, so it settles nothing', () => {
  expect(consent.settled(half, votes({ agree: 6, object: 1, abstain: 0 }))).toBe(undefined)
  expect(consent.settled(half, votes({ agree: 6, object: 0, abstain: 0 }))).toBe('passed')
})
