import { PortOneClient, PortOneError, Webhook } from '@portone/server-sdk'
import type { PortOneKeys } from '../keys.ts'
import type { Told } from '../told.ts'
import {
  amountText,
  type Known,
  NotTheirs,
  type Order,
  type Part,
  type PassedOn,
  type Provider,
  Refused,
  Unreachable,
} from './provider.ts'

const longestMs = 20_000

type Client = ReturnType<typeof PortOneClient>

/** 포트원 V2 through its official library, which brings its own way out: no address but the operator's can be named. */
export function portone(keys: PortOneKeys): Provider {
  const client = PortOneClient({
    ...{ secret: keys.apiSecret, storeId: keys.storeId },
    ...(keys.apiBase && { baseUrl: keys.apiBase }),
  })
  return {
    open: async (order) => ({ script: scriptOf(keys, order) }),
    look: (known) => look(client, keys, known),
    async refund({ payment }, { amount, before }) {
      const known = await asked(() => client.payment.getPayment({ paymentId: payment }))
      const total = 'amount' in known ? BigInt(amountText(known.amount.total)) : 0n
      try {
        // The rest that can be cancelled names this very step: a second time PortOne sees that it was done.
        await asked(() =>
          client.payment.cancelPayment({
            ...{ paymentId: payment, amount: Number(amount), reason: '환불' },
            currentCancellableAmount: Number(total - before),
          }),
        )
        return 'asked'
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        const wasDone = ['CANCELLABLE_AMOUNT_CONSISTENCY_BROKEN', 'PAYMENT_ALREADY_CANCELLED'].includes(
          error.code,
        )
        return wasDone ? 'asked' : 'refused'
      }
    },
    passOn: keys.platform ? (known, part) => passOn(client, keys, known, part) : undefined,
    async hear({ headers, body }) {
      try {
        const message = await Webhook.verify(keys.webhookSecret, body, Object.fromEntries(headers))
        const data = (message as { data?: { paymentId?: string; storeId?: string } }).data
        return { payment: data?.storeId === keys.storeId ? (data.paymentId ?? null) : null }
      } catch (error) {
        throw new NotTheirs((error as Error).name)
      }
    },
  }
}

const states: Record<string, Told['state']> = {
  ...{ READY: 'waiting', PAY_PENDING: 'authorised', VIRTUAL_ACCOUNT_ISSUED: 'waiting', PAID: 'paid' },
  ...{ PARTIAL_CANCELLED: 'paid', FAILED: 'failed' },
}

/** Asked for by our own id: the ids of single attempts may be many. */
async function look(client: Client, keys: PortOneKeys, { payment }: Known): Promise<Told | null> {
  const found = await asked(() => client.payment.getPayment({ paymentId: payment })).catch((error) => {
    if (error instanceof Refused && error.code === 'PAYMENT_NOT_FOUND') return null
    throw error
  })
  if (found === null) return null
  if (!('amount' in found) || found.id !== payment || found.storeId !== keys.storeId)
    throw new Refused('other_payment')
  // A test channel's payment moved no money.
  const channel = 'channel' in found ? found.channel?.type : undefined
  if (channel !== undefined && channel !== (keys.mode === 'live' ? 'LIVE' : 'TEST'))
    throw new Refused('other_mode')
  const wasPaid = found.status === 'CANCELLED' ? 'paidAt' in found && found.paidAt !== undefined : false
  const state = wasPaid ? 'paid' : (states[found.status] ?? 'cancelled')
  return {
    ...{ state, unit: found.currency, amount: amountText(found.amount.total), reference: payment },
    refunded: state === 'paid' ? amountText(found.amount.cancelled) : '0',
    dispute: 'disputes' in found ? disputeOf(found.disputes ?? []) : null,
    passedOn: false,
  }
}

/** PortOne says that a dispute ended, not how; one that was lost shows as money that went back. */
function disputeOf(disputes: readonly { status: string }[]): Told['dispute'] {
  if (disputes.length === 0) return null
  return disputes.some(({ status }) => status === 'UNRESOLVED') ? 'open' : 'won'
}

/** 파트너 정산: the partner's part becomes an order settlement, which PortOne pays out by its contract. */
async function passOn(client: Client, keys: PortOneKeys, { payment }: Known, part: Part): Promise<PassedOn> {
  const { transfer } = client.platform
  const memo = `${payment}-${part.n}`
  const test = keys.mode === 'test'
  if (part.reference)
    return passedOf(await asked(() => transfer.getPlatformTransfer({ id: part.reference!, test })))
  try {
    const made = await asked(() =>
      transfer.createPlatformOrderTransfer({
        ...{ test, partnerId: part.payee, paymentId: payment, memo, discounts: [], additionalFees: [] },
        orderDetail: { orderAmount: Number(part.amount) },
      }),
    )
    return passedOf(made.transfer)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (!error.known) return { passed: 'failed', reference: null }
    const found = await asked(() => transfer.getPlatformTransfer({ id: error.known!, test }))
    return 'memo' in found && found.memo === memo ? passedOf(found) : { passed: 'failed', reference: null }
  }
}

function passedOf(transfer: object): PassedOn {
  const { id, status } = transfer as { id?: string; status?: string }
  return { passed: status === 'PAID_OUT' ? 'done' : 'asked', reference: id ?? null }
}

function scriptOf({ storeId, channelKey }: PortOneKeys, order: Order) {
  return {
    src: 'https://cdn.portone.io/v2/browser-sdk.js',
    call: 'portone' as const,
    input: {
      ...{ storeId, channelKey, paymentId: order.payment, orderName: order.title, payMethod: 'CARD' },
      ...{ totalAmount: Number(order.amount), currency: `CURRENCY_${order.unit}` },
      ...{ redirectUrl: order.backTo, forceRedirect: true },
    },
  }
}

/** The library throws what PortOne answered; whatever else goes wrong says nothing about the payment. */
async function asked<T>(call: () => Promise<T>): Promise<T> {
  const late = new Promise<never>((_, refuse) => {
    setTimeout(() => refuse(new Unreachable('late')), longestMs).unref()
  })
  late.catch(() => {})
  try {
    return await Promise.race([call(), late])
  } catch (error) {
    if (error instanceof Unreachable) throw error
    const data =
      error instanceof PortOneError
        ? (error as { data?: { type?: string; transferId?: string } }).data
        : undefined
    if (!data?.type || passing.has(data.type)) throw new Unreachable(data?.type ?? 'no answer')
    throw new Refused(data.type, data.transferId)
  }
}

/** Answers that say nothing about the payment itself. */
const passing = new Set(['UNAUTHORIZED', 'PG_PROVIDER', 'INTERNAL', 'INTERNAL_SERVER_ERROR'])
