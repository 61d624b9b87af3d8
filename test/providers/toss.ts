import { createCipheriv, createDecipheriv, createHmac, randomBytes, randomUUID } from 'node:crypto'
import { type Answer, type Asked, json, type Message, providerServer } from './provider.ts'

/*
 * Toss Payments as https://docs.tosspayments.com/reference (Payment object, version 2022-11-16), .../guides/v2/webhook and
 * .../guides/v2/payouts describe it: fields, states, codes and signatures; no text of theirs.
 */

export const tossKeys = {
  clientKey: 'test_ck_simulated',
  secretKey: 'test_sk_simulated',
  securityKey: '0f'.repeat(32),
}

interface Payment {
  paymentKey: string
  orderId: string
  totalAmount: number
  balanceAmount: number
  status: string
  approvedAt: string | null
}

export async function tossServer() {
  const payments = new Map<string, Payment>()
  const payouts = new Map<
    string,
    { id: string; refPayoutId: string; status: string; amount: number; to: string }
  >()
  const server = await providerServer((asked) => answer(asked, payments, payouts))
  return {
    ...server,
    keys: { ...tossKeys, apiBase: server.url },
    payments,
    payouts,
    /** The payer agrees in Toss' window; what comes back with them in the address. */
    agree(orderId: string, amount: number) {
      const paymentKey = `tviva${randomUUID().replaceAll('-', '')}`
      const [totalAmount, balanceAmount] = [amount, amount]
      payments.set(orderId, {
        paymentKey,
        orderId,
        totalAmount,
        balanceAmount,
        status: 'IN_PROGRESS',
        approvedAt: null,
      })
      return new URLSearchParams({ paymentType: 'NORMAL', orderId, paymentKey, amount: `${amount}` })
    },
    message: (orderId: string, status?: string): Message => messageOf(payments.get(orderId)!, status),
    payoutMessage(refPayoutId: string, at: Date): Message {
      const body = JSON.stringify({
        eventType: 'payout.changed',
        version: '2022-11-16',
        eventId: randomUUID(),
        entityBody: payouts.get(refPayoutId),
      })
      return { body, headers: signed(body, at.toISOString()) }
    },
  }
}

function messageOf(payment: Payment, status = payment.status): Message {
  const body = JSON.stringify({
    eventType: 'PAYMENT_STATUS_CHANGED',
    createdAt: '2026-03-02T18:00:00.000000',
    data: { ...objectOf(payment), status },
  })
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'tosspayments-webhook-transmission-id': randomUUID(),
      'tosspayments-webhook-transmission-retried-count': '0',
    },
  }
}

function signed(body: string, time: string): Record<string, string> {
  const right = createHmac('sha256', tossKeys.securityKey).update(`${body}:${time}`).digest('base64')
  const older = createHmac('sha256', 'an older key').update(`${body}:${time}`).digest('base64')
  return {
    'tosspayments-webhook-transmission-time': time,
    'tosspayments-webhook-signature': `v1:${older},${right}`,
  }
}

const objectOf = (payment: Payment) => ({
  ...payment,
  mId: 'tvivarepublica',
  version: '2022-11-16',
  orderName: '조합비',
  method: '카드',
  currency: 'KRW',
  type: 'NORMAL',
  requestedAt: '2026-03-02T18:00:00+09:00',
  isPartialCancelable: true,
  cancels: null,
})

type Payouts = Map<string, { id: string; refPayoutId: string; status: string; amount: number; to: string }>

