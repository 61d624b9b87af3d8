import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addFractions, compareFractions, fraction, multiplyFractions } from '../../kernel/fraction.ts'
import { type MajorityRules, majority } from './majority.ts'
import { bases, type MotionVotes } from './motion.ts'
import { castOf, type Threshold } from './shares.ts'
import { anyVotes, endings, heads, votes } from './votes.fixture.ts'

const plain = rulesOf({ num: 1, den: 2, strict: true })
const twoThirds = rulesOf({ num: 2, den: 3 })
const count = (rules: MajorityRules, some: MotionVotes) => majority.count(rules, some)
const outcome = (rules: MajorityRules, some: MotionVotes) => count(rules, some).outcome
const yesNo = (yes: number, no: number, abstain = 0, silent = 0, there = 0) =>
  votes({ yes, no, abstain }, silent, there)

test('two thirds of nine is exactly six', () => {
  expect(outcome(twoThirds, yesNo(6, 3))).toBe('passed')
  const failed = count(twoThirds, yesNo(5, 4))
  expect(failed.outcome).toBe('failed')
  expect(failed.conditions).toEqual([
    {
      measure: 'yes',
      base: 'yes_no',
      of: '9',
      needed: '6',
      got: '5',
      atMost: false,
      met: false,
      heads: true,
    },
  ])
})

test('a tie is no majority, one more is', () => {
  expect(count(plain, yesNo(5, 5))).toMatchObject({ outcome: 'failed', level: true })
  expect(count(plain, yesNo(5, 5)).conditions[0]!.needed).toBe('6')
  expect(count(plain, yesNo(6, 5))).toMatchObject({ outcome: 'passed', level: false })
})

test('what is level is tied where the rules break ties, and only where one more yes would carry it', () => {
  const broken = { ...plain, tie: 'lot' as const }
  expect(count(broken, yesNo(5, 5))).toMatchObject({ outcome: 'tied', level: true })
  expect(count({ ...twoThirds, tie: 'lot' }, yesNo(5, 5))).toMatchObject({ outcome: 'failed', level: false })
  expect(outcome(broken, yesNo(0, 0))).toBe('failed')
  // Five of twelve who may vote: six would still be only half of them.
  expect(outcome({ ...broken, base: 'eligible' }, yesNo(5, 5, 0, 2))).toBe('failed')
  expect(outcome({ ...broken, base: 'eligible' }, yesNo(5, 5, 0, 1))).toBe('tied')
  // A further voter would be one more of whom three fifths are needed: six of eleven are not enough.
  const fifths = { ...broken, num: 3, den: 5, strict: false, base: 'eligible' as const }
  expect(outcome(fifths, yesNo(5, 5))).toBe('failed')
  expect(outcome({ ...broken, quorumNum: 1, quorumDen: 1 }, yesNo(5, 5, 0, 1))).toBe('failed')
})

test('nothing passes of nobody', () => {
  for (const base of bases) expect(outcome({ ...twoThirds, base }, yesNo(0, 0))).toBe('failed')
  expect(outcome(twoThirds, yesNo(0, 0, 4))).toBe('failed')
  expect(outcome({ ...twoThirds, typeShares: { a: share(1, 2), b: share(1, 2) } }, {})).toBe('failed')
})

test('abstentions, and those who are only there, weigh by the base', () => {
  expect(outcome(twoThirds, yesNo(4, 2, 3))).toBe('passed')
  expect(count({ ...twoThirds, base: 'cast' }, yesNo(4, 2, 3)).conditions[0]).toMatchObject({
    of: '9',
    needed: '6',
    met: false,
  })
  expect(outcome({ ...plain, base: 'cast' }, yesNo(5, 3, 1))).toBe('passed')
  // Nine voted and two more were there: of eleven, five are no majority.
  expect(count({ ...plain, base: 'present' }, yesNo(5, 3, 1, 0, 2)).conditions[0]).toMatchObject({
    of: '11',
    needed: '6',
    met: false,
  })
  expect(outcome({ ...plain, base: 'eligible' }, yesNo(5, 0, 0, 5))).toBe('failed')
})

