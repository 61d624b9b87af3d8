import { kernelFailure } from '../../../kernel/failure.ts'
import { Amount } from '../../../ui/amount.tsx'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Card } from '../../../ui/card.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type Page, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { money, once, today, typedAmount } from '../../../ui/typed.ts'
import { bookCharge } from '../book-charge.ts'
import { clearingPlace } from '../places.ts'
import { ways } from '../query-ways.ts'
import type { ProviderCode } from '../tables.ts'
import { wayNames } from '../way-names.ts'
import { words } from '../words.ts'

/** What a provider kept, off its statement. */
export const chargePage: Page = page({
  path: '/payments/charge',
  title: (view) => words[view.lang].charge,
  async render(view) {
    const w = words[view.lang]
    const asked = (name: string) => view.search.get(name) ?? view.values[name]
    const [provider, unit] = [asked('provider'), asked('unit')]
    const { ways: all } = await view.ask(ways, {})
    const way = all.find((one) => one.way === provider)
    const held = way?.held.find((one) => one.unit === unit)
    if (!way || !held) throw kernelFailure('not_found', { what: 'payments.payment' })
    return (
      <>
        <PageHead title={w.charge} lead={w.chargeLead(wayNames[view.lang][way.way])} />
        <Card>
          <p class="mb-4">
            {w.held}{' '}
            <Amount
              value={money(view, held.amount, held.unit)}
              why={view.href(`/books/why/${clearingPlace('', way.way)}/${held.unit}`)}
            />
          </p>
          <Form action={view.href('/payments/charge')} view={view} submit={w.charge}>
            <HiddenField name="provider" value={way.way} />
            <HiddenField name="unit" value={held.unit} />
            <AmountField name="amount" label={w.chargeAmount} hint={w.chargeHint} unit={held.unit} decimals />
            <DateField name="on" label={w.chargeOn} value={today(view)} max={today(view)} />
          </Form>
        </Card>
      </>
    )
  },
})

export const chargePost = post({
  path: '/payments/charge',
  again: chargePage,
  async handle(view, form) {
    const unit = form.text('unit') || 'KRW'
    const amount = typedAmount(view, form.text('amount'), unit)
    const input = { provider: form.text('provider') as ProviderCode, unit, amount, on: form.text('on') }
    await view.execute(bookCharge, input, once(view, form))
    return { to: '/payments', notice: words[view.lang].chargeDone }
  },
})
