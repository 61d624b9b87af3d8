import { accountName } from '../../../commons/books/account-words.ts'
import { usualPaths } from '../../../commons/books/chart.ts'
import { accountsUnit } from '../../../commons/books/dials.ts'
import { placesFor } from '../../../commons/books/pages/transfer.tsx'
import { accountingOf, inAccounting } from '../../../commons/books/special.ts'
import { unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Card } from '../../../ui/card.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import { action, type FormInput, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { today, typedAmount } from '../../../ui/typed.ts'
import { pageWords } from '../page-words.ts'
import { sources } from '../query-sources.ts'
import { recordIncome } from '../record-income.ts'
import { tieIncome } from '../tie-income.ts'
import { Crumbs } from './parts.tsx'

const unitHere = (view: PageView) => view.charter.value(accountsUnit.name) as string

/** What came in, from whom, and what brought it. */
export const newIncomePage: Page = page({
  path: '/value/incomes/new',
  title: (view) => pageWords[view.lang].recordIncome,
  async render(view) {
    const w = pageWords[view.lang]
    const unit = unitHere(view)
    const known = usualPaths('income').map((value) => ({ value, label: accountName(value, view.lang) }))
    return (
      <>
        <Crumbs view={view} label={w.recordIncome} />
        <PageHead title={w.recordIncome} />
        <Card>
          <Form
            view={view}
            action={view.href('/value/incomes/new')}
            submit={w.recordIncome}
            cancel={view.href('/value')}
          >
            <TextField name="text" label={w.incomeText} hint={w.incomeTextHint} maxlength={300} />
            <AmountField
              name="amount"
              label={w.amount}
              unit={unitOf(unit).name[view.lang]}
              decimals={unitOf(unit).scale > 0}
            />
            <DateField name="on" label={w.on} value={today(view)} max={today(view)} />
            <SelectField name="place" label={w.place} options={await placesFor(view, unit)} />
            <SelectField name="account" label={w.account} value="income:sales" options={known} />
            <SourceFields view={view} />
          </Form>
        </Card>
        {view.may(tieIncome) === 'yes' && (
          <Card>
            <Disclosure summary={w.tieIncome}>
              <Form
                view={view}
                id="tie"
                onceKey={`${view.key}-tie`}
                action={view.href('/value/incomes/tie')}
                submit={w.tieIncome}
                submitTone="quiet"
              >
                <TextField
                  name="entry"
                  label={w.entry}
                  hint={w.entryHint}
                  inputmode="numeric"
                  maxlength={12}
                />
                <TextField name="text" label={w.incomeText} maxlength={300} />
                <SourceFields view={view} />
              </Form>
            </Disclosure>
          </Card>
        )}
      </>
    )
  },
})

/** The project it came from, and what was delivered for it. */
async function SourceFields({ view }: { view: PageView }) {
  const w = pageWords[view.lang]
  const { projects, resources } = await view.ask(sources, {})
  const names = await view.labels('contributions.project', projects)
  const named = projects.flatMap((value) => (names.has(value) ? [{ value, label: names.get(value)! }] : []))
  return (
    <>
      {named.length > 0 && (
        <SelectField
          name="project"
          label={w.project}
          blank={w.projectNone}
          optional="unsaid"
          value=""
          options={named}
        />
      )}
      {resources.length > 0 && (
        <Disclosure summary={w.resource}>
          <div class="flex flex-col gap-4">
            <SelectField
              name="resource"
              label={w.resource}
              hint={w.resourceHint}
              blank={w.projectNone}
              optional="unsaid"
              value=""
              options={resources.map(({ id: value, name, unit }) => ({
                value,
                label: `${name} (${unitOf(unit).name[view.lang]})`,
              }))}
            />
            <TextField
              name="quantity"
              label={w.quantity}
              inputmode="decimal"
              optional="unsaid"
              maxlength={20}
            />
          </div>
        </Disclosure>
      )}
    </>
  )
}

async function sourceFrom(view: PageView, form: FormInput) {
  const resource = form.text('resource')
  const { resources } = resource ? await view.ask(sources, {}) : { resources: [] }
  const unit = resources.find(({ id }) => id === resource)?.unit ?? 'pieces'
  return {
    project: form.text('project') || null,
    delivered: resource ? { resource, quantity: typedAmount(view, form.text('quantity'), unit) } : null,
    event: null,
  }
}

export const newIncomePost = action({
  path: '/value/incomes/new',
  again: newIncomePage,
  command: recordIncome,
  input: async (form, view) => {
    const unit = unitHere(view)
    const place = form.text('place')
    return {
      ...{ unit, place, on: form.text('on'), text: form.text('text') },
      amount: typedAmount(view, form.text('amount'), unit),
      // Income stands in the same account, general or special, as the money it brought.
      account: inAccounting(form.text('account'), accountingOf(place)),
      ...(await sourceFrom(view, form)),
    }
  },
  done: ({ income }) => `/value/incomes/${income}`,
  notice: (view) => pageWords[view.lang].recorded,
})

export const tieIncomePost = action({
  path: '/value/incomes/tie',
  again: newIncomePage,
  command: tieIncome,
  input: async (form, view) => ({
    entry: Number(form.text('entry').replace(/\D/g, '') || '-1'),
    text: form.text('text'),
    ...(await sourceFrom(view, form)),
  }),
  done: ({ income }) => `/value/incomes/${income}`,
  notice: (view) => pageWords[view.lang].recorded,
})
