import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { amended } from '../changes.ts'
import { changesFrom } from '../clause-changes.ts'
import { type ClauseField, fieldsOf } from '../clause-fields.ts'
import { charterDiff } from '../diff.ts'
import { layerLabel } from '../labels.ts'
import { messages } from '../messages.ts'
import { valuesOf } from '../refusal.ts'
import { registry } from '../registry.ts'
import { type Sentence, sentenceAt } from '../sentences.ts'
import { words } from '../words.ts'
import { ClauseControl } from './clause-control.tsx'
import { ClauseDiffs } from './clause-diff.tsx'
import { amendHref, mayChange, ruleHref, rulesOf } from './links.ts'

/** Says one rule differently and shows how it would read; the last step is proposing it. */
export const changePage = page({
  path: '/charter/change',
  title: (view) => words[view.lang].changeTitle,
  render(view) {
    const path = view.search.get('path') ?? ''
    const rule = sentenceAt(rulesOf(view), path, registry(), view.lang)
    const fields = fieldsOf(rulesOf(view), path, registry(), view.lang)
    return rule && fields.length > 0 ? (
      <ChangeRule view={view} path={path} rule={rule} fields={fields} />
    ) : (
      <NoSuchRule view={view} />
    )
  },
})

type Shown = { view: PageView; path: string; rule: Sentence; fields: ClauseField[] }

function ChangeRule({ view, path, rule, fields }: Shown) {
  const w = words[view.lang]
  const layer = layerLabel(rulesOf(view), rule.layer, view.lang)
  const isFilled = view.search.has('show')
  const values = Object.fromEntries(fields.map(({ path }) => [path, view.search.getAll(path)]))
  return (
    <>
      <PageHead title={w.changeTitle} eyebrow={w.layerOf(layer)} />
      <Columns layout="main-side">
        <Stack>
          <Card title={w.now}>
            <p class="text-[1.0625rem]">{rule.text}</p>
          </Card>
          {isFilled && <Effect view={view} path={path} rule={rule} fields={fields} />}
        </Stack>
        <Card title={w.propose}>
          {mayChange(view, rule.layer) ? (
            <Form
              action={view.href('/charter/change')}
              method="get"
              submit={w.show}
              values={isFilled ? values : {}}
              cancel={ruleHref(view, rule.path)}
            >
              <HiddenField name="path" value={path} />
              <HiddenField name="show" value="1" />
              {fields.map((field) => (
                <ClauseControl field={field} lang={view.lang} />
              ))}
            </Form>
          ) : (
            <p>{w.mayNot}</p>
          )}
        </Card>
      </Columns>
    </>
  )
}

/** The rule as it would read, and the button that proposes it; or why it can't be. */
function Effect({ view, rule, fields }: Shown) {
  const w = words[view.lang]
  const data = rulesOf(view)
  const { changes, unreadable } = changesFrom(data, fields, (name) => view.search.getAll(name), registry())
  if (unreadable.length > 0) return <Flash tone="needs">{w.unreadable}</Flash>
  if (changes.length === 0) return <Flash tone="waits">{w.nothingChanges}</Flash>
  const result = amended(data, changes, registry(), rule.layer)
  if ('refused' in result) {
    const values = Object.entries(valuesOf(result.refused)).map(([name, value]) => [
      name,
      String(value ?? ''),
    ])
    const say = messages[view.lang].failures[result.refused.code]
    return <Flash tone="needs">{say(Object.fromEntries(values))}</Flash>
  }
  return (
    <Card title={w.after}>
      <ClauseDiffs lang={view.lang} changes={charterDiff(data, result.data, registry(), view.lang)} />
      <div class="mt-3">
        <LinkButton tone="primary" href={amendHref(view, rule.layer, changes)}>
          {w.proposeThis}
        </LinkButton>
      </div>
    </Card>
  )
}

function NoSuchRule({ view }: { view: PageView }) {
  const w = words[view.lang]
  return (
    <Empty title={w.noSuchRule} icon="rules" action={{ href: view.href('/charter'), label: w.backToRules }}>
      {w.noSuchRuleBody}
    </Empty>
  )
}
