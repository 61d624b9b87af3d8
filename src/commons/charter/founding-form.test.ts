import { expect, test } from 'vitest'
import { languages } from '../../kernel/language.ts'
import { charterFrom } from './compose.ts'
import { writeControl } from './control.ts'
import { answersFrom, aroundValue, foundingForm } from './founding-form.ts'
import { villageSlices } from './slices.fixture.ts'
import { templateNamed, templates } from './templates.ts'

const slices = villageSlices()

const withFund = (code: string) => ({ ...templateNamed(code), capabilities: ['fund'] })
const rulesIn = (form: ReturnType<typeof foundingForm>) => [
  ...form.asked,
  ...form.more.flatMap((one) => one.rules),
]

/** Questions about slices this small world does not have are left out. */
const isHere = (path: string) =>
  !/^(dials|powers)\./.test(path) || slices.slice(path.split('.')[1]!) !== undefined

test.each(templates.map((one) => one.code))('%s asks its questions first, and every dial once', (code) => {
  const template = withFund(code)
  for (const lang of languages) {
    const form = foundingForm(template, lang, {}, slices)
    expect(form.asked.map((one) => one.path)).toEqual(template.questions.filter(isHere))
    const asked = rulesIn(form).flatMap((one) => one.fields.map((field) => field.path))
    expect(new Set(asked).size).toBe(asked.length)
    expect(asked).toEqual(expect.arrayContaining(Object.keys(form.data.dials).map((name) => `dials.${name}`)))
    for (const field of rulesIn(form).flatMap((one) => one.fields)) expect(field.label).toBeTruthy()
  }
})

test('a form sent as it was shown answers nothing', () => {
  const template = withFund('worker-coop')
  const fields = rulesIn(foundingForm(template, 'ko', {}, slices)).flatMap((one) => one.fields)
  const sent = new Map(fields.map((one) => [one.path, writeControl(one.control, one.value)]))
  const read = answersFrom({ all: (name) => sent.get(name) ?? [] }, template, slices)
  expect(read).toEqual({ answers: { clauses: {} }, unreadable: [] })
})

test('what was said differently stands in the charter', () => {
  const template = withFund('worker-coop')
  const sent: Record<string, string[]> = {
    'dials.fund.silence_days': ['3'],
    'procedures.assembly.days': ['10'],
    'layers.articles.amendedBy': ['assembly'],
    'dials.fund.limit': ['lots'],
  }
  const { answers, unreadable } = answersFrom({ all: (name) => sent[name] ?? [] }, template, slices)
  expect(unreadable).toEqual(['dials.fund.limit'])
  const data = charterFrom(template, answers, slices)
  expect(data.dials['fund.silence_days']).toBe(3)
  expect(data.procedures.assembly!.days).toBe(10)
  expect(data.powers['charter.amendArticles']!.who).toEqual(['decision:assembly'])
})

test('a number is asked for where it stands in its sentence', () => {
  const form = foundingForm(withFund('worker-coop'), 'ko', {}, slices)
  const rule = rulesIn(form).find((one) => one.path === 'dials.fund.silence_days')!
  expect(aroundValue(rule)).toEqual({ before: '', after: '일 동안 말이 없으면 인정해요.' })
  const choice = rulesIn(form).find((one) => one.path === 'dials.charter.journal_open_to')!
  expect(aroundValue(choice)).toBe(undefined)
})
