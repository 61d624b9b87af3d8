import { parseAmount, unitOf } from '../../../kernel/units.ts'
import { type PageView, post } from '../../../ui/page.ts'
import { once, today } from '../../../ui/typed.ts'
import { eraseParty } from '../erase-party.ts'
import { forgive } from '../forgive.ts'
import { obligation as obligationQuery } from '../query-obligation.ts'
import { recordPayment } from '../record-payment.ts'
import { takeBackPayment } from '../take-back-payment.ts'
import { words } from '../words.ts'
import { onePage } from './one.tsx'

const path = '/obligations/:obligation{[0-9a-f-]{36}}'
const obligationOf = (view: PageView) => view.params.obligation ?? ''
const done = (view: PageView) => ({
  to: `/obligations/${obligationOf(view)}`,
  notice: words[view.lang].written,
})

export const payPost = post({
  path: `${path}/pay`,
  again: onePage,
  async handle(view, form) {
    const obligation = obligationOf(view)
    const found = await view.ask(obligationQuery, { obligation })
    const typed = form.text('amount')
    const read = parseAmount(typed, unitOf(found?.obligation.unit ?? 'KRW'), view.lang)
    // What cannot be read goes on as it was typed: the command's own check refuses it by its field.
    const amount = typeof read === 'bigint' ? String(read) : typed
    const input = { obligation, amount, on: form.text('on'), place: form.text('place') }
    await view.execute(recordPayment, input, once(view, form))
    return done(view)
  },
})

export const takeBackPost = post({
  path: `${path}/take-back`,
  again: onePage,
  async handle(view, form) {
    const input = { settlement: form.text('settlement'), on: today(view), reason: form.text('reason') }
    await view.execute(takeBackPayment, input, once(view, form))
    return done(view)
  },
})

export const forgivePost = post({
  path: `${path}/forgive`,
  again: onePage,
  async handle(view, form) {
    const input = { obligation: obligationOf(view), on: today(view), reason: form.text('reason') }
    await view.execute(forgive, input, once(view, form))
    return done(view)
  },
})

export const erasePartyPost = post({
  path: `${path}/erase-party`,
  again: onePage,
  async handle(view, form) {
    await view.execute(eraseParty, { obligation: obligationOf(view) }, once(view, form))
    return done(view)
  },
})
