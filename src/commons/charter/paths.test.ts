import fc from 'fast-check'
import { expect, test } from 'vitest'
import { charterFrom } from './compose.ts'
import { clausesOf, parsePath, pathPattern, valueAt, withValueAt } from './paths.ts'
import { villageSlices } from './slices.fixture.ts'
import { templates } from './templates.ts'

const slices = villageSlices()

const charters = templates.map((one) => charterFrom(one, { clauses: { 'capabilities.fund': true } }, slices))
const anyCharter = fc.constantFrom(...charters)
const anyClause = anyCharter.chain((data) => fc.tuple(fc.constant(data), fc.constantFrom(...clausesOf(data))))

test('every clause has a path that reads it', () => {
  fc.assert(
    fc.property(anyClause, ([data, text]) => {
      const path = parsePath(text)!
      expect(pathPattern.test(text)).toBe(true)
      expect(valueAt(data, path)).not.toBe(null)
    }),
  )
})

test('what is put at a path is read there, and nothing else changes', () => {
  fc.assert(
    fc.property(anyClause, fc.jsonValue({ maxDepth: 2 }), ([data, text], value) => {
      const path = parsePath(text)!
      if (path.section === 'capabilities' || value === null) return
      const before = structuredClone(data)
      const after = withValueAt(data, path, value)
      expect(valueAt(after, path)).toEqual(value)
      expect(data).toEqual(before)
      for (const other of clausesOf(data).filter((one) => one !== text && !text.startsWith('capabilities')))
        if (parsePath(other)!.section !== 'capabilities')
          expect(valueAt(after, parsePath(other)!)).toEqual(valueAt(before, parsePath(other)!))
    }),
  )
})

test('putting back what was read leaves the charter as it was', () => {
  fc.assert(
    fc.property(anyClause, ([data, text]) => {
      const path = parsePath(text)!
      const without = withValueAt(data, path, path.section === 'dials' ? 'other' : null)
      expect(withValueAt(without, path, valueAt(data, path))).toEqual(data)
    }),
  )
})

test('a capability is taken out with all its rules', () => {
  const data = withValueAt(charters[0]!, parsePath('capabilities.fund')!, null)
  expect(data.capabilities).not.toContain('fund')
  expect(clausesOf(data).filter((path) => path.includes('fund.'))).toEqual([])
})

test.each([
  ['procedures.assembly.num', { section: 'procedures', name: 'assembly', field: 'num' }],
  ['powers.members.admit.who', { section: 'powers', name: 'members.admit', field: 'who' }],
  ['powers.members.admit', { section: 'powers', name: 'members.admit', field: undefined }],
  ['dials.fund.silence_days', { section: 'dials', name: 'fund.silence_days', field: undefined }],
  ['capabilities.fund', { section: 'capabilities', name: 'fund', field: undefined }],
])('reads %s', (text, path) => expect(parsePath(text)).toEqual(path))

test.each([
  '',
  'template',
  'dials',
  'dials.fund',
  'dials.fund.a.b',
  'powers.members.admit.what',
  'layers.other',
  'procedures.Assembly',
  'procedures.assembly.num.x',
  'capabilities',
  '__proto__.x',
  'memberTypes.worker\n',
])('refuses %j', (text) => expect(parsePath(text)).toBe(undefined))

test('no path reaches into a prototype', () => {
  expect(valueAt(charters[0]!, { section: 'procedures', name: 'constructor' })).toBe(null)
  expect(valueAt(charters[0]!, { section: 'dials', name: 'toString' })).toBe(null)
})
