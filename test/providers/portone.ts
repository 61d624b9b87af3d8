import { createHmac, randomUUID } from 'node:crypto'
import { type Answer, type Asked, json, type Message, providerServer } from './provider.ts'

/*
 * PortOne V2 as https://developers.portone.io/api/rest-v2/payment, .../platform and .../opi/ko/integration/webhook/readme-v2
 * describe it, and as the types of @portone/server-sdk 0.19 have it; messages are signed by Standard Webhooks. Fields,
 * states and codes; no text of theirs.
 */

export const portoneKeys = {
  storeId: 'store-simulated',
  channelKey: 'channel-key-simulated',
  apiSecret: 'secret-simulated',
  webhookSecret: `whsec_${Buffer.from('a secret of thirty-two bytes....').toString('base64')}`,
  mode: 'test' as const,
  platform: true,
}

interface Payment {
  id: string
  storeId: string
  status: string
  total: number
  cancelled: number
  disputes: { status: string; reason: string; createdAt: string }[]
}

type Transfer = {
  id: string
  memo: string
  partnerId: string
  paymentId: string
  amount: number
  status: string
}

export async function portoneServer() {
  const payments = new Map<string, Payment>()
  const transfers = new Map<string, Transfer>()
  const server = await providerServer((asked) => answer(asked, payments, transfers))
  return {
    ...server,
    keys: { ...portoneKeys, apiBase: server.url },
    payments,
    transfers,
    /** The payer pays in PortOne's window: with a tampered page it may be another amount. */
    pay(id: string, total: number, more: Partial<Payment> = {}) {
      payments.set(id, {
        id,
        storeId: portoneKeys.storeId,
        status: 'PAID',
        total,
        cancelled: 0,
        disputes: [],
        ...more,
      })
    },
    message: (paymentId: string, type = 'Transaction.Paid', more: MessageOptions = {}): Message =>
      messageOf(paymentId, type, more),
  }
}

export interface MessageOptions {
  storeId?: string
  /** Seconds before now. */
  age?: number
  secret?: string
}

function messageOf(paymentId: string, type: string, { storeId, age = 0, secret }: MessageOptions): Message {
  const seconds = Math.floor(performance.timeOrigin / 1000 + performance.now() / 1000) - age
  const body = JSON.stringify({
    type,
    timestamp: '2026-03-02T09:00:00.000Z',
    data: { paymentId, storeId: storeId ?? portoneKeys.storeId, transactionId: randomUUID() },
  })
  const id = `wh_${randomUUID()}`
  const key = Buffer.from((secret ?? portoneKeys.webhookSecret).replace(/^whsec_/, ''), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')
  return {
    body,
    headers: { 'webhook-id': id, 'webhook-timestamp': `${seconds}`, 'webhook-signature': `v1,${signature}` },
  }
}

function answer(
  { method, path, headers, body }: Asked,
  payments: Map<string, Payment>,
  transfers: Map<string, Transfer>,
): Answer {
  if (headers.authorization !== `PortOne ${portoneKeys.apiSecret}`) return json({ type: 'UNAUTHORIZED' }, 401)
  const { pathname } = new URL(path, 'http://portone.test')
  const cancelled = /^\/payments\/([^/]+)\/cancel$/.exec(pathname)
  if (cancelled) return cancel(payments.get(cancelled[1]!), JSON.parse(body))
  const payment = /^\/payments\/([^/]+)$/.exec(pathname)
  if (payment) return found(payments.get(payment[1]!))
  if (method === 'POST' && pathname === '/platform/transfers/order')
    return transfer(JSON.parse(body), transfers)
  const made = /^\/platform\/transfers\/([^/]+)$/.exec(pathname)
  const one = made && transfers.get(made[1]!)
  return one ? json(transferOf(one)) : json({ type: 'PLATFORM_TRANSFER_NOT_FOUND' }, 404)
}

function found(payment: Payment | undefined): Answer {
  if (!payment) return json({ type: 'PAYMENT_NOT_FOUND' }, 404)
  const { total, cancelled, ...rest } = payment
  const paid = total - cancelled
  return json({
    ...rest,
    transactionId: randomUUID(),
    merchantId: 'merchant-simulated',
    channel: {
      type: 'TEST',
      key: portoneKeys.channelKey,
      name: '모의',
      pgProvider: 'TOSSPAYMENTS',
      pgMerchantId: 'tosstest',
    },
    version: 'V2',
    orderName: '조합비',
    amount: { total, taxFree: 0, discount: 0, paid, cancelled, cancelledTaxFree: 0 },
    currency: 'KRW',
    customer: {},
    ...(payment.status !== 'FAILED' && payment.status !== 'READY' && { paidAt: '2026-03-02T09:00:00Z' }),
  })
}

function cancel(
  payment: Payment | undefined,
  said: { amount: number; currentCancellableAmount: number },
): Answer {
  if (!payment) return found(undefined)
  if (payment.status === 'CANCELLED') return json({ type: 'PAYMENT_ALREADY_CANCELLED' }, 409)
  const left = payment.total - payment.cancelled
  if (said.currentCancellableAmount !== left)
    return json({ type: 'CANCELLABLE_AMOUNT_CONSISTENCY_BROKEN' }, 409)
  payment.cancelled += said.amount
  payment.status = payment.cancelled === payment.total ? 'CANCELLED' : 'PARTIAL_CANCELLED'
  return json({ cancellation: { status: 'SUCCEEDED', id: randomUUID(), totalAmount: said.amount } })
}

interface NewTransfer {
  partnerId: string
  paymentId: string
  memo: string
  orderDetail: { orderAmount: number }
}

function transfer(
  { partnerId, paymentId, memo, orderDetail }: NewTransfer,
  transfers: Map<string, Transfer>,
): Answer {
  const before = [...transfers.values()].find(
    (one) => one.partnerId === partnerId && one.paymentId === paymentId,
  )
  if (before)
    return json(
      { type: 'PLATFORM_TRANSFER_ALREADY_EXISTS', transferId: before.id, transferGraphqlId: 'x' },
      409,
    )
  const one = {
    id: `transfer-${transfers.size + 1}`,
    memo,
    partnerId,
    paymentId,
    amount: orderDetail.orderAmount,
    status: 'SCHEDULED',
  }
  transfers.set(one.id, one)
  return json({ transfer: transferOf(one) })
}

const transferOf = ({ id, status, memo }: Transfer) => ({ type: 'ORDER', id, graphqlId: id, status, memo })