test('further conditions all have to hold', () => {
  // The co-operative act: of those present, and no fewer than a third of all.
  const also = [{ num: 1, den: 3, strict: false, base: 'eligible' as const }]
  const rules = rulesOf({ num: 1, den: 2, strict: true, base: 'present', also })
  expect(outcome(rules, yesNo(4, 3, 0, 5))).toBe('passed')
  expect(outcome(rules, yesNo(4, 3, 0, 6))).toBe('failed')
  expect(count(rules, yesNo(4, 3, 0, 6)).conditions.map((one) => [one.base, one.needed, one.met])).toEqual([
    ['present', '4', true],
    ['eligible', '5', false],
  ])
})

test('the quorum counts heads who took part, abstentions among them unless it says otherwise', () => {
  const half = rulesOf({ num: 1, den: 2, strict: true, quorumNum: 1, quorumDen: 2 })
  expect(count(half, yesNo(4, 0, 0, 5)).quorum).toEqual({
    measure: 'take_part',
    base: 'eligible',
    of: '9',
    needed: '5',
    got: '4',
    atMost: false,
    met: false,
    heads: true,
  })
  expect(outcome(half, yesNo(4, 0, 1, 4))).toBe('passed')
  expect(outcome(half, yesNo(4, 0, 0, 4, 1))).toBe('passed')
  const without = { ...half, quorumWithoutAbstentions: true as const }
  expect(outcome(without, yesNo(4, 0, 1, 4))).toBe('failed')
  expect(outcome(without, yesNo(4, 1, 0, 4))).toBe('passed')
  expect(count(plain, yesNo(1, 0)).quorum).toBe(null)
})

test('a majority of all is more than half of them, also where half would be a whole number', () => {
  const half = rulesOf({ num: 1, den: 2, strict: true, quorumNum: 1, quorumDen: 2 })
  const most = { ...half, quorumStrict: true as const }
  expect(outcome(half, yesNo(5, 0, 0, 5))).toBe('passed')
  expect(outcome(most, yesNo(5, 0, 0, 5))).toBe('failed')
  expect(outcome(most, yesNo(6, 0, 0, 4))).toBe('passed')
  expect(count(most, yesNo(5, 0, 0, 4)).quorum).toMatchObject({ needed: '5', met: true })
})

test('type shares: each type has its share, one member one vote inside it', () => {
  // Workers 3/5: 2 of 3 yes; consumers 2/5: 1 of 4 yes. 3/5 × 2/3 + 2/5 × 1/4 = 2/5 + 1/10 = 1/2.
  const rules = rulesOf({ num: 1, den: 2, typeShares: { worker: share(3, 5), consumer: share(2, 5) } })
  const some = {
    worker: heads({ yes: 2, no: 1, abstain: 0 }),
    consumer: heads({ yes: 1, no: 3, abstain: 0 }),
  }
  const result = count(rules, some)
  expect(result.conditions[0]).toMatchObject({ of: '1', needed: '1/2', got: '1/2', met: true, heads: false })
  expect(outcome({ ...rules, strict: true }, some)).toBe('failed')
  expect(count({ ...rules, strict: true }, some).conditions[0]).toMatchObject({ strict: true, met: false })
  expect(result.types.map(({ type, weight }) => [type, weight])).toEqual([
    ['worker', '3/5'],
    ['consumer', '2/5'],
  ])
  expect(result.heads).toMatchObject({ cast: 7, eligible: 7, answers: { yes: 3, no: 4, abstain: 0 } })
})

