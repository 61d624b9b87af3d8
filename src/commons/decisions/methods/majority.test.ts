import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type MajorityRules, majority } from './majority.ts'
import { bases, type Choice, type Counts, choices } from './method.ts'

const twoThirds = rulesOf({ num: 2, den: 3 })
const plain = rulesOf({ num: 1, den: 2, strict: true })

test('two thirds of nine is exactly six', () => {
  expect(majority.tally(twoThirds, counts(6, 3)).outcome).toBe('passed')
  expect(majority.tally(twoThirds, counts(5, 4))).toMatchObject({
    outcome: 'failed',
    needed: 6,
    of: 9,
    got: 5,
  })
})

test('a tie is no majority, one more is', () => {
  expect(majority.tally(plain, counts(5, 5))).toMatchObject({ outcome: 'failed', needed: 6 })
  expect(majority.tally(plain, counts(6, 5)).outcome).toBe('passed')
})

test('nothing passes of nobody', () => {
  for (const base of bases) {
    expect(majority.tally({ ...twoThirds, base }, counts(0, 0, 0, 0)).outcome).toBe('failed')
  }
  expect(majority.tally(twoThirds, counts(0, 0, 4, 4)).outcome).toBe('failed')
})

test('abstentions weigh by the base', () => {
  const votes = counts(4, 2, 3)
  expect(majority.tally(twoThirds, votes).outcome).toBe('passed')
  expect(majority.tally({ ...twoThirds, base: 'cast' }, votes)).toMatchObject({
    outcome: 'failed',
    needed: 6,
  })
  expect(majority.tally({ ...plain, base: 'eligible' }, counts(5, 0, 0, 10)).outcome).toBe('failed')
})

test('the quorum counts heads, abstentions among them', () => {
  const half = rulesOf({ num: 1, den: 2, strict: true, quorumNum: 1, quorumDen: 2 })
  expect(majority.tally(half, counts(4, 0, 0, 9))).toMatchObject({
    outcome: 'failed',
    quorumNeeded: 5,
    quorumMet: false,
  })
  expect(majority.tally(half, counts(4, 0, 1, 9)).outcome).toBe('passed')
})

test('refuses shares above one and of zero', () => {
  for (const wrong of [{ num: 3, den: 2 }, { num: 0 }, { den: 0 }, { quorumNum: 2, quorumDen: 1 }]) {
    expect(majority.rules.safeParse({ ...twoThirds, ...wrong }).success).toBe(false)
  }
})

test('agrees with the definition by cross-multiplication', () => {
  fc.assert(
    fc.property(anyRules, anyCounts, (rules, votes) => {
      const cast = votes.yes + votes.no + votes.abstain
      const base = { yes_no: votes.yes + votes.no, cast, eligible: votes.eligible }[rules.base]
      const [left, right] = [votes.yes * rules.den, rules.num * base]
      const passes = base > 0 && (rules.strict ? left > right : left >= right)
      const quorum = cast * rules.quorumDen >= rules.quorumNum * votes.eligible
      expect(majority.tally(rules, votes).outcome === 'passed').toBe(passes && quorum)
    }),
  )
})

test('anonymity: only how many said what matters, not who or in which order', () => {
  fc.assert(
    fc.property(
      anyRules,
      fc.array(fc.constantFrom(...choices), { maxLength: 12 }),
      fc.infiniteStream(fc.nat()),
      (rules, ballots, order) => {
        const shuffled = ballots
          .map((one) => ({ one, by: order.next().value }))
          .sort((a, b) => a.by - b.by)
          .map(({ one }) => one)
        expect(majority.tally(rules, countsOf(shuffled))).toEqual(majority.tally(rules, countsOf(ballots)))
      },
    ),
  )
})

test('neutrality: a plain majority cannot pass a motion and its opposite, nor favour one side', () => {
  fc.assert(
    fc.property(anyCounts, (votes) => {
      const opposite = { ...votes, yes: votes.no, no: votes.yes }
      const [one, other] = [majority.tally(plain, votes).outcome, majority.tally(plain, opposite).outcome]
      if (votes.yes !== votes.no) expect(one).not.toBe(other)
      else expect([one, other]).toEqual(['failed', 'failed'])
    }),
  )
})

test('monotonicity: turning any ballot towards yes, or adding a yes, never defeats what passed', () => {
  fc.assert(
    fc.property(anyRules, anyCounts, (rules, votes) => {
      if (majority.tally(rules, votes).outcome === 'failed') return
      const better = [
        votes.no > 0 && { ...votes, no: votes.no - 1, yes: votes.yes + 1 },
        votes.abstain > 0 && { ...votes, abstain: votes.abstain - 1, yes: votes.yes + 1 },
        votes.eligible > votes.yes + votes.no + votes.abstain && { ...votes, yes: votes.yes + 1 },
      ].filter((one) => one !== false)
      for (const one of better) expect(majority.tally(rules, one).outcome).toBe('passed')
    }),
  )
})

test('settled is right against every possible ending', () => {
  fc.assert(
    fc.property(anyRules, anyCounts, (rules, votes) => {
      const outcomes = new Set(endings(votes).map((ending) => majority.tally(rules, ending).outcome))
      expect(majority.settled(rules, votes)).toBe(outcomes.size === 1 ? [...outcomes][0] : undefined)
    }),
    { numRuns: 500 },
  )
})

const anyRules: fc.Arbitrary<MajorityRules> = fc
  .record({
    share: fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 })),
    quorum: fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 7 })),
    strict: fc.boolean(),
    base: fc.constantFrom(...bases),
  })
  .map(({ share, quorum, ...rest }) => ({
    ...rest,
    num: Math.min(...share),
    den: Math.max(...share),
    quorumNum: Math.min(...quorum),
    quorumDen: Math.max(...quorum),
  }))

const anyCounts: fc.Arbitrary<Counts> = fc
  .record({ yes: fc.nat(7), no: fc.nat(7), abstain: fc.nat(4), silent: fc.nat(6) })
  .map(({ silent, ...votes }) => ({ ...votes, eligible: votes.yes + votes.no + votes.abstain + silent }))

function rulesOf(some: Partial<MajorityRules>): MajorityRules {
  return { num: 1, den: 2, strict: false, base: 'yes_no', quorumNum: 0, quorumDen: 1, ...some }
}

function counts(yes: number, no: number, abstain = 0, eligible = yes + no + abstain): Counts {
  return { yes, no, abstain, eligible }
}

function countsOf(ballots: Choice[]): Counts {
  const how = (choice: Choice) => ballots.filter((one) => one === choice).length
  return counts(how('yes'), how('no'), how('abstain'))
}

/** Everything those who have not voted might still do, staying away included. */
function endings(votes: Counts): Counts[] {
  const left = votes.eligible - votes.yes - votes.no - votes.abstain
  const all: Counts[] = []
  for (let yes = 0; yes <= left; yes++)
    for (let no = 0; no <= left - yes; no++)
      for (let abstain = 0; abstain <= left - yes - no; abstain++)
        all.push({ ...votes, yes: votes.yes + yes, no: votes.no + no, abstain: votes.abstain + abstain })
  return all
}
