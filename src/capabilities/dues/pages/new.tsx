import { accountName } from '../../../commons/books/account-words.ts'
import { agentsOf } from '../../../commons/books/accounts.ts'
import { balances } from '../../../commons/books/query-balances.ts'
import { dataOf } from '../../../commons/charter/charter.ts'
import { callOf } from '../../../commons/charter/labels.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { once, today } from '../../../ui/typed.ts'
import { addPlan } from '../add-plan.ts'
import { periods } from '../tables.ts'
import { words } from '../words.ts'
import { RateFields, ratesIn } from './rate-fields.tsx'

/** Dues are counted in the commons' money; a community that counts otherwise proposes the command itself. */
const unit = 'KRW'

/** Setting dues once; what most need not touch is folded away. */
export const newPlanPage = page({
  path: '/dues/new',
  title: (view) => words[view.lang].add,
  async render(view) {
    const w = words[view.lang]
    const options = periods.map((value) => ({ value, label: w.periods[value] }))
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/dues') }, { label: w.add }]} />
        <PageHead title={w.add} lead={w.addLead} />
        <Card>
          <Form action={view.href('/dues/new')} view={view} submit={w.add} cancel={view.href('/dues')}>
            <HiddenField name="unit" value={unit} />
            <TextField
              name="label"
              label={w.label}
              hint={w.labelHint}
              value={usualName(view)}
              maxlength={60}
            />
            <RateFields view={view} unit={unit} />
            <Choice name="period" label={w.period} options={options} value="month" />
            <TextField name="day" label={w.day} hint={w.dayHint} inputmode="numeric" value="5" />
            <Disclosure summary={w.moreSettings} open={Boolean(view.refusal)}>
              <div class="flex flex-col gap-4">
                <TextField
                  name="dueDays"
                  label={w.dueDays}
                  hint={w.dueDaysHint}
                  inputmode="numeric"
                  value="14"
                />
                <DateField name="from" label={w.from} hint={w.fromHint} value={today(view)} />
                <SelectField
                  name="month"
                  label={w.month}
                  hint={w.monthHint}
                  options={monthOptions(view)}
                  value="1"
                />
                <SelectField
                  name="account"
                  label={w.account}
                  options={await incomeOptions(view)}
                  value="income:dues"
                />
                <DateField name="until" label={w.until} hint={w.untilHint} optional />
              </div>
            </Disclosure>
          </Form>
        </Card>
      </>
    )
  },
})

/** What members of such a community call their dues. */
const usualName = ({ charter, lang }: PageView) =>
  words[lang].usualName(callOf(dataOf(charter), 'member', 'ko') === '조합원')

const monthOptions = (view: PageView) =>
  Array.from({ length: 12 }, (_, i) => ({ value: String(i + 1), label: words[view.lang].monthOf(i + 1) }))

async function incomeOptions(view: PageView) {
  const known = view.may(balances) === 'yes' ? (await view.ask(balances, {})).balances : []
  const used = known
    .map((one) => one.account)
    .filter((one) => one.startsWith('income:') && agentsOf(one).length === 0)
  return [...new Set(['income:dues', ...used])].map((value) => ({
    value,
    label: accountName(value, view.lang),
  }))
}

export const newPlanPost = post({
  path: '/dues/new',
  again: newPlanPage,
  async handle(view, form) {
    const number = (name: string) => Number.parseInt(form.text(name), 10)
    const input = {
      label: form.text('label'),
      period: form.text('period') as 'month',
      month: number('month'),
      day: number('day'),
      dueDays: number('dueDays'),
      unit: form.text('unit'),
      account: form.text('account'),
      rates: ratesIn(view, form, form.text('unit')),
      from: form.text('from'),
      until: form.text('until') || null,
    }
    const { plan } = await view.execute(addPlan, input, once(view, form))
    return { to: `/dues/plan/${plan}`, notice: words[view.lang].saved }
  },
})
