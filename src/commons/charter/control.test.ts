import { expect, test } from 'vitest'
import { z } from 'zod'
import { amount, bilingual, code, unitCode } from '../../kernel/fields.ts'
import { type Control, controlOf, readControl, writeControl } from './control.ts'
import type { ListPart } from './control-list.ts'

const kindParts: ListPart[] = [
  { name: 'code', is: 'code' },
  { name: 'units', is: 'units' },
  { name: 'label', is: 'bilingual' },
]
const list: Control = { kind: 'list', parts: kindParts }

test.each<[string, z.ZodType, Control]>([
  ['a bounded number', z.int().min(1).max(30), { kind: 'number', min: 1, max: 30, orNone: false }],
  ['any whole number', z.int(), { kind: 'number', min: undefined, max: undefined, orNone: false }],
  ['a number or none', z.int().min(1).nullable(), { kind: 'number', min: 1, max: undefined, orNone: true }],
  ['yes or no', z.boolean(), { kind: 'yes_no' }],
  ['one of several', z.enum(['a', 'b']), { kind: 'choice', options: ['a', 'b'] }],
  [
    'one of several, said singly',
    z.union([z.literal('a'), z.literal('b')]),
    { kind: 'choice', options: ['a', 'b'] },
  ],
  ['an amount', amount(), { kind: 'amount', orNone: false }],
  ['a word', code(), { kind: 'text', orNone: false }],
  [
    'a list of named things',
    z.array(z.strictObject({ code: code(), units: z.array(unitCode()), label: bilingual() })),
    { kind: 'list', parts: kindParts },
  ],
  ['something with parts', z.strictObject({ a: z.int() }), { kind: 'json' }],
])('%s', (_, schema, control) => expect(controlOf(schema)).toEqual(control))

const number: Control = { kind: 'number', min: 1, max: 30, orNone: false }
test.each<[Control, string[], unknown]>([
  [number, ['7'], 7],
  [number, [' 1,000 '], 1000],
  [number, ['seven'], undefined],
  [number, [''], undefined],
  [{ ...number, orNone: true }, [''], null],
  [{ kind: 'amount', orNone: false }, ['10,000'], '10000'],
  [{ kind: 'yes_no' }, ['no'], false],
  [{ kind: 'choice', options: ['a'] }, ['b'], undefined],
  [{ kind: 'who', options: ['member', 'role:x'] }, ['role:x'], ['role:x']],
  [{ kind: 'who', options: ['member'] }, ['decision:ghost'], undefined],
  [{ kind: 'who', options: ['member'] }, [], []],
  [{ kind: 'bilingual' }, ['가', 'a'], { ko: '가', en: 'a' }],
  [{ kind: 'bilingual' }, ['가', ''], undefined],
  [
    list,
    ['work', '시간, KRW', '일', 'Work', '', 'kg', '새참', 'Snacks!', 'care', 'h', '', '', '', '', '', ''],
    [
      { code: 'work', units: ['h', 'KRW'], label: { ko: '일', en: 'Work' } },
      { code: 'snacks', units: ['kg'], label: { ko: '새참', en: 'Snacks!' } },
    ],
  ],
  [
    list,
    ['work', 'h', '일', 'Work', '', '개', '일감', 'Work'],
    [
      { code: 'work', units: ['h'], label: { ko: '일', en: 'Work' } },
      { code: 'work-2', units: ['pieces'], label: { ko: '일감', en: 'Work' } },
    ],
  ],
  [list, ['work', 'h', '일', ''], undefined],
  [list, ['work', '', '일', 'Work'], undefined],
  [{ kind: 'json' }, ['{"a":1}'], { a: 1 }],
  [{ kind: 'json' }, ['{'], undefined],
])('%j reads %j', (control, sent, value) => {
  expect(readControl(control, sent)).toEqual(value)
  if (value !== undefined) expect(readControl(control, writeControl(control, value))).toEqual(value)
})
