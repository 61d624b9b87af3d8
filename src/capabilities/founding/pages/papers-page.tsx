import { kernelFailure } from '../../../kernel/failure.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { type Page, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Print } from '../../../ui/print.tsx'
import { path } from '../queries.ts'
import { words } from '../words.ts'
import { type PaperName, papers } from './paper-names.ts'
import { ConsentPaper, NoticePaper, OfficersPaper, PeoplePaper, PlanPaper } from './papers.tsx'

/** A paper of the founding, as it is printed. */
export const papersPage: Page = page({
  path: '/founding/papers/:paper',
  title: (view) => words[view.lang].paper[view.params.paper as PaperName] ?? words[view.lang].papers,
  async render(view) {
    const w = words[view.lang]
    const name = papers.find((one) => one === view.params.paper)
    if (!name) throw kernelFailure('not_found', { what: 'founding.paper' })
    const { plan } = await view.ask(path, {})
    const coop = plan?.name ?? view.name
    return (
      <>
        <div class="print:hidden">
          <Breadcrumb crumbs={[{ label: w.title, href: view.href('/founding') }, { label: w.paper[name] }]} />
          <PageHead title={w.paper[name]} actions={<Print label={w.print} />} />
        </div>
        {name === 'plan' && <PlanPaper view={view} plan={plan} coop={coop} />}
        {(name === 'promoters' || name === 'founders') && (
          <PeoplePaper view={view} coop={coop} which={name} />
        )}
        {name === 'consent' && <ConsentPaper view={view} coop={coop} />}
        {name === 'notice' && <NoticePaper view={view} coop={coop} plan={plan} />}
        {name === 'officers' && <OfficersPaper view={view} coop={coop} />}
      </>
    )
  },
})
