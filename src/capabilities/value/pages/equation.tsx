import { ruleHref } from '../../../commons/charter/pages/links.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Card, MoreLink } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { type Page, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { equations } from '../dials.ts'
import { formWords } from '../form-words.ts'
import { pageWords } from '../page-words.ts'
import { equationIn, mayChangeEquations } from './change-equation.tsx'
import { choicesIn } from './equation-choices.ts'
import { EquationPicture, EquationRows } from './equation-shown.tsx'
import { Crumbs } from './parts.tsx'

/** How one rule shares, as a list and a picture. */
export const equationPage: Page = page({
  path: '/value/equations/:code{[a-z][a-z0-9_-]*}',
  title: (view) => equationIn(view).label[view.lang],
  async render(view) {
    const [w, f] = [pageWords[view.lang], formWords[view.lang]]
    const equation = equationIn(view)
    const agents = equation.buckets.flatMap(({ to }) => (to.kind === 'agent' ? [to.agent] : []))
    const choices = await choicesIn(view, agents)
    const change = mayChangeEquations(view) && (
      <LinkButton href={view.href(`/value/equations/${equation.code}/change`)}>{f.title}</LinkButton>
    )
    return (
      <>
        <Crumbs view={view} label={equation.label[view.lang]} />
        <PageHead title={equation.label[view.lang]} actions={change} />
        <Columns layout="main-side">
          <Card>
            <EquationRows view={view} equation={equation} choices={choices} />
          </Card>
          <Stack>
            <Card
              title={f.picture}
              aside={<MoreLink href={ruleHref(view, `dials.${equations.name}`)}>{w.clause}</MoreLink>}
            >
              {await EquationPicture({ view, equation })}
            </Card>
          </Stack>
        </Columns>
      </>
    )
  },
})
