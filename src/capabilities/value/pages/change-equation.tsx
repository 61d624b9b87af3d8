import { amendArticles } from '../../../commons/charter/amend-articles.ts'
import { amendBylaws } from '../../../commons/charter/amend-bylaws.ts'
import { amendRegulations } from '../../../commons/charter/amend-regulations.ts'
import { amended, layerOfClause } from '../../../commons/charter/changes.ts'
import { charterDiff } from '../../../commons/charter/diff.ts'
import { ClauseDiffs } from '../../../commons/charter/pages/clause-diff.tsx'
import { mayChange, rulesOf } from '../../../commons/charter/pages/links.ts'
import { refusalSentence } from '../../../commons/charter/pages/proposed-change.tsx'
import { registry } from '../../../commons/charter/registry.ts'
import { agentNamed } from '../../../commons/members/find-by-name.ts'
import { canonicalText } from '../../../kernel/canonical.ts'
import { kernelFailure } from '../../../kernel/failure.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { once } from '../../../ui/typed.ts'
import { equations } from '../dials.ts'
import type { Equation } from '../equation/shape.ts'
import { formWords } from '../form-words.ts'
import { choicesIn } from './equation-choices.ts'
import { BothNames, PartFields } from './equation-fields.tsx'
import { equationFrom, type Read } from './equation-form.ts'

const path = '/value/equations/:code{[a-z][a-z0-9_-]*}/change'

/** The equations in force. */
export const equationsOf = (view: Pick<PageView, 'charter'>) =>
  (view.charter.value(equations.name) ?? []) as Equation[]

/** Says an equation differently and shows how it would read; the last step is proposing it. */
export const changeEquationPage: Page = page({
  path,
  title: (view) => formWords[view.lang].title,
  async render(view) {
    const before = equationIn(view)
    const read = await readIn(view, before)
    return (
      <>
        <Breadcrumb
          crumbs={[
            { label: before.label[view.lang], href: view.href(`/value/equations/${before.code}`) },
            { label: formWords[view.lang].title },
          ]}
        />
        <PageHead title={formWords[view.lang].title} lead={formWords[view.lang].lead} />
        <Columns layout="main-side">
          {read && (
            <Stack second>
              <After view={view} before={before} read={read} />
            </Stack>
          )}
          <EquationForm view={view} before={before} shown={read?.equation ?? before} read={read} />
        </Columns>
      </>
    )
  },
})

/** The one an address names. Throws `kernel.not_found`. */
export function equationIn(view: PageView): Equation {
  const found = equationsOf(view).find((one) => one.code === view.params.code)
  if (!found) throw kernelFailure('not_found', { what: 'value.equation' })
  return found
}

/** What the form said, where it was sent; whoever is named in it is looked up. */
async function readIn(view: PageView, before: Equation): Promise<Read | undefined> {
  if (!view.search.has('show')) return undefined
  const names = new Map<string, string>()
  for (const [field, typed] of view.search)
    if (field.endsWith('.agent'))
      names.set(field, (await agentNamed(view.db, view.commons.id, typed)) ?? typed)
  const said = (name: string) => names.get(name) ?? (view.search.get(name) ?? '').trim()
  return equationFrom(said, before, view.lang)
}

type FormProps = { view: PageView; before: Equation; shown: Equation; read?: Read }

async function EquationForm({ view, before, shown, read }: FormProps) {
  const { lang } = view
  const w = formWords[lang]
  const agents = shown.buckets.flatMap(({ to }) => (to.kind === 'agent' ? [to.agent] : []))
  const choices = await choicesIn(view, agents)
  const props = { lang, choices, unit: shown.unit }
  const errors = Object.fromEntries((read?.unread ?? []).map((name) => [name, w.unread]))
  const sent = [...view.search.keys()]
  // What was typed stands again beside its error, unless a part was left out and the rows have moved.
  const isRefused = read && read.unread.length > 0 && !sent.some((name) => name.endsWith('.out'))
  const values = isRefused ? Object.fromEntries(sent.map((name) => [name, view.search.getAll(name)])) : {}
  return (
    <Form
      action={view.href(`/value/equations/${before.code}/change`)}
      method="get"
      submit={w.show}
      values={values}
      errors={errors}
      cancel={view.href(`/value/equations/${before.code}`)}
    >
      <HiddenField name="show" value="1" />
      <Card>
        <BothNames at="" lang={lang} label={shown.label} />
      </Card>
      {shown.buckets.map((bucket, i) => (
        <Card>
          <PartFields {...props} at={`b${i}`} bucket={bucket} />
        </Card>
      ))}
      <Card>
        <Disclosure summary={w.morePart}>
          <PartFields {...props} at={`b${shown.buckets.length}`} bucket={undefined} />
        </Disclosure>
        <SelectField
          name="rest"
          label={w.rest}
          hint={w.restHint}
          value={shown.rest}
          options={choices.funds}
        />
      </Card>
    </Form>
  )
}

/** The layer the equations stand in here. */
const layerOf = (view: PageView) =>
  layerOfClause(rulesOf(view), { section: 'dials', name: equations.name }, registry())

/** Whether the viewer may have the rules of sharing changed, at once or by proposing it. */
export const mayChangeEquations = (view: PageView) => mayChange(view, layerOf(view))

/** The list as it would stand, with this one in it. */
const changesOf = (view: PageView, equation: Equation) => {
  const from = equationsOf(view)
  const to = from.some(({ code }) => code === equation.code)
    ? from.map((one) => (one.code === equation.code ? equation : one))
    : [...from, equation]
  return [{ path: `dials.${equations.name}`, from, to }]
}

function After({ view, before, read }: { view: PageView; before: Equation; read: Read }) {
  const w = formWords[view.lang]
  if (read.overTotal) return <Flash tone="needs">{w.overTotal}</Flash>
  if (read.unread.length > 0) return <Flash tone="needs">{w.unread}</Flash>
  if (canonicalText(before) === canonicalText(read.equation))
    return <Flash tone="waits">{w.nothingChanges}</Flash>
  return <ProposedEquation view={view} equation={read.equation} />
}

/** How the rules would read with this equation among them, and the button that proposes it. */
export function ProposedEquation({ view, equation }: { view: PageView; equation: Equation }) {
  const w = formWords[view.lang]
  const data = rulesOf(view)
  const result = amended(data, changesOf(view, equation), registry(), layerOf(view))
  if ('refused' in result) return <Flash tone="needs">{refusalSentence(view, result.refused)}</Flash>
  return (
    <Card title={w.after}>
      <ClauseDiffs lang={view.lang} changes={charterDiff(data, result.data, registry(), view.lang)} />
      <Form action={view.href('/value/equations/propose')} onceKey={view.key} submit={w.propose} wide>
        <HiddenField name="equation" value={canonicalText(equation)} />
      </Form>
    </Card>
  )
}

/** Amends the charter, or leads to proposing it, with all the equations as they would stand. */
export const proposeEquation = post({
  path: '/value/equations/propose',
  again: changeEquationPage,
  async handle(view, form) {
    const equation = JSON.parse(form.text('equation')) as Equation
    const amend = { articles: amendArticles, bylaws: amendBylaws, regulations: amendRegulations }[
      layerOf(view)
    ]
    await view.execute(amend, { changes: changesOf(view, equation) }, once(view, form))
    return { to: `/value/equations/${equation.code}` }
  },
})