function answer({ path, headers, body }: Asked, payments: Map<string, Payment>, payouts: Payouts): Answer {
  const right = `Basic ${Buffer.from(`${tossKeys.secretKey}:`).toString('base64')}`
  if (headers.authorization !== right) return json({ code: 'UNAUTHORIZED_KEY' }, 401)
  if (path === '/v1/payments/confirm') return confirm(JSON.parse(body), payments)
  const order = /^\/v1\/payments\/orders\/(.+)$/.exec(path)
  if (order) return found(payments.get(order[1]!))
  const cancelled = /^\/v1\/payments\/(.+)\/cancel$/.exec(path)
  if (cancelled) return cancel(cancelled[1]!, JSON.parse(body), payments)
  if (path === '/v2/payouts') return payOut(body, payouts)
  const payout = /^\/v2\/payouts\/(.+)$/.exec(path)
  if (payout) return json({ entityBody: [...payouts.values()].find(({ id }) => id === payout[1]) })
  return json({ code: 'NOT_FOUND' }, 404)
}

const found = (payment: Payment | undefined) =>
  payment ? json(objectOf(payment)) : json({ code: 'NOT_FOUND_PAYMENT' }, 404)

function confirm(
  said: { orderId: string; amount: number; paymentKey: string },
  payments: Map<string, Payment>,
): Answer {
  const payment = payments.get(said.orderId)
  if (payment?.paymentKey !== said.paymentKey) return json({ code: 'NOT_FOUND_PAYMENT_SESSION' }, 404)
  if (payment.totalAmount !== said.amount) return json({ code: 'INVALID_REQUEST' }, 400)
  if (payment.status !== 'IN_PROGRESS') return json({ code: 'ALREADY_PROCESSED_PAYMENT' }, 400)
  Object.assign(payment, { status: 'DONE', approvedAt: '2026-03-02T18:00:30+09:00' })
  return found(payment)
}

function cancel(
  key: string,
  { cancelAmount }: { cancelAmount: number },
  payments: Map<string, Payment>,
): Answer {
  const payment = [...payments.values()].find(({ paymentKey }) => paymentKey === key)
  if (!payment) return found(undefined)
  if (payment.status === 'CANCELED') return json({ code: 'ALREADY_CANCELED_PAYMENT' }, 400)
  if (cancelAmount > payment.balanceAmount) return json({ code: 'NOT_CANCELABLE_AMOUNT' }, 403)
  payment.balanceAmount -= cancelAmount
  payment.status = payment.balanceAmount === 0 ? 'CANCELED' : 'PARTIAL_CANCELED'
  return found(payment)
}

function payOut(jwe: string, payouts: Payouts): Answer {
  const { refPayoutId, destination, amount } = JSON.parse(opened(jwe))
  if (destination === 'unknown') return json({ code: 'NOT_FOUND_SELLER' }, 404)
  const one = {
    id: `FPA_${payouts.size + 1}`,
    refPayoutId,
    status: 'REQUESTED',
    amount: amount.value,
    to: destination,
  }
  payouts.set(refPayoutId, one)
  return { status: 200, body: closed(JSON.stringify({ entityBody: { items: [one] } })) }
}

const key = Buffer.from(tossKeys.securityKey, 'hex')

function opened(jwe: string): string {
  const [head = '', , iv = '', secret = '', tag = ''] = jwe.split('.')
  const bytes = (part: string) => Buffer.from(part, 'base64url')
  const { alg, enc, iat, nonce } = JSON.parse(bytes(head).toString())
  if (alg !== 'dir' || enc !== 'A256GCM' || !iat || !nonce) throw new Error('Not the headers Toss asks for')
  const cipher = createDecipheriv('aes-256-gcm', key, bytes(iv)).setAAD(Buffer.from(head))
  cipher.setAuthTag(bytes(tag))
  return Buffer.concat([cipher.update(bytes(secret)), cipher.final()]).toString('utf8')
}

function closed(text: string): string {
  const head = Buffer.from(JSON.stringify({ alg: 'dir', enc: 'A256GCM' })).toString('base64url')
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(head))
  const secret = Buffer.concat([cipher.update(text), cipher.final()])
  return [
    head,
    '',
    iv.toString('base64url'),
    secret.toString('base64url'),
    cipher.getAuthTag().toString('base64url'),
  ].join('.')
}
