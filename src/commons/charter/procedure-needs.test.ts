import { expect, test } from 'vitest'
import { loadSlices } from '../../boot.ts'
import { charterFrom } from './compose.ts'
import { onlineCoop } from './online-coop.fixture.ts'
import { templateNamed } from './templates.ts'
import { problemsOf } from './validity.ts'

const slices = await loadSlices()
const good = () => structuredClone(charterFrom(templateNamed('worker-coop'), { clauses: onlineCoop }))

const waiting: [string, object, string][] = [
  ['seconds ideas', { supporters: 3 }, 'decisions.support'],
  ['talks them over', { discussDays: 3 }, 'decisions.openVoting'],
  ['lets votes be handed over', { delegation: true }, 'decisions.delegateVote'],
  ['waits before it acts', { delayDays: 3 }, 'decisions.carryOut'],
  ['waits for a filing', { waitsFor: 'filing' }, 'decisions.recordFiling'],
  ['votes in secret', { secret: true }, 'decisions.castSecretBallot'],
]

test.each(waiting)('a procedure that %s needs somebody who can', (_, fields, power) => {
  const data = good()
  Object.assign(data.procedures.assembly!, fields)
  expect(problemsOf(data, slices)).toEqual([])
  data.powers[power]!.who = []
  expect(problemsOf(data, slices)).toContainEqual({
    code: 'nobody_may',
    path: `powers.${power}`,
    name: power,
  })
})
