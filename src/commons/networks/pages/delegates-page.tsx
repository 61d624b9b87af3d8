import { kernelFailure } from '../../../kernel/failure.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { memberOptions } from '../../members/pages/member-options.ts'
import { type Network, networks } from '../queries.ts'
import { sendDelegates } from '../send-delegates.ts'
import { words } from '../words.ts'

/** Who speaks for us at a network's round table. */
export const delegatesPage: Page = page({
  path: '/networks/delegates/:id',
  title: (view) => words[view.lang].chooseDelegates,
  async render(view) {
    const w = words[view.lang]
    const one = await networkIn(view)
    return (
      <>
        <Breadcrumb
          crumbs={[{ label: w.title, href: view.href('/networks') }, { label: w.chooseDelegates }]}
        />
        <PageHead title={w.chooseDelegates} lead={w.delegatesLead(one.name, one.seats)} />
        <Card>
          <Form
            action={view.href(`/networks/delegates/${one.network}`)}
            view={view}
            submit={view.may(sendDelegates) === 'propose' ? w.proposeDelegates : w.send}
          >
            <Choice
              name="delegates"
              label={w.delegatesField}
              options={await memberOptions(view)}
              value={one.delegates}
              multiple
              optional
            />
          </Form>
        </Card>
      </>
    )
  },
})

async function networkIn(view: PageView): Promise<Network> {
  const joined = await view.ask(networks, {})
  const one = joined.find(({ network, state }) => network === view.params.id && state === 'member')
  if (!one) throw kernelFailure('not_found', { what: 'networks.network' })
  return one
}

/** Everybody who could be sent, by name. */
