import { nobody } from '../../../kernel/authority.ts'
import { unitOf } from '../../../kernel/units.ts'
import { Amount } from '../../../ui/amount.tsx'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { Stat, Stats } from '../../../ui/stat.tsx'
import { money, once, typedAmount } from '../../../ui/typed.ts'
import { memberOptions } from '../../members/pages/member-options.ts'
import { giveCredit } from '../give-credit.ts'
import { credit } from '../query-payments.ts'
import { words } from '../words.ts'

const currencies = ['KRW', 'EUR', 'USD', 'GBP', 'JPY']

/** What I may spend here; the office also gives it. */
export const creditPage: Page = page({
  path: '/payments/credit',
  title: (view) => words[view.lang].creditMine,
  async render(view) {
    const w = words[view.lang]
    const { agent } = view.standing
    const mine = agent && view.may(credit, agent) === 'yes' ? await view.ask(credit, { agent }) : []
    const mayGive = view.may(giveCredit) !== 'no'
    return (
      <>
        <PageHead title={w.creditMine} lead={w.creditMineLead} />
        <Columns layout="two">
          <Card title={w.creditMine}>
            {mine.length === 0 ? (
              <Empty title={w.creditNone}>{w.creditNoneText}</Empty>
            ) : (
              <Stats>
                {mine.map(({ unit, amount }) => (
                  <Stat label={unit}>
                    <Amount
                      value={money(view, amount, unit)}
                      why={view.href(`/books/why/liabilities:credit:${agent}/${unit}`)}
                      size="large"
                    />
                  </Stat>
                ))}
              </Stats>
            )}
          </Card>
          {mayGive && (
            <Card title={w.creditTitle}>
              <p class="mb-3 text-soft">{w.creditLead}</p>
              <Form action={view.href('/payments/credit')} view={view} submit={w.give}>
                <SelectField name="agent" label={w.member} options={await memberOptions(view)} />
                <SelectField
                  name="unit"
                  label={w.unit}
                  value="KRW"
                  options={currencies.map((value) => ({ value, label: unitOf(value).name[view.lang] }))}
                />
                <AmountField name="amount" label={w.amount} unit="" />
              </Form>
            </Card>
          )}
        </Columns>
      </>
    )
  },
})

export const creditPost = post({
  path: '/payments/credit',
  again: creditPage,
  async handle(view, form) {
    const unit = form.text('unit')
    const amount = typedAmount(view, form.text('amount'), unit || 'KRW')
    await view.execute(giveCredit, { agent: form.text('agent') || nobody, unit, amount }, once(view, form))
    return { to: '/payments/credit', notice: words[view.lang].creditGiven }
  },
})
