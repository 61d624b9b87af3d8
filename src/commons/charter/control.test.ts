import { expect, test } from 'vitest'
import { z } from 'zod'
import { amount, code } from '../../kernel/fields.ts'
import { type Control, controlOf, readControl, writeControl } from './control.ts'

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
  [{ kind: 'json' }, ['{"a":1}'], { a: 1 }],
  [{ kind: 'json' }, ['{'], undefined],
])('%j reads %j', (control, sent, value) => {
  expect(readControl(control, sent)).toEqual(value)
  if (value !== undefined) expect(readControl(control, writeControl(control, value))).toEqual(value)
})
