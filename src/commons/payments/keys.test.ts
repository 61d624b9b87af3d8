import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { keysOf, loadPaymentKeys, modeOf, setPaymentKeys } from './keys.ts'

const folder = mkdtempSync(join(tmpdir(), 'dure-keys-'))
afterAll(() => {
  setPaymentKeys({})
  rmSync(folder, { recursive: true })
})
const file = join(folder, 'payment-keys.json')
const dareung = { id: 'x', slug: 'dareung' }
const stripe = { secretKey: 'sk_live_x', webhookSecret: 'whsec_x' }

it('are taken from a file that nobody else can read, by commons', () => {
  expect(loadPaymentKeys({}, folder)).toBeUndefined()
  expect(keysOf(dareung)).toEqual({})
  writeFileSync(file, JSON.stringify({ dareung: { stripe } }), { mode: 0o600 })
  expect(loadPaymentKeys({}, folder)).toBeUndefined()
  expect(modeOf(keysOf(dareung), 'stripe')).toBe('live')
  expect(keysOf({ id: 'y', slug: 'other' })).toEqual({})
  chmodSync(file, 0o640)
  expect(loadPaymentKeys({}, folder)).toBe('readable_by_others')
  expect(keysOf(dareung)).toEqual({})
})

it('are none where the file says something else', () => {
  for (const text of ['{"dareung":{"stripe":{"secretKey":""}}}', 'no json', '[1]']) {
    const other = join(folder, 'other.json')
    writeFileSync(other, text, { mode: 0o600 })
    expect(loadPaymentKeys({ DURE_PAYMENT_KEYS: other }, folder)).toBe('not_understood')
    expect(keysOf(dareung)).toEqual({})
  }
})
