import { nobody } from '../../../kernel/authority.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns } from '../../../ui/columns.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { once } from '../../../ui/typed.ts'
import { memberOptions } from '../../members/pages/member-options.ts'
import { namesToldApart } from '../../members/pages/told-apart.ts'
import { ways } from '../query-ways.ts'
import { setPayee } from '../set-payee.ts'
import { type ProviderCode, providerCodes } from '../tables.ts'
import { wayNames } from '../way-names.ts'
import { words } from '../words.ts'

/** Whom the providers pay for us, by their own names for them. */
export const payeesPage: Page = page({
  path: '/payments/payees',
  title: (view) => words[view.lang].payeesTitle,
  async render(view) {
    const w = words[view.lang]
    const { payees } = await view.ask(ways, {})
    const names =
      payees.length > 0
        ? await namesToldApart(
            view,
            payees.map(({ agent }) => agent),
          )
        : new Map()
    return (
      <>
        <Breadcrumb
          crumbs={[{ label: w.officeTitle, href: view.href('/payments') }, { label: w.payeesTitle }]}
        />
        <PageHead title={w.payeesTitle} lead={w.payeesLead} />
        <Columns layout="two">
          <Card>
            <Form action={view.href('/payments/payees')} view={view} submit={w.save}>
              <SelectField name="agent" label={w.member} options={await memberOptions(view)} />
              <SelectField
                name="provider"
                label={w.provider}
                options={providerCodes.map((value) => ({ value, label: wayNames[view.lang][value] }))}
              />
              <TextField
                name="reference"
                label={w.reference}
                hint={w.referenceHint}
                autocomplete="off"
                maxlength={100}
                optional
              />
            </Form>
          </Card>
          {payees.length > 0 && (
            <Card>
              <Rows label={w.payeesTitle}>
                {payees.map(({ agent, provider, reference }) => (
                  <Row
                    title={names.get(agent) ?? ''}
                    detail={wayNames[view.lang][provider]}
                    aside={<span class="font-normal break-all">{reference}</span>}
                  />
                ))}
              </Rows>
            </Card>
          )}
        </Columns>
      </>
    )
  },
})

export const payeesPost = post({
  path: '/payments/payees',
  again: payeesPage,
  async handle(view, form) {
    const provider = form.text('provider') as ProviderCode
    const input = { agent: form.text('agent') || nobody, provider, reference: form.text('reference') || null }
    await view.execute(setPayee, input, once(view, form))
    return { to: '/payments/payees', notice: words[view.lang].payeeSaved }
  },
})