test('the share of a silent type is spread over the others, or lost', () => {
  const rules = rulesOf({
    num: 1,
    den: 2,
    strict: true,
    typeShares: { a: share(1, 2), b: share(1, 4), c: share(1, 4) },
  })
  const some = {
    a: heads({ yes: 2, no: 1, abstain: 0 }),
    b: heads({ yes: 1, no: 1, abstain: 0 }),
    c: heads({ yes: 0, no: 0, abstain: 2 }, 3),
  }
  // Spread: (1/2 × 2/3 + 1/4 × 1/2) ÷ 3/4 = 11/18. Lost: 11/24.
  expect(count(rules, some).conditions[0]).toMatchObject({ got: '11/18', met: true })
  expect(count({ ...rules, silentType: 'lost' }, some).conditions[0]).toMatchObject({
    got: '11/24',
    met: false,
  })
  expect(count(rules, some).types.map((one) => one.weight)).toEqual(['2/3', '1/3', '0'])
  // Where abstentions count, whoever abstains has spoken: 1/3 + 1/8 = 11/24.
  expect(count({ ...rules, base: 'cast' }, some).conditions[0]).toMatchObject({ got: '11/24', met: false })
})

test('where all who may vote are the base, a type that stays away says no', () => {
  const rules = rulesOf({ num: 1, den: 2, base: 'eligible', typeShares: { a: share(1, 3), b: share(2, 3) } })
  const some = { a: heads({ yes: 3, no: 0, abstain: 0 }), b: heads({ yes: 0, no: 0, abstain: 0 }, 4) }
  expect(count(rules, some).conditions[0]).toMatchObject({ got: '1/3', met: false })
  expect(outcome({ ...rules, base: 'cast' }, some)).toBe('passed')
})

test('capped heads weigh less, by all who may vote, whoever comes', () => {
  // Investors at most 1/10: beside 18 members they have 2 votes, so each of the 10 weighs 1/5.
  const rules = rulesOf({ num: 1, den: 2, strict: true, caps: { investor: share(1, 10) } })
  const some = {
    investor: heads({ yes: 10, no: 0, abstain: 0 }),
    '': heads({ yes: 2, no: 4, abstain: 0 }, 12),
  }
  const result = count(rules, some)
  // 10/5 + 2 = 4 of 8.
  expect(result.conditions[0]).toMatchObject({
    of: '8',
    needed: '4',
    got: '4',
    strict: true,
    met: false,
    heads: false,
  })
  expect(result.level).toBe(true)
  expect(result.types.map(({ type, weight }) => [type, weight])).toEqual([
    ['investor', '1/10'],
    ['', '9/10'],
  ])
  const few = { investor: heads({ yes: 1, no: 0, abstain: 0 }), '': heads({ yes: 2, no: 4, abstain: 0 }, 12) }
  expect(count(rules, few).conditions[0]).toMatchObject({ of: '7', got: '3', heads: true })
})

test('every type must pass it by itself; a silent one does not', () => {
  const rules = rulesOf({ num: 1, den: 2, strict: true, everyType: true })
  const a = heads({ yes: 9, no: 0, abstain: 0 })
  expect(outcome(rules, { a, b: heads({ yes: 2, no: 1, abstain: 0 }) })).toBe('passed')
  const against = count(rules, { a, b: heads({ yes: 1, no: 2, abstain: 0 }) })
  expect(against.outcome).toBe('failed')
  expect(against.conditions.map(({ type, met }) => [type, met])).toEqual([
    [undefined, true],
    ['a', true],
    ['b', false],
  ])
  expect(outcome(rules, { a, b: heads({ yes: 0, no: 0, abstain: 0 }, 4) })).toBe('failed')
  expect(outcome(rules, { a, b: heads({ yes: 0, no: 0, abstain: 0 }) })).toBe('passed')
})

test('refuses shares above one and of zero', () => {
  for (const wrong of [{ num: 3, den: 2 }, { num: 0 }, { den: 0 }, { quorumNum: 2, quorumDen: 1 }])
    expect(majority.rules.safeParse({ ...twoThirds, ...wrong }).success).toBe(false)
  const also = [{ num: 3, den: 2, strict: false, base: 'cast' }]
  expect(majority.rules.safeParse({ ...twoThirds, also }).success).toBe(false)
  expect(majority.rules.safeParse({ ...twoThirds, caps: { a: share(3, 2) } }).success).toBe(false)
  expect(majority.rules.safeParse({ ...twoThirds, label: {}, days: 7 }).success).toBe(true)
})

