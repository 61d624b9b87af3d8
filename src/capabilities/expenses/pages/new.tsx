import { kernelFailure } from '../../../kernel/failure.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Form } from '../../../ui/form.tsx'
import { type FormInput, type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { once } from '../../../ui/typed.ts'
import { askExpense } from '../ask-expense.ts'
import { changeExpense } from '../change-expense.ts'
import { expense } from '../query-expense.ts'
import { myExpenses } from '../query-mine.ts'
import { words } from '../words.ts'
import { amountError, ExpenseFields } from './fields.tsx'
import { hrefOf } from './parts.tsx'
import { askedIn, paperIn, photosIn } from './read-form.ts'

/** Photo → how much → what for. */
export const newPage: Page = page({
  path: '/expenses/new',
  title: (view) => words[view.lang].newTitle,
  async render(view) {
    const w = words[view.lang]
    const { photos } = await view.ask(myExpenses, {})
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/expenses') }, { label: w.newTitle }]} />
        <PageHead title={w.newTitle} lead={w.newLead} />
        <Card>
          <Form
            action={view.href('/expenses/new')}
            upload
            {...refusedForm(view)}
            submit={w.submit}
            cancel={view.href('/expenses')}
          >
            <ExpenseFields view={view} photos={photos} />
          </Form>
        </Card>
      </>
    )
  },
})

const fields = [
  ...['photo', 'amount', 'what', 'payeeName', 'payeeMember', 'payeeBank', 'payeeNumber', 'spentOn', 'dueOn'],
  ...['account', 'budgetLine', 'details', 'evidence', 'evidenceNumber', 'evidenceOn', 'vat', 'withholding'],
]

/** A refusal stands at its field where the form has it, otherwise above. */
export function refusedForm(view: PageView) {
  const { field = '_', sentence: said } = view.refusal ?? {}
  const sentence = amountError(view, field) ?? said
  const name = field === 'payee' ? 'payeeMember' : field
  const errors = sentence ? { [fields.includes(name) ? name : '_']: sentence } : {}
  return { onceKey: view.key, values: view.values, errors }
}

/** Asks as the member it is entered for, else as oneself. */
async function inputOf(view: PageView, form: FormInput) {
  const asker = form.text('for') || view.standing.agent
  if (!asker) throw kernelFailure('not_allowed', { command: askExpense.name })
  // The amount is read before any picture is kept.
  const asked = askedIn(view, form, asker)
  const photos = await photosIn(view, form)
  return { ...asked, ...paperIn(view, form, photos.length > 0), photos } as never
}

export const newPost = post({
  path: '/expenses/new',
  again: newPage,
  async handle(view, form) {
    const made = await view.execute(askExpense, await inputOf(view, form), once(view, form))
    return { to: `/expenses/${made.expense}`, notice: words[view.lang].asked }
  },
})

/** The same form with what was asked, for what came back or was a slip. */
export const changePage: Page = page({
  path: '/expenses/:expense{[0-9a-f-]{36}}/change',
  title: (view) => words[view.lang].changeTitle,
  async render(view) {
    const w = words[view.lang]
    const { expense: one } = await view.ask(expense, { expense: view.params.expense ?? '' })
    const { photos } = await view.ask(myExpenses, {})
    return (
      <>
        <Breadcrumb crumbs={[{ label: one.what, href: hrefOf(view, one) }, { label: w.changeTitle }]} />
        <PageHead title={w.changeTitle} lead={w.changeLead} />
        <Card>
          <Form
            action={view.href(`/expenses/${one.id}/change`)}
            upload
            {...refusedForm(view)}
            submit={w.submit}
            cancel={hrefOf(view, one)}
          >
            <ExpenseFields view={view} one={one} photos={[...new Set([...one.photos, ...photos])]} />
          </Form>
        </Card>
      </>
    )
  },
})

export const changePost = post({
  path: '/expenses/:expense{[0-9a-f-]{36}}/change',
  again: changePage,
  async handle(view, form) {
    const expense = view.params.expense ?? ''
    const input = { expense, ...((await inputOf(view, form)) as object) } as never
    await view.execute(changeExpense, input, once(view, form))
    return { to: `/expenses/${expense}`, notice: words[view.lang].changed }
  },
})
