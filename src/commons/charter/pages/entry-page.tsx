import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonicalText } from '../../../kernel/canonical.ts'
import { kernelFailure } from '../../../kernel/failure.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Diff } from '../../../ui/diff.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type FormInput, type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { once } from '../../../ui/typed.ts'
import { amendArticles } from '../amend-articles.ts'
import { amendBylaws } from '../amend-bylaws.ts'
import { amendRegulations } from '../amend-regulations.ts'
import { amended, layerOfClause, same } from '../changes.ts'
import { fieldsOfEntry, isListDial, type ListDial, waysOf } from '../entry-asks.ts'
import { type Changed, changedBy, type Editing, entryText, formOf, listOf, wayOf } from '../entry-change.ts'
import { root, type Stated } from '../entry-form.ts'
import { entryWords } from '../entry-words.ts'
import { legalEffect } from '../legal-check.ts'
import { registry } from '../registry.ts'
import { wordDiff } from '../word-diff.ts'
import { words } from '../words.ts'
import { entryHref, nameOf } from './entries-page.tsx'
import { EntryFields } from './entry-fields.tsx'
import { LegalEffectShown } from './legal-findings.tsx'
import { changeHref, mayChange, rulesOf } from './links.ts'
import { refusalSentence } from './proposed-change.tsx'

/** One record of a list: what kind it is, then its form, then how it would read; the last step is sending it. */
export const entryPage: Page = page({
  path: '/charter/entry',
  title: (view) => words[view.lang].changeTitle,
  render(view) {
    const { dial, ...editing } = editingIn(view)
    const title = titleOf(view, { dial, ...editing })
    const list = changeHref(view, `dials.${dial.name}`)
    return (
      <>
        <Breadcrumb crumbs={[{ label: dial.title[view.lang], href: list }, { label: title }]} />
        <PageHead title={title} />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        {waysOf(dial).length > 0 && (editing.way === undefined || view.search.has('other')) ? (
          <WayForm view={view} editing={{ dial, ...editing }} />
        ) : (
          <EntryForm view={view} editing={{ dial, ...editing }} />
        )}
      </>
    )
  },
})

function titleOf({ lang }: PageView, { dial, list, place }: Editing): string {
  const w = entryWords[lang]
  if (place === undefined) return w.addTitle(dial.entries.one[lang])
  return w.changeOne(nameOf(list[place], lang) || dial.entries.one[lang])
}

/** Throws `kernel.not_found` where the rules have no such list or nothing at that place. */
function editingIn(view: PageView): Editing {
  const path = view.search.get('path') ?? ''
  const dial = registry().dial(path.replace(/^dials\./, ''))
  if (!isListDial(dial)) throw kernelFailure('not_found', { what: 'charter.rule' })
  const list = listOf(rulesOf(view), dial)
  const asked = view.search.get('place') ?? 'new'
  const place = asked === 'new' ? undefined : Number(asked)
  if (!mayChange(view, layerOf(view, dial)) || (place !== undefined && !list[place]))
    throw kernelFailure('not_found', { what: 'charter.rule' })
  const editing = { dial, list, place, rules: { ...rulesOf(view) }, lang: view.lang }
  return { ...editing, way: wayOf(editing, view.search.get('way') ?? '') }
}

const layerOf = (view: PageView, { name }: ListDial) =>
  layerOfClause(rulesOf(view), { section: 'dials', name }, registry())

type Props = { view: PageView; editing: Editing }

function Place({ editing: { dial, place } }: { editing: Editing }) {
  return (
    <>
      <HiddenField name="path" value={`dials.${dial.name}`} />
      <HiddenField name="place" value={String(place ?? 'new')} />
    </>
  )
}

/** What it is to be decides what else is asked. */
function WayForm({ view, editing }: Props) {
  const { dial, way } = editing
  const { first = '', asks } = dial.entries
  const w = entryWords[view.lang]
  return (
    <Card>
      <Form action={view.href('/charter/entry')} method="get" submit={w.next}>
        <Place editing={editing} />
        <Choice
          name="way"
          label={asks[first]?.label[view.lang] ?? ''}
          value={way}
          options={waysOf(dial).map((value) => ({
            value,
            label: asks[first]?.words?.[value]?.[view.lang] ?? value,
          }))}
        />
      </Form>
    </Card>
  )
}

function EntryForm({ view, editing }: Props) {
  const isSent = view.search.has('show')
  const changed = isSent ? changedBy(editing, (name) => view.search.getAll(name)) : undefined
  const out = view.search.has('out')
  return (
    <Columns layout="main-side">
      {(changed || out) && (
        <Stack second>
          <Effect view={view} editing={editing} changed={out ? undefined : changed} />
        </Stack>
      )}
      <Stack>
        <Card>
          <Fields view={view} editing={editing} changed={changed} />
        </Card>
        {editing.place !== undefined && !out && <Further view={view} editing={editing} />}
      </Stack>
    </Columns>
  )
}

