import { expect, test } from 'vitest'
import { languages } from '../kernel/language.ts'
import { explainMotion } from './explain-motion.ts'
import { ballotProblems } from './method.ts'
import type { MotionVotes } from './motions/motion.ts'
import { motionNamed } from './motions/motions.ts'
import { heads, votes } from './motions/votes.fixture.ts'
import { ballotProblemWords } from './words.ts'

const quorum = { quorumNum: 1, quorumDen: 2 }
const plain = { num: 2, den: 3, strict: false, base: 'yes_no', quorumNum: 0, quorumDen: 1 }
const label = (type: string) => ({ worker: '직원', consumer: '소비자' })[type] ?? type

function told(name: string, rules: object, some: MotionVotes, open = false, lang: 'ko' | 'en' = 'ko') {
  const method = motionNamed(name)!
  return explainMotion(lang, method.count(method.rules.parse(rules), some), label, { open })
}

test('needed so many of so many, got so many', () => {
  expect(told('majority', plain, votes({ yes: 5, no: 4, abstain: 1 }))).toEqual({
    verdict: '통과하지 못했어요.',
    why: ['찬반을 밝힌 9명 중 6명 이상이 찬성해야 했고 5명이 찬성했어요.'],
  })
  expect(told('majority', plain, votes({ yes: 6, no: 3, abstain: 0 }), true, 'en')).toEqual({
    verdict: 'If it ended now, it would pass.',
    why: ['At least 6 of the 9 who said yes or no must agree; 6 did so far.'],
  })
})

test('the quorum says how many are missing', () => {
  const rules = { ...plain, ...quorum }
  expect(told('majority', rules, votes({ yes: 3, no: 0, abstain: 0 }, 6), true).why[0]).toBe(
    '투표할 수 있는 9명 중 5명 이상이 참여해야 하고 지금까지 3명이 참여했어요. 2명이 더 참여해야 성립돼요.',
  )
  expect(told('majority', rules, votes({ yes: 3, no: 0, abstain: 0 }, 6), false, 'en').why[0]).toBe(
    'At least 5 of the 9 who may vote had to take part; 3 did. So it could not be decided.',
  )
  expect(told('majority', rules, votes({ yes: 5, no: 0, abstain: 0 }, 4)).why[0]).toBe(
    '투표할 수 있는 9명 중 5명 이상이 참여해야 했고 5명이 참여했어요.',
  )
})

test('before anybody voted it says so, and what will be asked', () => {
  const rules = { ...plain, base: 'eligible', ...quorum }
  expect(told('majority', rules, votes({ yes: 0, no: 0, abstain: 0 }, 9), true)).toEqual({
    verdict: '아직 아무도 투표하지 않았어요.',
    why: [
      '투표할 수 있는 9명 중 5명 이상이 참여해야 하고 지금까지 0명이 참여했어요. 5명이 더 참여해야 성립돼요.',
      '투표할 수 있는 9명 중 6명 이상이 찬성해야 하고 지금까지 0명이 찬성했어요.',
    ],
  })
})

test('types are told with the share of all votes they had', () => {
  const rules = {
    ...plain,
    num: 1,
    den: 2,
    strict: true,
    typeShares: { worker: { num: 3, den: 5 }, consumer: { num: 2, den: 5 } },
  }
  const some = {
    worker: heads({ yes: 2, no: 1, abstain: 1 }),
    consumer: heads({ yes: 1, no: 3, abstain: 0 }),
  }
  expect(told('majority', rules, some)).toEqual({
    verdict: '통과하지 못했어요.',
    why: [
      '유형별 표의 무게로 50%보다 많이 찬성해야 했고 50%가 찬성했어요.',
      '직원은 전체 표의 60%를 가져요. 찬성 2명, 반대 1명, 기권 1명이에요.',
      '소비자는 전체 표의 40%를 가져요. 찬성 1명, 반대 3명이에요.',
      '찬성과 반대가 똑같아요. 같을 때는 통과하지 않아요.',
    ],
  })
  const silent = { ...some, consumer: heads({ yes: 0, no: 0, abstain: 0 }, 4) }
  expect(told('majority', rules, silent).why).toContain(
    '소비자는 찬반에 든 표가 없어서 그 몫을 다른 유형이 나누어 가져요.',
  )
  expect(told('majority', { ...rules, silentType: 'lost' }, silent, false, 'en').why).toContain(
    '소비자: no vote that counts here, so their share is lost.',
  )
})

