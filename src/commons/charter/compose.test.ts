import { expect, test } from 'vitest'
import { charterData, dialValue, inForce } from './charter.ts'
import { charterFrom } from './compose.ts'
import { villageSlices } from './slices.fixture.ts'
import { templateNamed } from './templates.ts'

const slices = villageSlices()

const withFund = { clauses: { 'capabilities.fund': true } }
const coop = () => charterFrom(templateNamed('worker-coop'), withFund, slices)

test('states every power and dial of what is switched on, and nothing of what is not', () => {
  expect(Object.keys(coop().powers)).toEqual(
    expect.arrayContaining(['fund.log', 'charter.history', 'decisions.close']),
  )
  expect(coop().powers).not.toHaveProperty(['charter.found'])
  const without = charterFrom(templateNamed('worker-coop'), {}, slices)
  expect(
    [...Object.keys(without.powers), ...Object.keys(without.dials)].filter((name) =>
      name.startsWith('fund.'),
    ),
  ).toEqual([])
})

test('who names what the template lacks is left out, not invented', () => {
  expect(coop().powers['fund.log']).toEqual({ who: ['member'], layer: 'regulations' })
})

test('a template says it in its own words', () => {
  const { powers } = charterFrom(templateNamed('open-source'), withFund, slices)
  expect(powers['fund.pay']!.who).toEqual(['decision:assembly', 'role:maintainer'])
})

test('rules stand in the nearest layer there is', () => {
  const { powers } = charterFrom(templateNamed('informal-group'), withFund, slices)
  expect(powers['fund.log']!.layer).toBe('bylaws')
  expect(powers).not.toHaveProperty(['charter.amendArticles'])
  expect(powers['charter.amendBylaws']!.who).toEqual(['decision:assembly'])
})

test('answers stand in the charter', () => {
  const answers = {
    dials: { 'fund.silence_days': 3 },
    clauses: { ...withFund.clauses, 'procedures.assembly.days': 5, 'layers.articles.amendedBy': 'assembly' },
  }
  const data = charterFrom(templateNamed('worker-coop'), answers, slices)
  expect(data.dials['fund.silence_days']).toBe(3)
  expect(data.procedures.assembly!.days).toBe(5)
  expect(data.powers['charter.amendArticles']!.who).toEqual(['decision:assembly'])
})

test('is plain data of the charter’s shape; dials read back with their type', () => {
  const data = JSON.parse(JSON.stringify(coop()))
  expect(charterData.parse(data)).toEqual(data)
  expect(data.dials['fund.limit']).toBe('10000')
  expect(dialValue(data, 'fund.limit')).toBe(10_000n)
  const charter = inForce(data, 1)
  expect(charter.value('fund.limit')).toBe(10_000n)
  expect(charter.who('fund.nothing')).toEqual([])
  expect(charter.who('constructor')).toEqual([])
})
