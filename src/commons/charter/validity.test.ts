import { expect, test } from 'vitest'
import { languages } from '../../kernel/language.ts'
import type { CharterData } from './charter.ts'
import { charterFrom } from './compose.ts'
import { problemWords } from './problem-words.ts'
import { slices } from './slices.fixture.ts'
import { templateNamed, templates } from './templates.ts'
import { type ProblemCode, problemCodes, problemsOf } from './validity.ts'

test.each(templates.map((one) => one.code))('the template %s has no problem', (code) => {
  expect(problemsOf(charterFrom(templateNamed(code), {}, slices), slices)).toEqual([])
})

/** Each breaks a good charter in one way. */
const planted: Record<Exclude<ProblemCode, 'shape'>, (data: CharterData) => void> = {
  layers_missing: (data) => {
    data.layers = {}
  },
  member_types_missing: (data) => {
    data.memberTypes = {}
  },
  procedure_unknown: (data) => {
    data.powers['decisions.propose']!.who = ['decision:ghost']
  },
  type_unknown: (data) => {
    data.powers['decisions.propose']!.who = ['type:ghost']
  },
  organ_unknown: (data) => {
    data.procedures.board!.electorate = ['organ:ghost', 'organ:board']
  },
  role_unknown: (data) => {
    data.powers['decisions.propose']!.who = ['member', 'role:ghost']
  },
  layer_unknown: (data) => {
    delete data.layers.regulations
  },
  power_unknown: (data) => {
    data.powers['fund.steal'] = { who: [], layer: 'bylaws' }
  },
  power_missing: (data) => {
    delete data.powers['charter.history']
  },
  dial_unknown: (data) => {
    data.dials['fund.ghost'] = 1
  },
  dial_missing: (data) => {
    delete data.dials['fund.silence_days']
  },
  dial_out_of_bounds: (data) => {
    data.dials['fund.silence_days'] = 31
  },
  capability_unknown: (data) => {
    data.capabilities.push('ghost')
  },
  capability_repeated: (data) => {
    data.capabilities.push('fund')
  },
  amender_wrong: (data) => {
    data.powers['charter.amendArticles']!.who = ['role:steward']
  },
  share_above_one: (data) => {
    data.procedures.assembly!.num = 3
  },
  never_passes: (data) => {
    Object.assign(data.procedures.assembly!, { num: 2, den: 2, strict: true })
  },
  nobody_votes: (data) => {
    data.memberTypes.worker!.votes = false
  },
  electorate_wrong: (data) => {
    data.procedures.assembly!.electorate = ['member', 'anyone']
  },
  vote_without_right: (data) => {
    data.memberTypes.friend = { label: { ko: '벗', en: 'friend' }, votes: false }
  },
  nobody_may: (data) => {
    data.powers['decisions.castBallot']!.who = []
  },
}

const good = () =>
  structuredClone(
    charterFrom(templateNamed('worker-coop'), { clauses: { 'capabilities.fund': true } }, slices),
  )

test.each(Object.entries(planted))('finds %s', (code, breakIt) => {
  const data = good()
  expect(problemsOf(data, slices)).toEqual([])
  breakIt(data)
  expect(problemsOf(data, slices).map((one) => one.code)).toContain(code)
})

test('every problem is said in both languages', () => {
  for (const code of problemCodes)
    for (const lang of languages) expect(problemWords[code]('x')[lang].length).toBeGreaterThan(10)
})