test('a share just missed never reads as if it were reached', () => {
  const shares = { a: { num: 1, den: 1 } }
  const some = { a: heads({ yes: 66_666, no: 33_334, abstain: 0 }) }
  const [line] = told('majority', { ...plain, typeShares: shares }, some, false, 'en').why
  expect(line).toBe('By the weight of each type at least 66.6666% had to agree; 66.666% did.')
})

test('each type alone, where each has to agree', () => {
  const some = { worker: heads({ yes: 5, no: 0, abstain: 0 }), '': heads({ yes: 1, no: 2, abstain: 0 }) }
  const told1 = told('majority', { ...plain, everyType: true }, some)
  expect(told1.why).toEqual([
    '찬반을 밝힌 8명 중 6명 이상이 찬성해야 했고 6명이 찬성했어요.',
    '직원 가운데서도: 찬반을 밝힌 5명 중 4명 이상이 찬성해야 했고 5명이 찬성했어요.',
    '그 밖의 사람들 가운데서도: 찬반을 밝힌 3명 중 2명 이상이 찬성해야 했고 1명이 찬성했어요.',
  ])
})

test('level sides are told as level', () => {
  const half = { ...plain, num: 1, den: 2, strict: true }
  const some = votes({ yes: 5, no: 5, abstain: 0 })
  expect(told('majority', half, some).why.at(-1)).toBe(
    '찬성과 반대가 5 대 5로 똑같아요. 같을 때는 통과하지 않아요.',
  )
  expect(told('majority', { ...half, tie: 'chair' }, some)).toMatchObject({
    verdict: '찬성과 반대가 똑같았어요.',
  })
})

test('consent and consensus', () => {
  expect(told('consent', quorum, votes({ agree: 4, object: 1, abstain: 0 }))).toEqual({
    verdict: '통과하지 못했어요.',
    why: [
      '투표할 수 있는 5명 중 3명 이상이 참여해야 했고 5명이 참여했어요.',
      '이견이 하나도 없어야 했는데 1명의 이견이 남아 있었어요.',
      '4명이 좋다고 답했어요.',
    ],
  })
  const bearing = { ...quorum, params: { blocks: 1, standAsides: 2 } }
  const some = votes({ agree: 5, stand_aside: 3, block: 1, abstain: 0 })
  expect(told('consensus', bearing, some).why.slice(1)).toEqual([
    '막는 사람이 1명을 넘지 않아야 했고 1명이 막았어요.',
    '비켜서는 사람이 2명을 넘지 않아야 했고 3명이 비켜섰어요.',
    '5명이 좋다고 답했어요.',
  ])
})

test('no sentence is left half said, in either language, open or closed', () => {
  const samples: [string, object, MotionVotes][] = [
    [
      'majority',
      { ...plain, ...quorum, also: [{ ...plain, base: 'present' }] },
      votes({ yes: 1, no: 0 }, 3, 1),
    ],
    [
      'majority',
      { ...plain, caps: { worker: { num: 1, den: 10 } } },
      { worker: heads({ yes: 4 }), '': heads({ no: 1 }) },
    ],
    ['majority', plain, votes({})],
    ['consent', quorum, votes({}, 3)],
    ['consent', quorum, votes({ agree: 1, object: 2 })],
    ['consensus', quorum, votes({ block: 1 })],
    ['consensus', quorum, votes({ agree: 3 })],
  ]
  for (const lang of languages)
    for (const open of [true, false])
      for (const [name, rules, some] of samples) {
        const { verdict, why } = told(name, rules, some, open, lang)
        for (const line of [verdict, ...why]) {
          expect(line).toMatch(/[.]$/)
          expect(line).not.toMatch(/undefined|NaN|null|_/)
          if (lang === 'en') expect(line.replaceAll('직원', '')).not.toMatch(/[가-힣]/)
        }
      }
})

test('every problem of a ballot is a sentence in both languages', () => {
  for (const problem of ballotProblems)
    for (const lang of languages) expect(ballotProblemWords[problem][lang]).toMatch(/.{20,}\.$/)
})
