import { kernelFailure } from '../../../kernel/failure.ts'
import { isId } from '../../../kernel/fields.ts'
import { type Call, calling } from '../../../ui/page.ts'
import { knownOf, lookAndTell, providerFor } from '../at-provider.ts'
import { paymentLabels } from '../labels.ts'
import { findPayment, linesOf } from '../stored.ts'
import { isProvider, type PaymentRow } from '../tables.ts'
import { NotTheirs, type Order, Refused, Unreachable } from '../ways/provider.ts'
import { checkoutPage } from './checkout-page.ts'

const path = '/payments/:payment{[0-9a-f-]{36}}'

async function paymentOf(call: Call): Promise<PaymentRow> {
  const id = call.params.payment ?? ''
  const row = isId(id) ? await findPayment(call, id) : undefined
  if (!row || !isProvider(row.way)) throw kernelFailure('not_found', { what: 'payments.payment' })
  return row
}

const seeOther = (to: string) =>
  new Response(null, { status: 303, headers: { location: to, 'cache-control': 'no-store' } })

/** The payer goes to pay: to the provider's own page, or to one of ours that opens its window. */
export const go = calling({
  path: `${path}/go`,
  method: 'GET',
  async handle(call) {
    const row = await paymentOf(call)
    const status = call.href(`/payments/${row.id}`)
    if (row.payer !== call.agent || row.state !== 'requested' || row.open_until <= call.now)
      return seeOther(status)
    try {
      const opened = await providerFor(call, row).open(await orderOf(call, row))
      if ('script' in opened) return checkoutPage(opened.script, { lang: call.lang, back: status })
      await call.tell(row.way, 'payments.openCheckout', { payment: row.id, reference: opened.reference })
      return seeOther(opened.to)
    } catch (error) {
      return afterTrouble(error, status)
    }
  },
})

/** The payer is back, whatever the address says came of it: the provider is asked. */
export const back = calling({
  path: `${path}/back`,
  method: 'GET',
  async handle(call) {
    const row = await paymentOf(call)
    const status = call.href(`/payments/${row.id}`)
    try {
      const provider = providerFor(call, row)
      if (provider.confirm && call.search.has('paymentKey') && row.state !== 'paid')
        await provider.confirm(await knownOf(call, row), call.search).catch(passing)
      await lookAndTell(call, row, call.tell)
      return seeOther(status)
    } catch (error) {
      return afterTrouble(error, status)
    }
  },
})

/** A lost answer or a second try: whether the money was taken shows when the provider is asked. */
function passing(error: unknown): void {
  if (!(error instanceof Unreachable || error instanceof Refused)) throw error
}

function afterTrouble(error: unknown, status: string): Response {
  const isExpected = error instanceof Unreachable || error instanceof Refused || error instanceof NotTheirs
  if (isExpected) return seeOther(`${status}?trouble=1`)
  throw error
}

async function orderOf(call: Call, row: PaymentRow): Promise<Order> {
  const lines = await linesOf(call, row.id)
  const title = (await paymentLabels(call.db, call.commons.id, [row.id])).get(row.id)
  const known = await call.db
    .selectFrom('payments_payee')
    .select(['agent', 'reference'])
    .where('commons_id', '=', call.commons.id)
    .where('provider', '=', row.way as never)
    .where('agent', 'in', [...lines.flatMap(({ payee }) => payee ?? []), row.payer])
    .execute()
  const references = new Map(known.map(({ agent, reference }) => [agent, reference]))
  const payees = new Map<string, bigint>()
  for (const { payee, amount } of lines) if (payee) payees.set(payee, (payees.get(payee) ?? 0n) + amount)
  return {
    ...(await knownOf(call, row)),
    title: (title || row.id).slice(0, 100),
    openUntil: row.open_until,
    backTo: `${call.origin}${call.href(`/payments/${row.id}/back`)}`,
    payees: [...payees].map(([agent, amount]) => {
      const reference = references.get(agent)
      if (!reference) throw new Refused('payee_unknown')
      return { reference, amount }
    }),
  }
}