test('agrees with the definition by cross-multiplication', () => {
  fc.assert(
    fc.property(plainRules, anyVotes([''], 7), (rules, some) => {
      const { eligible, present, answers } = some['']!
      const [yes, cast] = [answers.yes!, castOf(some['']!)]
      const base = { yes_no: yes + answers.no!, cast, present, eligible }[rules.base]
      const passes = base > 0 && yes > 0 && compare(yes * rules.den, rules.num * base, rules.strict)
      const quorum = present * rules.quorumDen >= rules.quorumNum * eligible
      expect(outcome(rules, some) === 'passed').toBe(passes && quorum)
    }),
  )
})

test('weights agree with the definition, summed head by head', () => {
  fc.assert(
    fc.property(anyRules, anyVotes(['a', 'b', 'c']), (rules, some) => {
      const shares = rules.typeShares
      if (!shares) return
      const base = (type: string) =>
        ({
          yes_no: some[type]!.answers.yes! + some[type]!.answers.no!,
          cast: castOf(some[type]!),
          present: some[type]!.present,
          eligible: some[type]!.eligible,
        })[rules.base]
      const counted = ['a', 'b', 'c'].filter((type) => rules.silentType === 'lost' || base(type) > 0)
      const whole = counted.map((type) => of(shares[type]!)).reduce(addFractions, fraction(0n))
      let got = fraction(0n)
      for (const type of counted.filter((one) => base(one) > 0)) {
        const each = multiplyFractions(of(shares[type]!), fraction(1n, BigInt(base(type))))
        for (let head = 0; head < some[type]!.answers.yes!; head++) got = addFractions(got, each)
      }
      const against = multiplyFractions(whole, fraction(BigInt(rules.num), BigInt(rules.den)))
      const compared = compareFractions(got, against)
      const passes = got.num > 0n && (rules.strict ? compared > 0 : compared >= 0)
      expect(count(rules, some).conditions[0]!.met).toBe(passes)
    }),
  )
})

test('anonymity: only heads by type and answer count, in whatever order they come', () => {
  fc.assert(
    fc.property(anyRules, anyVotes(['a', 'b', 'c']), (rules, some) => {
      const turned = Object.fromEntries(
        Object.entries(some)
          .reverse()
          .map(([type, one]) => [
            type,
            { ...one, answers: Object.fromEntries(Object.entries(one.answers).reverse()) },
          ]),
      )
      const [one, other] = [count(rules, some), count(rules, turned)]
      expect({ ...other, types: [...other.types].reverse(), conditions: [] }).toEqual({
        ...one,
        conditions: [],
      })
      expect(new Set(other.conditions.map((each) => JSON.stringify(each)))).toEqual(
        new Set(one.conditions.map((each) => JSON.stringify(each))),
      )
    }),
  )
})

test('neutrality: a plain majority cannot pass a motion and its opposite, nor favour one side', () => {
  fc.assert(
    fc.property(anyVotes(['', 'b'], 7), fc.constantFrom(undefined, { b: share(1, 10) }), (some, caps) => {
      const rules = { ...plain, caps }
      const [one, other] = [count(rules, some), count(rules, swapped(some))]
      expect(one.level).toBe(other.level)
      expect(one.outcome === 'passed' && other.outcome === 'passed').toBe(false)
      const isNobody = one.conditions[0]!.of === '0'
      if (!one.level && !isNobody) expect(one.outcome).not.toBe(other.outcome)
    }),
  )
})

