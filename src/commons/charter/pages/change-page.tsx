import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { changesFrom, type ReadClause } from '../clause-changes.ts'
import { type ClauseField, fieldsOf } from '../clause-fields.ts'
import { isListDial } from '../entry-asks.ts'
import { layerLabel } from '../labels.ts'
import { clauseOf, parsePath, withValueAt } from '../paths.ts'
import { procedureAnswers, readyField, readyShownField } from '../ready-procedures.ts'
import { registry } from '../registry.ts'
import { type Sentence, sentenceAt } from '../sentences.ts'
import { words } from '../words.ts'
import { ClauseControl } from './clause-control.tsx'
import { EntriesPage } from './entries-page.tsx'
import { mayChange, ruleHref, rulesOf } from './links.ts'
import { ProcedureFields } from './procedure-fields.tsx'
import { ProposedChange, Unreadable } from './proposed-change.tsx'
import { ClausesOfRule } from './text-parts.tsx'

/** Says one rule differently and shows how it would read; the last step is proposing it. */
export const changePage = page({
  path: '/charter/change',
  title: (view) => words[view.lang].changeTitle,
  render(view) {
    const path = view.search.get('path') ?? ''
    const rule = sentenceAt(rulesOf(view), path, registry(), view.lang)
    const dial = registry().dial(path.replace(/^dials\./, ''))
    if (rule && isListDial(dial)) return <EntriesPage view={view} dial={dial} rule={rule} />
    const filled = filledIn(view, path)
    return rule && filled.fields.length > 0 ? (
      <ChangeRule view={view} path={path} rule={rule} filled={filled} />
    ) : (
      <NoSuchRule view={view} />
    )
  },
})

interface Filled {
  fields: ClauseField[]
  /** What the form holds, by field; nothing while it was not sent. */
  values: Record<string, string[]>
  /** Absent while it was not sent. */
  read?: ReadClause
}

/** The form's fields and what was filled in. A way of counting that was just chosen has parameters of its own. */
function filledIn(view: PageView, path: string): Filled {
  const data = rulesOf(view)
  const said = procedureAnswers(data, (name) => view.search.getAll(name))
  if (!view.search.has('show')) return { fields: fieldsOf(data, path, registry(), view.lang), values: {} }
  const at = parsePath(path)
  const method = at && said(`${clauseOf(at)}.method`)[0]
  const fields = fieldsOf(data, path, registry(), view.lang, { method })
  const values = Object.fromEntries(fields.map(({ path }) => [path, [...said(path)]]))
  return { fields, values, read: changesFrom(data, fields, said, registry()) }
}

type Shown = { view: PageView; path: string; rule: Sentence; filled: Filled }

function ChangeRule({ view, path, rule, filled }: Shown) {
  const w = words[view.lang]
  const layer = layerLabel(rulesOf(view), rule.layer, view.lang)
  return (
    <>
      <PageHead title={w.changeTitle} eyebrow={w.layerOf(layer)} />
      <Columns layout="main-side">
        <Stack>
          <Card title={w.now}>
            <p class="text-[1.0625rem]">{rule.text}</p>
            <ClausesOfRule view={view} path={rule.path} />
          </Card>
          {filled.read && <Effect view={view} rule={rule} fields={filled.fields} read={filled.read} />}
        </Stack>
        <Card title={w.propose}>
          {mayChange(view, rule.layer) ? (
            <ChangeForm view={view} path={path} rule={rule} filled={filled} />
          ) : (
            <p>{w.mayNot}</p>
          )}
        </Card>
      </Columns>
    </>
  )
}

function ChangeForm({ view, path, rule, filled }: Shown) {
  return (
    <Form
      action={view.href('/charter/change')}
      method="get"
      submit={words[view.lang].show}
      values={filled.values}
      cancel={ruleHref(view, rule.path)}
    >
      <HiddenField name="path" value={path} />
      <HiddenField name="show" value="1" />
      <Fields view={view} path={path} filled={filled} />
    </Form>
  )
}

function Fields({ view, path, filled: { fields, read } }: Pick<Shown, 'view' | 'path' | 'filled'>) {
  const at = parsePath(path)!
  if (at.section !== 'procedures' || at.field !== undefined)
    return (
      <>
        {fields.map((field) => (
          <ClauseControl field={field} lang={view.lang} />
        ))}
      </>
    )
  const changes = read?.changes ?? []
  const so = changes.reduce((data, { path, to }) => withValueAt(data, parsePath(path)!, to), rulesOf(view))
  return (
    <ProcedureFields
      clause={clauseOf(at)}
      procedure={so.procedures[at.name]!}
      fields={fields}
      lang={view.lang}
      touched={touched(view, clauseOf(at), read)}
    />
  )
}

/** What was changed in the folds; a ready procedure changes what is in there without anybody having looked. */
function touched(view: PageView, clause: string, read: ReadClause | undefined): string[] {
  const isReady = view.search.get(readyField(clause)) !== view.search.get(readyShownField(clause))
  const changed = isReady ? [] : (read?.changes ?? []).map((one) => one.path)
  return [...changed, ...(read?.unreadable ?? [])]
}

type EffectProps = { view: PageView; rule: Sentence; fields: ClauseField[]; read: ReadClause }

function Effect({ view, rule, fields, read: { changes, unreadable } }: EffectProps) {
  if (unreadable.length > 0) {
    const labels = fields.filter((one) => unreadable.includes(one.path)).map((one) => one.label)
    return <Unreadable view={view} labels={labels} />
  }
  if (changes.length === 0) return <Flash tone="waits">{words[view.lang].nothingChanges}</Flash>
  return <ProposedChange view={view} layer={rule.layer} changes={changes} />
}

function NoSuchRule({ view }: { view: PageView }) {
  const w = words[view.lang]
  return (
    <Empty title={w.noSuchRule} icon="rules" action={{ href: view.href('/charter'), label: w.backToRules }}>
      {w.noSuchRuleBody}
    </Empty>
  )
}
