import { z } from 'zod'
import type { TossKeys } from '../keys.ts'
import type { Told } from '../told.ts'
import { askOutside, jsonOf } from './outward.ts'
import {
  amountText,
  type Known,
  NotTheirs,
  type Order,
  type Provider,
  Refused,
  Unreachable,
} from './provider.ts'
import { tossPayouts } from './toss-payouts.ts'
import { isSignedByToss } from './toss-signature.ts'

const api = 'https://api.tosspayments.com'

/** What we read of Toss Payments' Payment object, version 2022-11-16. */
const paymentShape = z.object({
  paymentKey: z.string(),
  orderId: z.string(),
  status: z.string(),
  currency: z.string(),
  totalAmount: z.number(),
  balanceAmount: z.number(),
  approvedAt: z.string().nullable(),
})

const messageShape = z.object({
  eventType: z.string().optional(),
  /** A deposit's callback has it at the top. */
  orderId: z.string().optional(),
  data: z.object({ orderId: z.string().optional(), metadata: z.unknown().optional() }).optional(),
  entityBody: z.object({ refPayoutId: z.string().optional() }).optional(),
})

/** Asks Toss; the key identifies a request that may be sent again. */
export type AskToss = (
  path: string,
  request?: { body?: string; key?: string; headers?: Record<string, string> },
) => Promise<{ status: number; text: string }>

/** 토스페이먼츠 by its REST API, for which there is no official library for servers. */
export function toss(keys: TossKeys): Provider {
  const ask = asking(keys)
  const payouts = keys.securityKey ? tossPayouts(ask, keys.securityKey) : undefined
  const found = async (known: Known): Promise<Told | null> => {
    const { status, text } = await ask(`/v1/payments/orders/${known.payment}`)
    if (status === 404) return null
    return toldOf(known, read(status, text))
  }
  return {
    open: async (order) => ({ script: scriptOf(keys, order) }),
    look: found,
    async confirm(known, came) {
      const said = { orderId: came.get('orderId'), amount: came.get('amount') }
      if (said.orderId !== known.payment || said.amount !== `${known.amount}`) throw new Refused('changed')
      // Only what we stored goes out: were the window opened for less, Toss refuses it.
      const body = JSON.stringify({
        paymentKey: came.get('paymentKey'),
        orderId: known.payment,
        amount: Number(known.amount),
      })
      const { status, text } = await ask('/v1/payments/confirm', { body, key: `confirm-${known.payment}` })
      read(status, text)
    },
    async refund(known, { id, amount }) {
      const reference = known.reference ?? (await found(known))?.reference
      if (!reference) return 'refused'
      const body = JSON.stringify({ cancelReason: '환불', cancelAmount: Number(amount) })
      const path = `/v1/payments/${encodeURIComponent(reference)}/cancel`
      const { status, text } = await ask(path, { body, key: `refund-${id}` })
      return status < 400 || codeOf(text) === 'ALREADY_CANCELED_PAYMENT' ? 'asked' : 'refused'
    },
    passOn: payouts,
    hear: async ({ headers, body }) => hear(keys, headers, body),
  }
}

function asking({ secretKey, apiBase }: TossKeys): AskToss {
  const authorization = `Basic ${Buffer.from(`${secretKey}:`).toString('base64')}`
  return async (path, { body, key, headers } = {}) => {
    const answer = await askOutside(new URL(path, apiBase ?? api), {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization,
        'content-type': 'application/json',
        ...(key && { 'idempotency-key': key }),
        ...headers,
      },
      body,
      allowPrivate: apiBase !== undefined,
    })
    if (answer.status >= 500 || answer.status === 429 || answer.status === 409) throw new Unreachable('busy')
    return answer
  }
}

function read(status: number, text: string): z.output<typeof paymentShape> {
  if (status >= 400) throw new Refused(codeOf(text))
  const payment = paymentShape.safeParse(jsonOf(text))
  if (!payment.success) throw new Unreachable('not a payment')
  return payment.data
}

export function codeOf(text: string): string {
  const error = z.object({ code: z.string() }).safeParse(jsonOf(text))
  return error.success ? error.data.code : 'UNKNOWN'
}

const stateOf: Record<string, Told['state']> = {
  ...{ READY: 'waiting', IN_PROGRESS: 'authorised', WAITING_FOR_DEPOSIT: 'waiting', DONE: 'paid' },
  ...{ PARTIAL_CANCELED: 'paid', ABORTED: 'failed', EXPIRED: 'cancelled' },
}

function toldOf({ payment }: Known, found: z.output<typeof paymentShape>): Told {
  if (found.orderId !== payment) throw new Refused('other_order')
  const wasPaid = found.status === 'CANCELED' ? found.approvedAt !== null : false
  const state = wasPaid ? 'paid' : (stateOf[found.status] ?? 'cancelled')
  const refunded = state === 'paid' ? amountText(found.totalAmount - found.balanceAmount) : '0'
  const { currency: unit, paymentKey: reference } = found
  return {
    state,
    unit,
    amount: amountText(found.totalAmount),
    refunded,
    dispute: null,
    reference,
    passedOn: false,
  }
}

function scriptOf({ clientKey }: TossKeys, order: Order) {
  return {
    src: 'https://js.tosspayments.com/v2/standard',
    call: 'toss' as const,
    input: {
      clientKey,
      request: {
        method: 'CARD',
        amount: { currency: order.unit, value: Number(order.amount) },
        orderId: order.payment,
        orderName: order.title,
        successUrl: order.backTo,
        failUrl: order.backTo,
      },
    },
  }
}

/**
 * Messages about payments carry no signature: they only say which payment to look up. Those about payouts do, and must
 * be right.
 */
function hear({ securityKey }: TossKeys, headers: Headers, body: string) {
  const message = messageShape.safeParse(parsed(body))
  if (!message.success) throw new NotTheirs('not a message')
  const { eventType, orderId, data, entityBody } = message.data
  if (eventType === 'payout.changed') {
    if (!securityKey || !isSignedByToss(securityKey, headers, body)) throw new NotTheirs('signature')
    // Our name for a payout begins with the payment.
    return { payment: entityBody?.refPayoutId?.slice(0, 36) ?? null }
  }
  return { payment: data?.orderId ?? orderId ?? null }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
