import { expect, test } from 'vitest'
import { languages } from '../../kernel/language.ts'
import { charterCheck, type PrincipleCheck, presentCount } from './check.ts'
import { missingWords, principleMeanings, principleTitles } from './check-words.ts'
import { charterFrom } from './compose.ts'
import { sentenceAt } from './sentences.ts'
import { villageSlices } from './slices.fixture.ts'
import { templateNamed, templates } from './templates.ts'

const slices = villageSlices()

const checkOf = (template: string, fund = true) =>
  charterCheck(
    charterFrom(templateNamed(template), { clauses: { 'capabilities.fund': fund } }, slices),
    slices,
  )
const presenceOf = (checks: PrincipleCheck[]) => checks.map((one) => one.presence)

test('what the software cannot carry out is absent, however good the intentions', () => {
  const presence = presenceOf(checkOf('worker-coop'))
  expect(presence[4]).toBe('absent')
  expect(presence[5]).toBe('absent')
  expect(presence[7]).toBe('absent')
})

test('a rule that declares a principle counts only where its capability is on', () => {
  expect(checkOf('worker-coop')[1]).toMatchObject({ presence: 'partly', paths: ['dials.fund.silence_days'] })
  expect(checkOf('worker-coop', false)[1]).toMatchObject({ presence: 'absent', paths: [] })
})

test('auditors watch over a co-op; an informal group has nobody for it', () => {
  expect(checkOf('worker-coop')[3]!.presence).toBe('present')
  expect(checkOf('informal-group')[3]).toMatchObject({ presence: 'partly', missing: ['monitors'] })
})

test('members without a vote are told of', () => {
  const data = structuredClone(charterFrom(templateNamed('worker-coop'), {}, slices))
  data.memberTypes.friend = { label: { ko: '벗', en: 'friend' }, votes: false }
  expect(charterCheck(data, slices)[2]).toMatchObject({ presence: 'partly', missing: ['everyone_votes'] })
})

test.each(templates.map((one) => one.code))('%s: eight principles, each clause a sentence', (template) => {
  const data = charterFrom(templateNamed(template), {}, slices)
  const checks = charterCheck(data, slices)
  expect(checks.map((one) => one.principle)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  expect(presentCount(checks)).toBeGreaterThanOrEqual(1)
  for (const { principle, paths, missing } of checks)
    for (const lang of languages) {
      for (const path of paths) expect(sentenceAt(data, path, slices, lang)).toBeDefined()
      for (const part of missing) expect(missingWords[part][lang]).toMatch(/\.$/)
      expect(principleTitles[principle]![lang] && principleMeanings[principle]![lang]).toBeTruthy()
    }
})
