import { nobody } from '../../../kernel/authority.ts'
import { unitOf } from '../../../kernel/units.ts'
import { Amount } from '../../../ui/amount.tsx'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { Stat, Stats } from '../../../ui/stat.tsx'
import { money, once, typedAmount } from '../../../ui/typed.ts'
import { memberOptions } from '../../members/pages/member-options.ts'
import { mine } from '../../obligations/query-mine.ts'
import { giveCredit } from '../give-credit.ts'
import { credit } from '../query-payments.ts'
import { takeAsCredit } from '../take-as-credit.ts'
import { words } from '../words.ts'

const currencies = ['KRW', 'EUR', 'USD', 'GBP', 'JPY']

/** What I may spend here; the office also gives it. */
export const creditPage: Page = page({
  path: '/payments/credit',
  title: (view) => words[view.lang].creditMine,
  async render(view) {
    const w = words[view.lang]
    const { agent } = view.standing
    const spendable = agent && view.may(credit, agent) === 'yes' ? await view.ask(credit, { agent }) : []
    const mayGive = view.may(giveCredit) !== 'no'
    return (
      <>
        <PageHead title={w.creditMine} lead={w.creditMineLead} />
        <Columns layout="two">
          <Card title={w.creditMine}>
            {spendable.length === 0 ? (
              <Empty title={w.creditNone}>{w.creditNoneText}</Empty>
            ) : (
              <Stats>
                {spendable.map(({ unit, amount }) => (
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
          {agent && <Takeable view={view} agent={agent} />}
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

/** What we owe the viewer, to be taken as credit instead of money. */
async function Takeable({ view, agent }: { view: PageView; agent: string }) {
  const w = words[view.lang]
  const { open } = await view.ask(mine, { agent })
  const owed = open.filter(({ direction }) => direction === 'out').slice(0, 20)
  if (owed.length === 0) return null
  return (
    <Card title={w.takeTitle}>
      <p class="mb-3 text-soft">{w.takeLead}</p>
      <Rows label={w.takeTitle}>
        {owed.map(({ id, label, amount, settled, unit }) => (
          <Row
            title={label}
            aside={
              <Amount value={money(view, amount - settled, unit)} why={view.href(`/obligations/${id}`)} />
            }
          >
            <Confirm
              label={w.take}
              question={w.takeQuestion(money(view, amount - settled, unit))}
              action={view.href('/payments/credit/take')}
              submit={w.take}
              tone="quiet"
              id={`take-${id}`}
              values={{ obligation: id, amount: String(amount - settled) }}
              onceKey={`${view.key}-${id}`}
            />
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

export const takePost = post({
  path: '/payments/credit/take',
  again: creditPage,
  async handle(view, form) {
    const agent = view.standing.agent ?? nobody
    const input = { agent, obligation: form.text('obligation'), amount: form.text('amount') }
    await view.execute(takeAsCredit, input, once(view, form))
    return { to: '/payments/credit', notice: words[view.lang].taken }
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
