import { nobody } from '../../../kernel/authority.ts'
import { kernelFailure } from '../../../kernel/failure.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type FormInput, type Html, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { once } from '../../../ui/typed.ts'
import { payBanks } from '../payouts/banks.ts'
import { payee } from '../query-payouts.ts'
import { removePayee } from '../remove-payee.ts'
import { setPayee } from '../set-payee.ts'
import { words } from '../words.ts'
import { namesOf } from './parts.tsx'

type Whose = { agent: string | null; party: string | null }

/** My own account for what I am owed. */
export const minePage = page({
  path: '/bank/payee',
  title: (view) => words[view.lang].payeeTitle,
  render(view) {
    const agent = view.standing.agent
    if (!agent) throw kernelFailure(view.viewer.kind === 'anyone' ? 'sign_in_needed' : 'not_allowed')
    return drawPayee(view, { agent, party: null }, '/bank/payee', words[view.lang].payeeMineLead)
  },
})

/** Somebody's, as the office enters it; `outside` for those who are not on the roll. */
export const payeePage = page({
  path: '/bank/payees/:agent',
  title: (view) => words[view.lang].payeeTitle,
  async render(view) {
    const whose = whoseOf(view)
    const names = await namesOf(view, [whose.agent])
    const name = whose.party ?? names.get(whose.agent ?? nobody) ?? words[view.lang].somebody
    return drawPayee(view, whose, `/bank/payees/${view.params.agent}`, words[view.lang].payeeLead(name), name)
  },
})

function whoseOf(view: PageView, form?: FormInput): Whose {
  if (view.params.agent !== 'outside') return { agent: view.params.agent ?? '', party: null }
  return { agent: null, party: form?.text('party') || view.search.get('party') || null }
}

async function drawPayee(
  view: PageView,
  whose: Whose,
  path: string,
  lead: string,
  name = view.me?.name ?? '',
): Promise<Html> {
  const w = words[view.lang]
  const { payee: known } = await view.ask(payee, whose)
  const isMine = whose.agent === view.standing.agent
  return (
    <>
      {!isMine && (
        <Breadcrumb
          crumbs={[
            { label: w.title, href: view.href('/bank') },
            { label: w.payoutsTitle, href: view.href('/bank/payouts') },
            { label: w.payeeTitle },
          ]}
        />
      )}
      <PageHead title={w.payeeTitle} lead={lead} />
      <Card>
        <Form action={view.href(path)} view={view} submit={w.save}>
          {whose.party && <HiddenField name="party" value={whose.party} />}
          <SelectField
            name="bank"
            label={w.bank}
            value={known?.bank}
            options={payBanks.map(({ code, name: bank }) => ({ value: code, label: bank[view.lang] }))}
          />
          <TextField
            name="number"
            label={w.number}
            hint={known && !isMine ? known.number : undefined}
            value={isMine ? known?.number : undefined}
            inputmode="numeric"
            autocomplete="off"
          />
          <TextField
            name="holder"
            label={w.holder}
            value={known?.holder ?? name}
            autocomplete="name"
            maxlength={100}
          />
        </Form>
      </Card>
      {known && whose.agent && (
        <div class="mt-6">
          <Confirm
            label={w.payeeRemove}
            question={w.payeeRemoveQuestion}
            action={view.href(`${path}/remove`)}
            submit={w.payeeRemove}
            onceKey={`${view.key}-remove`}
          />
        </div>
      )}
    </>
  )
}

const said = (form: FormInput) => ({
  ...{ holder: form.text('holder'), bank: form.text('bank'), number: form.text('number') },
})

const mine = (view: PageView): Whose => ({ agent: view.standing.agent ?? nobody, party: null })

export const minePost = post({
  path: '/bank/payee',
  again: minePage,
  async handle(view, form) {
    await view.execute(setPayee, { ...mine(view), ...said(form) }, once(view, form))
    return { to: '/bank/payee', notice: words[view.lang].payeeSaved }
  },
})

export const payeePost = post({
  path: '/bank/payees/:agent',
  again: payeePage,
  async handle(view, form) {
    await view.execute(setPayee, { ...whoseOf(view, form), ...said(form) }, once(view, form))
    return { to: '/bank/payouts', notice: words[view.lang].payeeSaved }
  },
})

export const mineRemovePost = post({
  path: '/bank/payee/remove',
  again: minePage,
  async handle(view, form) {
    await view.execute(removePayee, { agent: view.standing.agent ?? nobody }, once(view, form))
    return { to: '/bank/payee', notice: words[view.lang].payeeRemoved }
  },
})

export const payeeRemovePost = post({
  path: '/bank/payees/:agent/remove',
  again: payeePage,
  async handle(view, form) {
    await view.execute(removePayee, { agent: view.params.agent ?? nobody }, once(view, form))
    return { to: '/bank/payouts', notice: words[view.lang].payeeRemoved }
  },
})
