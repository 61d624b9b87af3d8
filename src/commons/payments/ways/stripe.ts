import Stripe from 'stripe'
import type { StripeKeys } from '../keys.ts'
import type { Told } from '../told.ts'
import { guardedFetch } from './outward.ts'
import {
  amountText,
  type Known,
  NotTheirs,
  type Order,
  type Provider,
  Refused,
  Unreachable,
} from './provider.ts'

/** How old a message may be, in seconds. */
const tolerance = 300

/** Stripe through its official library, with Checkout as the page and destination charges for a payee. */
export function stripe(keys: StripeKeys): Provider {
  const client = clientOf(keys)
  const look = async (known: Known): Promise<Told | null> => {
    if (known.reference === null) return null
    const session = await asked(() =>
      client.checkout.sessions.retrieve(known.reference!, { expand: ['payment_intent.latest_charge'] }),
    )
    return toldOf(client, known, session)
  }
  return {
    async open(order) {
      const session = await asked(() =>
        client.checkout.sessions.create(sessionOf(order), { idempotencyKey: `open-${order.payment}` }),
      )
      if (!session.url) throw new Refused('no_page')
      return { to: session.url, reference: session.id }
    },
    look,
    async refund(known, { id, amount }) {
      const session = await asked(() => client.checkout.sessions.retrieve(known.reference ?? ''))
      const payment_intent = idOf(session.payment_intent)
      if (!payment_intent) return 'refused'
      const fromPayee = known.hasPayees ? { reverse_transfer: true, refund_application_fee: true } : {}
      return asked(() =>
        client.refunds.create(
          { payment_intent, amount: Number(amount), metadata: { refund: id }, ...fromPayee },
          { idempotencyKey: `refund-${id}` },
        ),
      ).then(
        (refund) => (refund.status === 'failed' || refund.status === 'canceled' ? 'refused' : 'asked'),
        (error) => {
          if (!(error instanceof Refused)) throw error
          return error.code === 'charge_already_refunded' ? 'asked' : 'refused'
        },
      )
    },
    async hear({ headers, body, now }) {
      const event = eventOf(client, keys, body, headers.get('stripe-signature') ?? '', now)
      return { payment: await paymentOf(client, event) }
    },
  }
}

function clientOf({ secretKey, apiBase }: StripeKeys): Stripe {
  const at = apiBase ? new URL(apiBase) : undefined
  return new Stripe(secretKey, {
    httpClient: Stripe.createFetchHttpClient(guardedFetch(at !== undefined) as never),
    // What is not answered is asked again by our own job, with the same key.
    maxNetworkRetries: 0,
    timeout: 20_000,
    telemetry: false,
    ...(at && { host: at.hostname, port: at.port, protocol: at.protocol === 'http:' ? 'http' : 'https' }),
  })
}

/** A page of Stripe's stays open half an hour at least and a day at most, counted from whenever it is opened. */
const shortest = 30 * 60 + 60

function sessionOf(order: Order): Stripe.Checkout.SessionCreateParams {
  const { payment, commons, unit, amount, title, openUntil, backTo, payees } = order
  const metadata = { payment, commons }
  const [payee] = payees
  const forPayee = payee && {
    transfer_data: { destination: payee.reference },
    application_fee_amount: Number(amount - payee.amount),
  }
  return {
    mode: 'payment',
    client_reference_id: payment,
    metadata,
    payment_intent_data: { metadata, ...forPayee },
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: unit.toLowerCase(),
          unit_amount: Number(amount),
          product_data: { name: title },
        },
      },
    ],
    expires_at: Math.floor(openUntil.getTime() / 1000) + shortest,
    success_url: backTo,
    cancel_url: backTo,
  }
}

async function toldOf(client: Stripe, known: Known, session: Stripe.Checkout.Session): Promise<Told> {
  const { metadata, currency, amount_total } = session
  if (metadata?.payment !== known.payment || metadata.commons !== known.commons)
    throw new Refused('other_payment')
  const intent = typeof session.payment_intent === 'object' ? session.payment_intent : null
  const charge = typeof intent?.latest_charge === 'object' ? intent?.latest_charge : null
  const state = stateOf(session, intent)
  return {
    state,
    unit: (currency ?? '').toUpperCase(),
    amount: amountText(amount_total),
    refunded: state === 'paid' ? amountText(charge?.amount_refunded ?? 0) : '0',
    dispute: charge?.disputed ? await disputeOf(client, charge.id) : null,
    reference: session.id,
    passedOn: state === 'paid' && known.hasPayees,
  }
}

function stateOf(session: Stripe.Checkout.Session, intent: Stripe.PaymentIntent | null): Told['state'] {
  if (session.payment_status === 'paid') return 'paid'
  if (intent?.status === 'requires_capture') return 'authorised'
  if (session.status === 'expired') return 'cancelled'
  // A debit that takes days was agreed to; it may still fail.
  if (session.status === 'complete') return intent?.status === 'processing' ? 'authorised' : 'failed'
  return 'waiting'
}

async function disputeOf(client: Stripe, charge: string): Promise<Told['dispute']> {
  const { data } = await asked(() => client.disputes.list({ charge, limit: 1 }))
  const status = data[0]?.status
  if (status === 'lost') return 'lost'
  return status === 'won' || status === 'warning_closed' ? 'won' : 'open'
}

function eventOf(client: Stripe, keys: StripeKeys, body: string, signature: string, now: Date): Stripe.Event {
  try {
    const { webhooks } = client
    return webhooks.constructEvent(body, signature, keys.webhookSecret, tolerance, undefined, now.getTime())
  } catch (error) {
    throw new NotTheirs((error as Error).name)
  }
}

type Named = {
  metadata?: Record<string, string> | null
  client_reference_id?: string | null
  payment_intent?: string | { id: string } | null
}

/** A dispute or refund only names the charge it is about: that one knows our payment. */
async function paymentOf(client: Stripe, event: Stripe.Event): Promise<string | null> {
  const about = event.data.object as Named
  const named = about.metadata?.payment ?? about.client_reference_id
  const intent = idOf(about.payment_intent)
  if (named || !intent) return named ?? null
  return (await asked(() => client.paymentIntents.retrieve(intent))).metadata.payment ?? null
}

const idOf = (one: string | { id: string } | null | undefined) => (typeof one === 'string' ? one : one?.id)

/** What Stripe refuses is told apart from what it could not answer. */
async function asked<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError) throw new Refused(error.code ?? 'refused')
    if (error instanceof Stripe.errors.StripeError) throw new Unreachable(error.type)
    throw error
  }
}
