import { waiting } from '../../../ui/page.ts'
import type { OrderView } from '../orders/shapes.ts'
import { words } from '../orders/words.ts'
import { myOrders, mySales } from '../query-orders.ts'
import { whatText } from './orders.tsx'

/** Orders to pay, to send, to say they arrived, to rate: of my last ones. */
export const ordersWaiting = waiting(async (view) => {
  if (!view.standing.agent || view.may(myOrders) !== 'yes') return []
  const w = words[view.lang]
  const bought = (await view.ask(myOrders, {})).orders
  const sold = (await view.ask(mySales, {})).orders
  const item = (one: OrderView, title: string) => ({
    ...{ title, detail: whatText(view, one), href: view.href(`/market/orders/${one.order}`) },
    tone: 'person' as const,
  })
  return [...bought, ...sold].flatMap((one) => {
    const title = titleOf(one, w)
    return title ? [item(one, title)] : []
  })
})

function titleOf(one: OrderView, w: (typeof words)['ko']): string | undefined {
  const { side, state, isPaid, way, number, rated } = one
  const isRatable = (state === 'received' || state === 'closed') && !rated
  if (side === 'buyer') {
    if (state === 'open' && !isPaid && way === 'sending') return w.waitingPay(number)
    if (state === 'sent') return w.waitingReceive(number)
    return isRatable ? w.waitingRate(number) : undefined
  }
  if (one.isReturnAsked) return w.waitingReturn(number)
  if (state === 'open' && way === 'pick_up') return w.waitingHand(number)
  if (state === 'open' && isPaid) return w.waitingSend(number)
  return state === 'received' && !rated ? w.waitingRate(number) : undefined
}
