import { resources } from '../../../commons/observation/queries.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { action, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { rules, type TurnRule } from '../dials.ts'
import { place } from '../place.ts'
import { ruleText } from '../rule-text.ts'
import { words } from '../words.ts'

/** Puts one of our resources under a rule of turns and quotas. */
export const newPage: Page = page({
  path: '/turns/new',
  title: (view) => words[view.lang].place,
  async render(view) {
    const w = words[view.lang]
    const all = (view.charter.value(rules.name) ?? []) as TurnRule[]
    const known = (await view.ask(resources, {})).resources
    const toRules = { href: view.href('/charter'), label: w.toRules }
    const toResources = { href: view.href('/resources'), label: w.toResources }
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/turns') }, { label: w.place }]} />
        <PageHead title={w.place} lead={w.placeLead} />
        <Card>
          {all.length === 0 ? (
            <Empty title={w.noRuleTitle} icon="rules" action={toRules}>
              {w.noRuleText}
            </Empty>
          ) : known.length === 0 ? (
            <Empty title={w.noResourceTitle} icon="things" action={toResources}>
              {w.noResourceText}
            </Empty>
          ) : (
            <Fields view={view} all={all} known={known} />
          )}
        </Card>
      </>
    )
  },
})

type FieldsProps = { view: PageView; all: TurnRule[]; known: { id: string; name: string }[] }

function Fields({ view, all, known }: FieldsProps) {
  const w = words[view.lang]
  return (
    <Form view={view} action={view.href('/turns/new')} submit={w.place} cancel={view.href('/turns')}>
      <SelectField
        name="resource"
        label={w.which}
        value={view.search.get('resource') ?? undefined}
        options={known.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Choice
        name="rule"
        label={w.byRule}
        value={all[0]?.code}
        options={all.map((one) => ({
          value: one.code,
          label: one.name[view.lang],
          detail: ruleText(one, view.lang)[0],
        }))}
      />
      {all.some(({ way }) => way === 'sites') && (
        <TextArea name="sites" label={w.sites} hint={w.sitesHint} optional="unsaid" />
      )}
    </Form>
  )
}

export const newPost = action({
  path: newPage.path,
  again: newPage,
  command: place,
  input: (form) => ({
    resource: form.text('resource'),
    rule: form.text('rule'),
    sites: form
      .text('sites')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  }),
  done: ({ resource }) => `/turns/${resource}`,
  notice: (view) => words[view.lang].placed,
})
