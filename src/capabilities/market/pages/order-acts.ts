import type { z } from 'zod'
import { kernelFailure } from '../../../kernel/failure.ts'
import { type FormInput, type PageView, post } from '../../../ui/page.ts'
import { once, typedAmount } from '../../../ui/typed.ts'
import { acceptReturn } from '../accept-return.ts'
import { askReturn } from '../ask-return.ts'
import { cancelOrder } from '../cancel-order.ts'
import { confirmRefund } from '../confirm-refund.ts'
import { handOver } from '../hand-over.ts'
import { labelListing } from '../label-listing.ts'
import { words } from '../orders/words.ts'
import { placeOrders } from '../place-orders.ts'
import { putInCart } from '../put-in-cart.ts'
import { rateTrade } from '../rate-trade.ts'
import { receiveOrder } from '../receive-order.ts'
import { refuseReturn } from '../refuse-return.ts'
import { sendOrder } from '../send-order.ts'
import { takeFromCart } from '../take-from-cart.ts'
import { cartPage } from './cart.tsx'
import { listingPage } from './listing.tsx'
import { loadOrder, orderPage } from './order.tsx'

export const putPost = post({
  path: '/market/cart/put',
  again: cartPage,
  async handle(view, form) {
    const wanted = { listing: form.text('listing'), quantity: Number(form.text('quantity')) }
    await view.execute(putInCart, wanted, once(view, form))
    return { to: '/market/cart', notice: words[view.lang].putDone }
  },
})

/** From the page of the thing itself, which is drawn again where it is refused. */
export const putFromListing = post({
  path: '/market/listings/:listing/cart',
  again: listingPage,
  async handle(view, form) {
    const wanted = { listing: view.params.listing ?? '', quantity: Number(form.text('quantity')) }
    await view.execute(putInCart, wanted, once(view, form))
    return { to: '/market/cart', notice: words[view.lang].putDone }
  },
})

export const takePost = post({
  path: '/market/cart/take',
  again: cartPage,
  async handle(view, form) {
    await view.execute(takeFromCart, { listing: form.text('listing') }, once(view, form))
    return { to: '/market/cart', notice: words[view.lang].takenOut }
  },
})

export const labelPost = post({
  path: '/market/listings/:listing/labels',
  again: listingPage,
  async handle(view, form) {
    const listing = view.params.listing ?? ''
    await view.execute(labelListing, { listing, labels: form.all('labels') }, once(view, form))
    return { to: `/market/listings/${listing}`, notice: words[view.lang].labelled }
  },
})

/** Orders what was shown and leads to paying for all of it. */
export const orderPost = post({
  path: '/market/cart',
  again: cartPage,
  async handle(view, form) {
    const address = form.text('address')
    const input = {
      orders: seenIn(form),
      to: address
        ? {
            ...{ address, name: form.text('name'), phone: form.text('phone') },
            note: form.text('note') || null,
          }
        : null,
    } as z.input<typeof placeOrders.input>
    const { orders } = await view.execute(placeOrders, input, once(view, form))
    const owed = orders.flatMap(({ obligation }) => (obligation ? [['o', obligation]] : []))
    const w = words[view.lang]
    return owed.length > 0
      ? { to: `/payments/pay?${new URLSearchParams(owed)}`, notice: w.ordered }
      : { to: '/market/orders', notice: w.orderedFree }
  },
})

/** What the form says was shown; whatever else it says the command refuses. */
function seenIn(form: FormInput): unknown {
  try {
    return JSON.parse(form.text('seen'))
  } catch {
    throw kernelFailure('bad_input')
  }
}

/** Whatever is done about an order: one button each. */
export const orderAct = post({
  path: '/market/orders/:order/act',
  again: orderPage,
  async handle(view, form) {
    const order = view.params.order ?? ''
    return { to: `/market/orders/${order}`, notice: await doAct(view, form, order) }
  },
})

async function doAct(view: PageView, form: FormInput, order: string): Promise<string> {
  const [w, key] = [words[view.lang], once(view, form)]
  const text = (name: string) => form.text(name)
  switch (text('act')) {
    case 'cancel':
      await view.execute(cancelOrder, { order, restock: text('restock') !== '' }, key)
      return w.cancelled
    case 'send':
      await view.execute(
        sendOrder,
        { order, carrier: text('carrier') || null, tracking: text('tracking') || null },
        key,
      )
      return w.sent
    case 'hand':
      await view.execute(handOver, { order }, key)
      return w.handedOver
    case 'receive':
      await view.execute(receiveOrder, { order }, key)
      return w.received
    case 'refund':
      await view.execute(confirmRefund, { order }, key)
      return w.refundConfirmed
    case 'rate':
      await view.execute(rateTrade, { order, mark: Number(text('mark') || 'x'), text: text('text') }, key)
      return w.rated
    default:
      return doReturn(view, form, order)
  }
}

async function doReturn(view: PageView, form: FormInput, order: string): Promise<string> {
  const [w, key, asked] = [words[view.lang], once(view, form), form.text('return')]
  switch (form.text('act')) {
    case 'accept': {
      const { unit } = await loadOrder(view)
      const amount = typedAmount(view, form.text('amount'), unit)
      await view.execute(acceptReturn, { return: asked, amount, restock: form.text('restock') !== '' }, key)
      return w.accepted
    }
    case 'refuse':
      await view.execute(refuseReturn, { return: asked, answer: form.text('answer') }, key)
      return w.refused
    default: {
      const lines = (await loadOrder(view)).lines
        .map(({ n }) => ({ n, quantity: Number(form.text(`back-${n}`)) }))
        .filter(({ quantity }) => quantity !== 0)
      await view.execute(askReturn, { order, lines, reason: form.text('reason') }, key)
      return w.returnAsked
    }
  }
}
