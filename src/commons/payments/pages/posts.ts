import { type PageView, post } from '../../../ui/page.ts'
import { once, typedAmount } from '../../../ui/typed.ts'
import { askRefund } from '../ask-refund.ts'
import { cancelPayment } from '../cancel-payment.ts'
import { confirmCash } from '../confirm-cash.ts'
import { passOnAgain } from '../pass-on-again.ts'
import { payment as paymentQuery } from '../query-payment.ts'
import { words } from '../words.ts'
import { onePage } from './one.tsx'

const path = '/payments/:payment{[0-9a-f-]{36}}'
const paymentOf = (view: PageView) => view.params.payment ?? ''
const done = (view: PageView, notice: string) => ({ to: `/payments/${paymentOf(view)}`, notice })

export const cancelPost = post({
  path: `${path}/cancel`,
  again: onePage,
  async handle(view, form) {
    await view.execute(cancelPayment, { payment: paymentOf(view) }, once(view, form))
    return done(view, words[view.lang].gaveUp)
  },
})

export const cashPost = post({
  path: `${path}/cash`,
  again: onePage,
  async handle(view, form) {
    await view.execute(confirmCash, { payment: paymentOf(view) }, once(view, form))
    return done(view, words[view.lang].cashDone)
  },
})

export const refundPost = post({
  path: `${path}/refund`,
  again: onePage,
  async handle(view, form) {
    const payment = paymentOf(view)
    const found = await view.ask(paymentQuery, { payment })
    const amount = typedAmount(view, form.text('amount'), found?.payment.unit ?? 'KRW')
    const input = { payment, amount, owed: null, reason: form.text('reason') }
    await view.execute(askRefund, input, once(view, form))
    return done(view, words[view.lang].refundAsked)
  },
})

export const passOnPost = post({
  path: `${path}/pass-on`,
  again: onePage,
  async handle(view, form) {
    await view.execute(passOnAgain, { payment: paymentOf(view) }, once(view, form))
    return done(view, words[view.lang].passAgainDone)
  },
})
