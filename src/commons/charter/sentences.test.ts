import { expect, test } from 'vitest'
import { languages } from '../../kernel/language.ts'
import { charterFrom } from './compose.ts'
import { charterDiff } from './diff.ts'
import { onlineCoop } from './online-coop.fixture.ts'
import { clausesOf, parsePath, withValueAt } from './paths.ts'
import { sentenceAt, sentencesOf } from './sentences.ts'
import { villageSlices } from './slices.fixture.ts'
import { templateNamed, templates } from './templates.ts'

const slices = villageSlices()

const withFund = { clauses: { 'capabilities.fund': true } }
const charters = templates.map((one) => charterFrom(one, withFund, slices))
const coop = charterFrom(
  templateNamed('worker-coop'),
  { clauses: { ...onlineCoop, ...withFund.clauses } },
  slices,
)
const say = (path: string, lang: 'ko' | 'en' = 'ko') => sentenceAt(coop, path, slices, lang)?.text

test.each(charters.map((one) => [one.template, one] as const))(
  'every clause of %s is a sentence in both languages',
  (_, data) => {
    for (const lang of languages) {
      const sentences = sentencesOf(data, slices, lang)
      expect(sentences.map((one) => one.path).sort()).toEqual(clausesOf(data).sort())
      for (const { path, text } of sentences) {
        expect(text, path).toMatch(/[.]$/)
        // Codes, placeholders and half-filled words must never reach a reader.
        expect(text, path).not.toMatch(/[a-z]+[.:_][a-z]+|undefined|null|\[object|NaN/)
        if (lang === 'ko') expect(text, path).not.toMatch(/[A-Za-z]{3}|\(으\)|\/는|\/를/)
        else expect(text, path).not.toMatch(/[가-힣]/)
      }
    }
  },
)

test.each([
  ['powers.fund.log', '조합원이면 누구나 활동 기록할 수 있어요.', 'Any member may log a contribution.'],
  [
    'powers.fund.pay',
    '사무국 담당자는 기금에서 내보낼 수 있어요. 총회 의결로도 할 수 있어요.',
    'Any office steward may pay from the fund. A general meeting vote can do so too.',
  ],
  [
    'powers.fund.tick',
    '달마다 모으기: 때가 되면 저절로 돼요.',
    'When its time comes, this happens by itself: collect each month.',
  ],
  [
    'powers.charter.amendArticles',
    '총회 특별의결로 정관을 바꿀 수 있어요.',
    'It takes a special general meeting vote to change the articles.',
  ],
  [
    'powers.decisions.decision',
    '조합원이면 누구나 ‘안건’을 볼 수 있어요.',
    'Any member may see “a decision”.',
  ],
  ['dials.fund.limit', '한 번에 10000원까지 써요.', 'At most 10000 won.'],
  ['memberTypes.worker', '직원 조합원은 한 사람이 한 표를 가져요.', 'Each worker-member has one vote.'],
  [
    'organs.board',
    '이사회는 5명까지 맡을 수 있고, 임기는 3년이에요.',
    'Board: at most 5 people, for 3 years.',
  ],
  [
    'procedures.special',
    '총회 특별의결: 투표한 조합원의 3분의 2 이상이 찬성하면 통과해요. 조합원 전체의 절반 이상이 투표해야 성립해요. 7일 동안 투표해요.',
    'Special general meeting vote: passes when at least two thirds of the members who vote agree. At least half of all members must vote. Voting lasts 7 days.',
  ],
])('%s', (path, ko, en) => {
  expect(say(path)).toBe(ko)
  expect(say(path, 'en')).toBe(en)
})

test('a power nobody has says so', () => {
  const data = withValueAt(coop, parsePath('powers.fund.log.who')!, [])
  expect(sentenceAt(data, 'powers.fund.log', slices, 'ko')?.text).toBe('지금은 아무도 활동 기록할 수 없어요.')
})

test('two charters differ in sentences, clause by clause', () => {
  const after = withValueAt(coop, parsePath('dials.fund.silence_days')!, 14)
  expect(charterDiff(coop, after, slices, 'ko')).toEqual([
    {
      path: 'dials.fund.silence_days',
      before: '7일 동안 말이 없으면 인정해요.',
      after: '14일 동안 말이 없으면 인정해요.',
    },
  ])
  expect(charterDiff(coop, coop, slices, 'ko')).toEqual([])
})

test('a capability taken in shows all that comes with it', () => {
  const without = charterFrom(templateNamed('worker-coop'), { clauses: onlineCoop }, slices)
  const paths = charterDiff(without, coop, slices, 'ko').map((one) => one.path)
  expect(paths).toEqual(expect.arrayContaining(['capabilities.fund', 'powers.fund.pay', 'dials.fund.limit']))
  expect(charterDiff(without, coop, slices, 'ko').every((one) => one.before === undefined && one.after)).toBe(
    true,
  )
})
