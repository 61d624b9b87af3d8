import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bases } from '../../counting/motions/motion.ts'
import type { CharterData } from './charter.ts'
import { changesFrom } from './clause-changes.ts'
import { fieldsOf } from './clause-fields.ts'
import { charterFrom } from './compose.ts'
import { writeControl } from './control.ts'
import { draftClause, draftFrom, withDraft } from './new-procedure.ts'
import { onlineCoop } from './online-coop.fixture.ts'
import { parsePath, withValueAt } from './paths.ts'
import type { Procedure } from './procedure.ts'
import { procedureGroups } from './procedure-fields.ts'
import { paramsOfField, procedureAnswers, readyField, readyOf, readyShownField } from './ready-procedures.ts'
import { villageSlices } from './slices.fixture.ts'
import { templateNamed } from './templates.ts'

const slices = villageSlices()

const clause = 'procedures.assembly'
const coop = charterFrom(templateNamed('multi-stakeholder-coop'), { clauses: onlineCoop }, slices)
const plain = coop.procedures.assembly!
const consent = { num: undefined, den: undefined, strict: undefined, base: undefined, method: 'consent' }

const withAssembly = (more: Partial<Procedure>): CharterData => {
  const one = Object.fromEntries(
    Object.entries({ ...plain, ...more }).filter(([, value]) => value !== undefined),
  )
  return withValueAt(coop, parsePath(clause)!, one)
}

/** The form as a browser would send it: what stands there, with something changed. */
function send(data: CharterData, changed: Record<string, string[]> = {}) {
  const stated = data.procedures.assembly!
  const method = changed[`${clause}.method`]?.[0]
  const fields = fieldsOf(data, clause, slices, 'ko')
  const shown = { [readyShownField(clause)]: [readyOf(stated)], [paramsOfField(clause)]: [stated.method] }
  const sent: Record<string, string[]> = {
    ...Object.fromEntries(fields.map((one) => [one.path, writeControl(one.control, one.value)])),
    [readyField(clause)]: [readyOf(stated)],
    ...shown,
    ...changed,
  }
  const said = procedureAnswers(data, (name) => sent[name] ?? [])
  const asked = fieldsOf(data, clause, slices, 'ko', { method: said(`${clause}.method`)[0] ?? method })
  return changesFrom(data, asked, said, slices)
}

function after(data: CharterData, changed: Record<string, string[]>): Procedure {
  const { changes, unreadable } = send(data, changed)
  expect(unreadable).toEqual([])
  const result = changes.reduce((so, { path, to }) => withValueAt(so, parsePath(path)!, to), data)
  return result.procedures.assembly!
}

const at = (field: string) => `${clause}.${field}`

test('every field but the three that are ready has its group, once', () => {
  const grouped = Object.values(procedureGroups).flat()
  expect(new Set(grouped).size).toBe(grouped.length)
  expect(grouped.sort()).toEqual([...Object.keys(plain), ...optional].sort())
})