test('monotonicity: turning any ballot towards yes, or adding a yes, never defeats what passed', () => {
  fc.assert(
    fc.property(anyRules, anyVotes(['a', 'b', 'c']), fc.constantFrom('a', 'b', 'c'), (rules, some, type) => {
      if (outcome(rules, some) !== 'passed') return
      const { eligible, present, answers } = some[type]!
      const better = [
        answers.no! > 0 && {
          eligible,
          present,
          answers: { ...answers, no: answers.no! - 1, yes: answers.yes! + 1 },
        },
        answers.abstain! > 0 && {
          eligible,
          present,
          answers: { ...answers, abstain: answers.abstain! - 1, yes: answers.yes! + 1 },
        },
        eligible > present && {
          eligible,
          present: present + 1,
          answers: { ...answers, yes: answers.yes! + 1 },
        },
      ].filter((one) => one !== false)
      for (const one of better) expect(outcome(rules, { ...some, [type]: one })).toBe('passed')
    }),
    { numRuns: 500 },
  )
})

test('settled is exact against every possible ending where there are no ties to break', () => {
  fc.assert(
    fc.property(anyRules, anyVotes(['a', 'b'], 2), (rules, some) => {
      const untied = { ...rules, tie: undefined }
      const outcomes = new Set(endings(some, majority.answers).map((one) => outcome(untied, one)))
      expect(majority.settled(untied, some)).toBe(outcomes.size === 1 ? [...outcomes][0] : undefined)
    }),
    { numRuns: 300 },
  )
})

test('settled is never wrong where ties are broken', () => {
  fc.assert(
    fc.property(anyRules, anyVotes(['a', 'b'], 2), (rules, some) => {
      const early = majority.settled({ ...rules, tie: 'lot' }, some)
      if (early === undefined) return
      for (const one of endings(some, majority.answers))
        expect(outcome({ ...rules, tie: 'lot' }, one)).toBe(early)
    }),
    { numRuns: 300 },
  )
})

const parts = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }))
const base = fc.constantFrom(...bases)
const plainRules: fc.Arbitrary<MajorityRules> = fc
  .record({ parts, quorum: fc.tuple(fc.nat(5), fc.integer({ min: 5, max: 7 })), strict: fc.boolean(), base })
  .map(({ parts, quorum, ...rest }) => ({
    ...rest,
    num: Math.min(...parts),
    den: Math.max(...parts),
    quorumNum: quorum[0],
    quorumDen: quorum[1],
  }))

const thirdOfAll: Threshold = { num: 1, den: 3, strict: true, base: 'eligible' }
const anyShare = fc.tuple(fc.nat(4), fc.integer({ min: 4, max: 9 })).map(([num, den]) => share(num, den))
const shares = fc.record({ a: anyShare, b: anyShare, c: anyShare })
const anyRules: fc.Arbitrary<MajorityRules> = fc
  .tuple(
    plainRules,
    fc.oneof(
      fc.constant({}),
      fc.record({ caps: shares }),
      fc.record({
        typeShares: shares,
        silentType: fc.constantFrom(undefined, 'spread' as const, 'lost' as const),
      }),
    ),
    fc.record({
      everyType: fc.constantFrom(undefined, true as const),
      quorumWithoutAbstentions: fc.constantFrom(undefined, true as const),
      also: fc.constantFrom<Threshold[] | undefined>(undefined, [thirdOfAll]),
    }),
  )
  .map(([rules, weights, rest]) => ({ ...rules, ...weights, ...rest }))

function rulesOf(some: Partial<MajorityRules>): MajorityRules {
  return { num: 1, den: 2, strict: false, base: 'yes_no', quorumNum: 0, quorumDen: 1, ...some }
}

function share(num: number, den: number) {
  return { num, den }
}

const of = ({ num, den }: { num: number; den: number }) => fraction(BigInt(num), BigInt(den))

const compare = (left: number, right: number, strict: boolean) => (strict ? left > right : left >= right)

function swapped(some: MotionVotes): MotionVotes {
  return Object.fromEntries(
    Object.entries(some).map(([type, one]) => {
      const { yes, no, ...rest } = one.answers
      return [type, { ...one, answers: { ...rest, yes: no!, no: yes! } }]
    }),
  )
}
