import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { jsonOf } from './outward.ts'
import type { PassedOn, Provider } from './provider.ts'
import { Unreachable } from './provider.ts'
import { type AskToss, codeOf } from './toss.ts'

const item = z.object({ id: z.string(), refPayoutId: z.string(), status: z.string() })
const answer = z.union([
  z.object({ entityBody: z.union([item, z.object({ items: z.array(item) })]) }),
  z.object({ items: z.array(item) }),
  item,
])

/** 지급대행: Toss pays a seller their part of what it took. Requests and answers are encrypted with the security key. */
export function tossPayouts(ask: AskToss, securityKey: string): Provider['passOn'] {
  const key = Buffer.from(securityKey, 'hex')
  return async ({ payment, now }, { n, amount, payee, reference, tries }) => {
    if (reference) {
      const { status, text } = await ask(`/v2/payouts/${encodeURIComponent(reference)}`)
      if (status >= 400) throw new Unreachable(codeOf(text))
      return passedOf(jsonOf(text), reference)
    }
    const refPayoutId = [payment, n, ...(tries > 0 ? [tries] : [])].join('-')
    const request = {
      ...{ refPayoutId, destination: payee, scheduleType: 'EXPRESS', transactionDescription: '판매대금' },
      amount: { currency: 'KRW', value: Number(amount) },
    }
    const { status, text } = await ask('/v2/payouts', {
      body: encrypted(JSON.stringify(request), key, now),
      key: `payout-${refPayoutId}`,
      headers: { 'content-type': 'text/plain', 'tosspayments-api-security-mode': 'ENCRYPTION' },
    })
    if (status >= 400) return refusedOr(text)
    return passedOf(jsonOf(text.startsWith('{') ? text : decrypted(text, key)), refPayoutId)
  }
}

/** A seller whom Toss does not know stays unpaid until somebody sees to it; the rest is a matter of the hour. */
function refusedOr(text: string): PassedOn {
  const code = text.startsWith('{') ? codeOf(text) : 'UNKNOWN'
  if (/SELLER|DESTINATION|ACCOUNT/.test(code)) return { passed: 'failed', reference: null }
  throw new Unreachable(code)
}

const states: Record<string, PassedOn['passed']> = { COMPLETED: 'done', FAILED: 'failed', CANCELED: 'failed' }

function passedOf(body: unknown, wanted: string): PassedOn {
  const read = answer.safeParse(body)
  if (!read.success) throw new Unreachable('not a payout')
  const inner = 'entityBody' in read.data ? read.data.entityBody : read.data
  const items = 'items' in inner ? inner.items : [inner]
  const one = items.find(({ id, refPayoutId }) => id === wanted || refPayoutId === wanted)
  if (!one) throw new Unreachable('another payout')
  return { passed: states[one.status] ?? 'asked', reference: one.id }
}

const base64url = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url')

/** JWE in its compact form with `dir` and A256GCM (RFC 7516), with the two headers Toss asks for beside. */
export function encrypted(text: string, key: Uint8Array, now: Date): string {
  const iat = now.toISOString().replace(/\.\d+Z$/, '+00:00')
  const head = base64url(JSON.stringify({ alg: 'dir', enc: 'A256GCM', iat, nonce: randomUUID() }))
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(head))
  const secret = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [head, '', base64url(iv), base64url(secret), base64url(cipher.getAuthTag())].join('.')
}

export function decrypted(jwe: string, key: Uint8Array): string {
  const [head = '', , iv = '', secret = '', tag = ''] = jwe.trim().split('.')
  const bytes = (part: string) => Buffer.from(part, 'base64url')
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, bytes(iv)).setAAD(Buffer.from(head))
    cipher.setAuthTag(bytes(tag))
    return Buffer.concat([cipher.update(bytes(secret)), cipher.final()]).toString('utf8')
  } catch {
    throw new Unreachable('not encrypted for us')
  }
}