test('a form sent as it was shown changes nothing, whatever the procedure states', () => {
  const share = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 9, max: 100 }))
  const shares = share.map(([num, den]) => ({ worker: { num, den }, consumer: { num: 1, den: 100 } }))
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
  const more = fc.record({
    also: maybe(
      fc.array(
        fc.record({
          base: fc.constantFrom(...bases),
          num: fc.constant(1),
          den: fc.integer({ min: 1, max: 100 }),
          strict: fc.boolean(),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    ),
    typeShares: maybe(shares),
    caps: maybe(shares),
    typeVotes: maybe(fc.record({ worker: fc.integer({ min: 1, max: 100 }), consumer: fc.constant(2) })),
    silentType: maybe(fc.constantFrom('spread' as const, 'lost' as const)),
    everyType: maybe(fc.constant(true as const)),
    held: maybe(fc.constant('meeting' as const)),
    secret: maybe(fc.constant(true as const)),
    supporters: maybe(fc.integer({ min: 1, max: 99 })),
    tie: maybe(fc.constantFrom('lot' as const, 'chair' as const)),
    waitsFor: maybe(fc.constantFrom('filing' as const, 'approval' as const)),
    reviewMonths: maybe(fc.integer({ min: 1, max: 120 })),
  })
  fc.assert(
    fc.property(more, (stated) => {
      expect(send(withAssembly(stated))).toEqual({ changes: [], unreadable: [] })
    }),
  )
  expect(send(withAssembly({ ...consent, params: { silenceConsents: true } })).changes).toEqual([])
  expect(send(withAssembly({ ...consent, params: { silenceConsents: false } })).changes).toEqual([])
  expect(
    send(withAssembly({ ...consent, method: 'score', params: { max: 5, measure: 'mean' } })).changes,
  ).toEqual([])
})

test('a ready procedure states what it needs and takes away what it does not', () => {
  const asked = after(withAssembly({ also: [{ base: 'cast', num: 1, den: 3, strict: false }], tie: 'lot' }), {
    [readyField(clause)]: ['consent'],
    [readyShownField(clause)]: ['own'],
  })
  expect(asked).toEqual(withAssembly(consent).procedures.assembly)
  const special = after(coop, { [readyField(clause)]: ['special'] })
  expect(special).toMatchObject({ method: 'majority', num: 2, den: 3, strict: false, base: plain.base })
  const majority = after(withAssembly(consent), { [readyField(clause)]: ['majority'] })
  expect(majority).toMatchObject({ method: 'majority', num: 1, den: 2, strict: true, base: 'cast' })
})

test('what a way of counting has no use for need not be sent, and is stated again when it has', () => {
  const unsent = Object.fromEntries(
    ['num', 'den', 'strict', 'base', 'also', 'everyType'].map((one) => [at(one), []]),
  )
  const chosen = after(coop, { ...unsent, [at('method')]: ['approval'] })
  expect(chosen).toEqual(withAssembly({ ...consent, method: 'approval' }).procedures.assembly)
  const back = after(withAssembly(consent), { ...unsent, [readyField(clause)]: ['special'] })
  expect(back).toMatchObject({ method: 'majority', num: 2, den: 3, strict: false, base: 'cast' })
})

test('single fields can be changed beside a ready procedure that was left as shown', () => {
  const own = after(coop, { [at('num')]: ['3'], [at('den')]: ['5'], [at('days')]: ['10'] })
  expect(own).toMatchObject({ num: 3, den: 5, days: 10 })
  expect(readyOf(own)).toBe('own')
})

test('optional fields are stated and taken away', () => {
  const changed = {
    [at('secret')]: ['no', 'yes'],
    [at('tie')]: ['lot'],
    [at('supporters')]: ['5'],
    [at('typeShares')]: ['60%', '2/5', '', ''],
    [at('typeVotes')]: [' 3', '', '', ''],
    [at('also')]: ['1/3', 'least', 'eligible', '', 'least', 'cast'],
  }
  const stated = after(coop, changed)
  const types = Object.keys(coop.memberTypes)
  expect(stated).toMatchObject({
    secret: true,
    tie: 'lot',
    supporters: 5,
    typeShares: { [types[0]!]: { num: 60, den: 100 }, [types[1]!]: { num: 2, den: 5 } },
    typeVotes: { [types[0]!]: 3 },
    also: [{ base: 'eligible', num: 1, den: 3, strict: false }],
  })
  const empty = Object.fromEntries(Object.keys(changed).map((name) => [name, ['']]))
  expect(after(withAssembly(stated), empty)).toEqual(plain)
})

test('another way of counting has other parameters, and keeps none of the former', () => {
  const data = withAssembly({ ...consent, params: { silenceConsents: true } })
  expect(after(data, { [at('method')]: ['approval'] })).toEqual(
    withAssembly({ ...consent, method: 'approval' }).procedures.assembly,
  )
  const asked = { [at('method')]: ['approval'], [paramsOfField(clause)]: ['approval'], [at('params')]: ['3'] }
  expect(after(data, asked).params).toEqual({ most: 3 })
  expect(after(data, { [readyField(clause)]: ['majority'], [readyShownField(clause)]: ['own'] }).params).toBe(
    undefined,
  )
})

test.each([
  [{ [at('typeShares')]: ['half'] }, 'typeShares'],
  [{ [at('typeShares')]: ['1/0'] }, 'typeShares'],
  [{ [at('typeVotes')]: ['1/2'] }, 'typeVotes'],
  [{ [at('typeVotes')]: ['two'] }, 'typeVotes'],
  [{ [at('also')]: ['1/3', 'least', 'everybody'] }, 'also'],
  [{ [at('supporters')]: ['few'] }, 'supporters'],
  [{ [at('base')]: ['all'] }, 'base'],
])('what can’t be read is named: %j', (changed, field) => {
  expect(send(coop, changed as unknown as Record<string, string[]>).unreadable).toEqual([at(field)])
})

test('a further procedure has a code made of its name, and states only what was said', () => {
  const drafted = withDraft(coop)
  const fields = fieldsOf(drafted, draftClause, slices, 'ko')
  const sentOf = (label: string[]) => (name: string) => {
    const field = fields.find((one) => one.path === name)
    return name === `${draftClause}.label` ? label : field ? writeControl(field.control, field.value) : []
  }
  const { change } = draftFrom(coop, fields, sentOf(['임원 선거', 'Assembly']), slices)
  expect(change).toMatchObject({ path: 'procedures.assembly-2', from: null })
  expect(change!.to).toEqual({
    label: { ko: '임원 선거', en: 'Assembly' },
    method: 'majority',
    num: 1,
    den: 2,
    strict: true,
    base: 'cast',
    electorate: ['member'],
    quorumNum: 1,
    quorumDen: 2,
    days: 7,
    early: false,
  })
  const nameless = draftFrom(coop, fields, sentOf(['선거', '']), slices)
  expect(nameless.change).toBe(undefined)
  expect(nameless.unreadable).toEqual([`${draftClause}.label`])
})

const optional = [
  'held',
  'also',
  'params',
  'quorumStrict',
  'quorumWithoutAbstentions',
  'typeShares',
  'silentType',
  'caps',
  'typeVotes',
  'everyType',
  'delegation',
  'secret',
  'hidden',
  'reasoned',
  'supporters',
  'supportDays',
  'discussDays',
  'tie',
  'delayDays',
  'expiryDays',
  'waitsFor',
  'reviewMonths',
]