function Fields({ view, editing, changed }: Props & { changed?: Changed }) {
  const { dial, way, lang } = editing
  const w = entryWords[lang]
  const typed = () =>
    Object.fromEntries([...view.search.keys()].map((name) => [name, view.search.getAll(name)]))
  const values = !changed
    ? formOf(editing)
    : changed.isRead
      ? formOf(withEntry(editing, changed.entry))
      : typed()
  const errors = Object.fromEntries(
    Object.entries(changed?.errors ?? {}).map(([at, why]) => [at, w.errors[why]]),
  )
  return (
    <Form
      action={view.href('/charter/entry')}
      method="get"
      submit={w.show}
      values={values}
      errors={errors}
      cancel={changeHref(view, `dials.${dial.name}`)}
    >
      <Place editing={editing} />
      <HiddenField name="show" value="1" />
      <HiddenField name="seen" value={seenAs(editing)} />
      {way && <HiddenField name="way" value={way} />}
      <EntryFields fields={fieldsOfEntry(dial, way)} at={root} around={{ ...editing, values, errors }} />
    </Form>
  )
}

/** Tells whether a form was drawn from the list as it stands: places in another list are other records. */
const seenAs = ({ list }: Editing) =>
  createHash('sha256').update(canonicalText(list)).digest('hex').slice(0, 16)

/** The record as it was filled in, standing where it would stand. */
const withEntry = (editing: Editing, entry: Stated): Editing => ({ ...editing, list: [entry], place: 0 })

/** What else can be done with a record: another kind, or none. */
function Further({ view, editing: { dial, place } }: Props) {
  const w = entryWords[view.lang]
  const here = entryHref(view, dial, place)
  return (
    <Card>
      {waysOf(dial).length > 1 && (
        <p class="py-1">
          <a class="quiet-link" href={`${here}&other=1`}>
            {w.otherWay}
          </a>
        </p>
      )}
      <p class="py-1">
        <a class="quiet-link" href={`${here}&out=1`}>
          {w.takeOut}
        </a>
      </p>
    </Card>
  )
}

/** How the list would read, and the button that sends it; or why it can't be. Without `changed` the record goes. */
function Effect({ view, editing, changed }: Props & { changed?: Changed }) {
  const w = entryWords[view.lang]
  const { dial, list, place, rules } = editing
  const to = changed?.list ?? list.filter((_, i) => i !== place)
  if (changed && view.search.get('seen') !== seenAs(editing)) return <Flash tone="needs">{w.moved}</Flash>
  if (changed && Object.keys(changed.errors).length > 0) return null
  if (same(list, to)) return <Flash tone="waits">{words[view.lang].nothingChanges}</Flash>
  const change = { path: `dials.${dial.name}`, from: list, to }
  const result = amended(rulesOf(view), [change], registry(), layerOf(view, dial))
  if ('refused' in result) return <Flash tone="needs">{refusalSentence(view, result.refused)}</Flash>
  const text = (entry: Stated | undefined) => (entry ? entryText(dial, entry, rules, view.lang) : '')
  const before = text(place === undefined ? undefined : list[place])
  return (
    <Card title={changed ? w.after : w.takenOut}>
      <Diff parts={wordDiff(before, text(changed?.entry))} />
      <LegalEffectShown lang={view.lang} effect={legalEffect(rulesOf(view), result.data)} />
      <div class="mt-3">
        <Form action={proposeHref(view, editing)} onceKey={view.key} submit={w.propose} wide>
          <HiddenField name="change" value={canonicalText(change)} />
        </Form>
      </div>
    </Card>
  )
}

/** Where it is sent names the record as well, so that a refusal is shown beside its form. */
const proposeHref = (view: PageView, { dial, place }: Editing): string =>
  view.href(`/charter/entry/propose?path=dials.${dial.name}&place=${place ?? 'new'}`)

const listChange = z.strictObject({
  path: z.string(),
  from: z.array(z.json()),
  to: z.array(z.json()),
})

/** Throws `kernel.bad_input` where it is not what our own page sends. */
function changeIn(form: FormInput): z.output<typeof listChange> {
  try {
    return listChange.parse(JSON.parse(form.text('change')))
  } catch {
    throw kernelFailure('bad_input', { field: 'change', problem: 'invalid_type' })
  }
}

/** Amends the charter, or leads to proposing it; a list that has moved on since is refused. */
export const proposeEntry = post({
  path: '/charter/entry/propose',
  again: entryPage,
  async handle(view, form) {
    const change = changeIn(form)
    const dial = registry().dial(change.path.replace(/^dials\./, ''))
    if (!isListDial(dial)) throw kernelFailure('not_found', { what: 'charter.rule' })
    const amend = { articles: amendArticles, bylaws: amendBylaws, regulations: amendRegulations }[
      layerOf(view, dial)
    ]
    await view.execute(amend, { changes: [change] }, once(view, form))
    return { to: `/charter/change?path=${change.path}` }
  },
})
