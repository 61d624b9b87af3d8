import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amended, type Change } from './changes.ts'
import { dialValue } from './charter.ts'
import { charterFrom } from './compose.ts'
import { newlyAvailableIn } from './newly-available.ts'
import { onlineCoop } from './online-coop.fixture.ts'
import { clausesOf, parsePath, valueAt } from './paths.ts'
import { setRegistry } from './registry.ts'
import { villageSlices } from './slices.fixture.ts'
import { templateNamed } from './templates.ts'
import { problemsOf } from './validity.ts'

const slices = villageSlices()

const coop = charterFrom(
  templateNamed('worker-coop'),
  { clauses: { ...onlineCoop, 'capabilities.fund': true } },
  slices,
)
const at = (path: string) => valueAt(coop, parsePath(path)!)
const to = (path: string, value: unknown): Change => ({ path, from: at(path), to: value })
const refusedBy = (list: Change[], layer?: 'articles' | 'bylaws' | 'regulations') => {
  const result = amended(coop, list, slices, layer)
  return 'refused' in result ? result.refused : undefined
}

test('changes what it says and nothing else', () => {
  const result = amended(coop, [to('dials.fund.silence_days', 14)], slices, 'regulations')
  expect(result).toEqual({ data: { ...coop, dials: { ...coop.dials, 'fund.silence_days': 14 } } })
})

test('the order of changes does not matter', () => {
  const list = [
    to('dials.fund.silence_days', 14),
    to('powers.fund.log.who', ['role:steward']),
    to('procedures.board.days', 9),
    to('memberTypes.worker.label', { ko: '일꾼', en: 'worker' }),
  ]
  fc.assert(
    fc.property(fc.shuffledSubarray(list, { minLength: 4 }), (shuffled) => {
      expect(amended(coop, shuffled, slices)).toEqual(amended(coop, list, slices))
    }),
  )
})

test('what was written against older rules is refused', () => {
  const stale = { path: 'dials.fund.silence_days', from: 8, to: 14 }
  expect(refusedBy([stale])).toEqual({ code: 'charter_moved_on', path: stale.path })
})

test('the same words can’t be changed twice at once', () => {
  const twice = [to('procedures.board.days', 9), to('procedures.board', null)]
  expect(refusedBy(twice)?.code).toBe('paths_overlap')
  expect(refusedBy([to('dials.fund.silence_days', 9), to('capabilities.fund', null)])?.code).toBe(
    'paths_overlap',
  )
})

test('a change of nothing is refused', () => {
  expect(refusedBy([to('dials.fund.silence_days', 7)])?.code).toBe('change_empty')
})

test.each([
  [to('dials.fund.silence_days', 9), 'regulations'],
  [to('dials.fund.limit', '9'), 'articles'],
  [to('powers.fund.log.who', ['role:steward']), 'regulations'],
  [to('powers.fund.log.layer', 'articles'), 'articles'],
  [to('powers.fund.pay.layer', 'regulations'), 'bylaws'],
  [to('procedures.board.days', 9), 'articles'],
] as const)('%j belongs to the %s', (change, layer) => {
  expect(refusedBy([change], layer)).toBe(undefined)
  const other = layer === 'articles' ? 'bylaws' : 'articles'
  expect(refusedBy([change], other)).toMatchObject({ code: 'layer_wrong', layer })
})

test('what the software does not have can’t be ruled', () => {
  expect(refusedBy([{ path: 'dials.fund.ghost', from: null, to: 1 }])?.code).toBe('path_unknown')
  expect(refusedBy([{ path: 'powers.fund.ghost', from: null, to: { who: [], layer: 'bylaws' } }])?.code).toBe(
    'path_unknown',
  )
})

test('rules that could not work are refused', () => {
  expect(refusedBy([to('dials.fund.silence_days', 31)])).toMatchObject({ code: 'charter_invalid' })
  expect(refusedBy([to('procedures.special', null)])).toMatchObject({ code: 'charter_invalid' })
  expect(refusedBy([to('layers.articles.amendedBy', 'assembly')])).toMatchObject({
    problem: { code: 'amender_wrong' },
  })
  expect(refusedBy([to('procedures.board.days', 0)])).toMatchObject({ problem: { code: 'shape' } })
})

test('the way rules change is itself changed with its power', () => {
  const both = [
    to('layers.articles.amendedBy', 'assembly'),
    to('powers.charter.amendArticles.who', ['decision:assembly']),
  ]
  expect(refusedBy(both, 'articles')).toBe(undefined)
})

test('what newer software misses stands in nobody’s way', () => {
  const old = structuredClone(coop)
  delete old.dials['fund.limit']
  delete old.powers['charter.history']
  const change = { path: 'dials.fund.silence_days', from: 7, to: 9 }
  expect(amended(old, [change], slices)).toHaveProperty('data')
  const offered = newlyAvailableIn(old, slices)
  expect(offered.map((one) => one.name)).toEqual(['charter.history', 'fund.limit'])
  for (const { changes } of offered) expect(amended(old, changes, slices)).toHaveProperty('data')
})

test('a dial that was renamed keeps the value an older charter states under its former name', () => {
  const dial = slices.dial('fund.limit')!
  const [was, renamed] = ['fund.ceiling', { ...dial, formerly: ['fund.ceiling'] }]
  const all = slices.all.map((one) =>
    one.name === 'fund' ? { ...one, dials: one.dials.map((each) => (each === dial ? renamed : each)) } : one,
  )
  const newer = { ...slices, all, dial: (name: string) => (name === dial.name ? renamed : slices.dial(name)) }
  setRegistry(newer)
  const old = structuredClone(coop)
  old.dials[was] = '777'
  delete old.dials[dial.name]
  expect(dialValue(old, dial.name)).toEqual(dial.schema.parse('777'))
  const [offer] = newlyAvailableIn(old, newer)
  expect(offer).toMatchObject({ name: dial.name, changes: [{ to: '777' }] })
  setRegistry(slices)
})

test('a capability is taken in with one change that states all its rules', () => {
  const without = charterFrom(templateNamed('worker-coop'), { clauses: onlineCoop }, slices)
  const [offer] = newlyAvailableIn(without, slices)
  expect(offer).toMatchObject({ kind: 'capability', name: 'fund', command: 'charter.amendArticles' })
  expect(amended(without, offer!.changes, slices, 'articles')).toEqual({
    data: { ...coop, capabilities: ['fund'] },
  })
})

test('whatever is sent is either a charter without new problems or a refusal', () => {
  const oddPath = fc.constantFrom(
    ...clausesOf(coop),
    'memberTypes.ghost',
    'capabilities.ghost',
    'layers.bylaws.label',
  )
  const oddValue = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom(
      { powers: 'x', dials: [] },
      { who: ['constructor'], layer: 'constructor' },
      { powers: { 'a.b': 1 } },
    ),
  )
  const oddChange = fc
    .tuple(oddPath, oddValue)
    .map(([path, value]) => to(path, JSON.parse(JSON.stringify(value))))
  fc.assert(
    fc.property(fc.array(oddChange, { minLength: 1, maxLength: 3 }), (list) => {
      const result = amended(coop, list, slices)
      if ('data' in result) expect(problemsOf(result.data, slices)).toEqual([])
      else expect(result.refused.code).toBeTruthy()
    }),
    { numRuns: 500 },
  )
})
