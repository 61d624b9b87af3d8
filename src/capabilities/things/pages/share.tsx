import { resources } from '../../../commons/observation/queries.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { action, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { rules, type UsageRule } from '../dials.ts'
import { ruleText } from '../rule-text.ts'
import { share } from '../share.ts'
import { words } from '../words.ts'

/** Puts one of our resources to common use. */
export const sharePage: Page = page({
  path: '/things/new',
  title: (view) => words[view.lang].share,
  async render(view) {
    const w = words[view.lang]
    const all = (view.charter.value(rules.name) ?? []) as UsageRule[]
    const known = (await view.ask(resources, {})).resources
    const list = view.href('/things')
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: list }, { label: w.share }]} />
        <PageHead title={w.share} lead={w.shareLead} />
        <Card>
          {all.length === 0 ? (
            <Empty
              title={w.noRuleTitle}
              icon="rules"
              action={{ href: view.href('/charter'), label: w.toRules }}
            >
              {w.noRuleText}
            </Empty>
          ) : known.length === 0 ? (
            <Empty
              title={w.noResourceTitle}
              icon="things"
              action={{ href: view.href('/resources'), label: w.toResources }}
            >
              {w.noResourceText}
            </Empty>
          ) : (
            <Fields view={view} all={all} known={known} cancel={list} />
          )}
        </Card>
      </>
    )
  },
})

interface FieldsProps {
  view: PageView
  all: UsageRule[]
  known: { id: string; name: string }[]
  cancel: string
}

function Fields({ view, all, known, cancel }: FieldsProps) {
  const w = words[view.lang]
  const { lang } = view
  const chosen = view.search.get('resource') ?? undefined
  return (
    <Form view={view} action={view.href('/things/new')} submit={w.share} cancel={cancel}>
      <SelectField
        name="resource"
        label={w.which}
        value={chosen}
        options={known.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Choice
        name="rule"
        label={w.byRule}
        value={all[0]?.code}
        options={all.map((one) => ({
          value: one.code,
          label: one.name[lang],
          detail: ruleText(one, lang).slice(0, 2).join(' '),
        }))}
      />
      <TextField
        name="units"
        label={w.units}
        hint={w.unitsHint}
        value="1"
        inputmode="numeric"
        maxlength={3}
      />
    </Form>
  )
}

export const sharePost = action({
  path: sharePage.path,
  again: sharePage,
  command: share,
  input: (form) => ({
    resource: form.text('resource'),
    rule: form.text('rule'),
    units: Number(form.text('units')),
  }),
  done: ({ resource }) => `/things/${resource}`,
  notice: (view) => words[view.lang].shared,
})
