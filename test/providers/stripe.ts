import { createHmac } from 'node:crypto'
import { type Answer, type Asked, json, type Message, providerServer } from './provider.ts'

/*
 * Stripe as https://docs.stripe.com/api (Checkout Sessions, PaymentIntents, Charges, Refunds, Disputes),
 * .../connect/destination-charges and .../webhooks describe it; messages are signed `t=…,v1=…`. Fields and states; no text
 * of theirs.
 */

export const stripeKeys = { secretKey: 'sk_test_simulated', webhookSecret: 'whsec_simulated' }

export interface Session {
  id: string
  amount: number
  currency: string
  metadata: Record<string, string>
  status: 'open' | 'complete' | 'expired'
  paid: boolean
  refunded: number
  dispute: string | null
  destination: string | null
  fee: number
  reversed: number
}

export async function stripeServer() {
  const sessions = new Map<string, Session>()
  const server = await providerServer((asked) => answer(asked, sessions))
  const of = (payment: string) => [...sessions.values()].find((one) => one.metadata.payment === payment)!
  return {
    ...server,
    keys: { ...stripeKeys, apiBase: server.url },
    sessions,
    of,
    pay: (payment: string) => void Object.assign(of(payment), { status: 'complete', paid: true }),
    message: (payment: string, at: Date, type = 'checkout.session.completed', more: MessageOptions = {}) =>
      messageOf(of(payment), at, type, more),
  }
}

export interface MessageOptions {
  secret?: string
  /** Changes to what the message says. */
  object?: Record<string, unknown>
}

function messageOf(session: Session, at: Date, type: string, { secret, object }: MessageOptions): Message {
  const about = type.startsWith('checkout.') ? sessionOf(session) : chargeOf(session)
  const body = JSON.stringify({
    id: `evt_${session.id}_${type}`,
    object: 'event',
    api_version: '2026-09-30.clover',
    created: Math.floor(at.getTime() / 1000),
    livemode: false,
    type,
    data: { object: { ...about, ...object } },
  })
  const t = Math.floor(at.getTime() / 1000)
  const v1 = createHmac('sha256', secret ?? stripeKeys.webhookSecret)
    .update(`${t}.${body}`)
    .digest('hex')
  return { body, headers: { 'stripe-signature': `t=${t},v1=${v1}` } }
}

function answer({ method, path, headers, body }: Asked, sessions: Map<string, Session>): Answer {
  if (headers.authorization !== `Bearer ${stripeKeys.secretKey}`) return refused('invalid_key', 401)
  const { pathname, searchParams } = new URL(path, 'http://stripe.test')
  const form = new URLSearchParams(body)
  if (method === 'POST' && pathname === '/v1/checkout/sessions') return create(form, sessions)
  if (method === 'POST' && pathname === '/v1/refunds') return refund(form, sessions)
  const session = sessions.get(/^\/v1\/checkout\/sessions\/(.+)$/.exec(pathname)?.[1] ?? '')
  if (session) return json(sessionOf(session, searchParams.has('expand[0]')))
  const intent = /^\/v1\/payment_intents\/pi_(.+)$/.exec(pathname)
  const its = intent && sessions.get(intent[1]!)
  if (its) return json({ id: `pi_${its.id}`, object: 'payment_intent', metadata: its.metadata })
  if (pathname === '/v1/disputes') return disputes(sessions.get(searchParams.get('charge')?.slice(3) ?? ''))
  return refused('resource_missing', 404)
}

const refused = (code: string, status = 400) =>
  json({ error: { type: 'invalid_request_error', code, message: code } }, status)

function create(form: URLSearchParams, sessions: Map<string, Session>): Answer {
  const id = `cs_test_${sessions.size + 1}`
  const metadata = { payment: form.get('metadata[payment]')!, commons: form.get('metadata[commons]')! }
  const session: Session = {
    ...{ id, metadata, status: 'open', paid: false, refunded: 0, dispute: null, reversed: 0 },
    amount: Number(form.get('line_items[0][price_data][unit_amount]')),
    currency: form.get('line_items[0][price_data][currency]')!,
    destination: form.get('payment_intent_data[transfer_data][destination]'),
    fee: Number(form.get('payment_intent_data[application_fee_amount]') ?? 0),
  }
  sessions.set(id, session)
  return json(sessionOf(session))
}

function refund(form: URLSearchParams, sessions: Map<string, Session>): Answer {
  const session = sessions.get(form.get('payment_intent')!.slice(3))!
  const amount = Number(form.get('amount'))
  if (session.refunded === session.amount) return refused('charge_already_refunded')
  if (amount > session.amount - session.refunded) return refused('amount_too_large')
  session.refunded += amount
  if (form.get('reverse_transfer') === 'true') session.reversed += amount
  return json({ id: `re_${session.refunded}`, object: 'refund', status: 'succeeded', amount })
}

const disputes = (session: Session | undefined) =>
  json({
    object: 'list',
    data: session?.dispute ? [{ id: 'dp_1', object: 'dispute', status: session.dispute }] : [],
    has_more: false,
  })

const chargeOf = ({ id, amount, refunded, dispute, metadata, paid }: Session) => ({
  id: `ch_${id}`,
  object: 'charge',
  amount,
  amount_refunded: refunded,
  disputed: dispute !== null,
  metadata,
  paid,
  payment_intent: `pi_${id}`,
})

function sessionOf(session: Session, isExpanded = false) {
  const { id, amount, currency, metadata, status, paid } = session
  const intent = {
    id: `pi_${id}`,
    object: 'payment_intent',
    status: paid ? 'succeeded' : 'requires_payment_method',
    metadata,
  }
  const expanded = { ...intent, latest_charge: paid ? chargeOf(session) : null }
  return {
    ...{ id, object: 'checkout.session', amount_total: amount, currency, metadata, status },
    client_reference_id: metadata.payment,
    payment_status: paid ? 'paid' : 'unpaid',
    payment_intent: status === 'open' ? null : isExpanded ? expanded : intent.id,
    url: status === 'open' ? `https://checkout.stripe.com/c/pay/${id}` : null,
    livemode: false,
  }
}
