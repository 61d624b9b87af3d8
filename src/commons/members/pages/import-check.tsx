import { kernelFailure } from '../../../kernel/failure.ts'
import { formatDay } from '../../../kernel/language.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { Table } from '../../../ui/table.tsx'
import { memberTypesOf } from '../charter-parts.ts'
import { type ImportedPerson, importRoll } from '../import-roll.ts'
import { rollDraft } from '../queries.ts'
import { rememberMapping } from '../remember-mapping.ts'
import { checkRoll, type RollCheck } from '../roll-check.ts'
import { rollFields } from '../roll-columns.ts'
import { words } from '../words.ts'
import { BeginningSteps } from './beginning-steps.tsx'
import { dayFromToday, errorsOf, figure, typesText } from './parts.tsx'

/** Second step: how the file is read, what would come in, what must be fixed; then in it comes. */
export const checkPage: Page = page({
  path: '/people/import/:draft',
  title: (view) => words[view.lang].importTitle,
  async render(view) {
    const w = words[view.lang]
    const read = await readDraft(view).catch(() => undefined)
    if (!read) return <Gone view={view} />
    const { check, rows } = read
    const hasName = check.guess.columns.name !== undefined
    return (
      <>
        <Breadcrumb
          crumbs={[
            { label: w.people, href: view.href('/people') },
            { label: w.importTitle, href: view.href('/people/import') },
            { label: read.fileName },
          ]}
        />
        <PageHead title={w.checkTitle} lead={w.checkLead} />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        {!hasName && <Flash tone="needs">{w.headingsMissing}</Flash>}
        <Columns layout="main-side">
          <Stack>
            {hasName && <Preview view={view} check={check} />}
            {hasName && <Problems view={view} check={check} />}
            <Card>
              <Disclosure summary={w.columns} open={!hasName}>
                <ColumnsForm view={view} check={check} rows={rows} />
              </Disclosure>
            </Card>
          </Stack>
          <BeginningSteps view={view} now="roll" />
        </Columns>
      </>
    )
  },
})

async function readDraft(view: PageView, chosenType?: string) {
  const draft = view.params.draft ?? ''
  const { fileName, rows, remembered } = await view.ask(rollDraft, { draft })
  const types = memberTypesOf(view.charter)
  const defaultType = types.find(({ code }) => code === chosenType)?.code ?? types[0]?.code ?? ''
  const today = dayFromToday(view)
  const check = await checkRoll(view.db, view.commons.id, { rows, remembered, types, defaultType, today })
  return { draft, fileName, rows, check }
}

function Gone({ view }: { view: PageView }) {
  const w = words[view.lang]
  return (
    <Card>
      <Empty
        title={w.draftGone}
        icon="file"
        action={{ href: view.href('/people/import'), label: w.importUpload }}
      >
        {w.draftGoneText}
      </Empty>
    </Card>
  )
}

type CheckProps = { view: PageView; check: RollCheck }

const shownPeople = 5

function Preview({ view, check }: CheckProps) {
  const w = words[view.lang]
  const { people, guess } = check
  const hasShares = (guess.columns.shares ?? guess.columns.shareAmount) !== undefined
  return (
    <Card title={w.previewCount(figure(people.length, view))}>
      <Table
        caption={w.previewFirst(Math.min(shownPeople, people.length))}
        showCaption
        lines
        rows={people.slice(0, shownPeople)}
        columns={[
          { head: w.name, cell: (one: ImportedPerson) => one.name },
          { head: w.number, cell: (one) => one.number ?? '', wide: true },
          { head: w.type, cell: (one) => typesText(view, one.types) },
          { head: w.phone, cell: (one) => one.phone ?? '' },
          {
            head: w.joinedOn,
            cell: (one) => (one.joinedOn ? formatDay(one.joinedOn, view.lang) : ''),
            wide: true,
          },
        ]}
      />
      {check.problems.length === 0 && people.length > 0 && <p class="mt-3 text-celadon">{w.noProblems}</p>}
      {hasShares && <p class="mt-3 text-sm text-soft">{w.sharesLater}</p>}
      {guess.dropped.map(({ code }) => (
        <p class="mt-3 text-sm text-soft">{w.dropped[code]}</p>
      ))}
      <div class="mt-4">
        <ImportForm view={view} check={check} />
      </div>
    </Card>
  )
}

function ImportForm({ view, check }: CheckProps) {
  const w = words[view.lang]
  const types = memberTypesOf(view.charter)
  const hasErrors = check.problems.some(({ level }) => level === 'error')
  if (check.people.length === 0) return <p>{w.nobodyToImport}</p>
  return (
    <Form
      action={view.href(`/people/import/${view.params.draft}`)}
      onceKey={view.key}
      values={view.values}
      errors={errorsOf(view, ['leaveOut', 'type'])}
      submit={w.importSend(figure(check.people.length, view))}
    >
      {check.someWithoutType && types.length > 1 && (
        <SelectField
          name="type"
          label={w.defaultType}
          value={types[0]?.code}
          options={types.map(({ code, label }) => ({ value: code, label: label[view.lang] }))}
        />
      )}
      {hasErrors && <Checkbox name="leaveOut" label={w.leaveOut} optional={false} />}
    </Form>
  )
}

const shownProblems = 100

function Problems({ view, check }: CheckProps) {
  const w = words[view.lang]
  const rowsWith = (level: string) =>
    new Set(check.problems.filter((one) => one.level === level).map(({ row }) => row)).size
  const [errors, warnings] = [rowsWith('error'), rowsWith('warning')]
  if (check.problems.length === 0) return null
  return (
    <Card title={w.problems}>
      {errors > 0 && <Flash tone="needs">{w.problemsErrors(figure(errors, view))}</Flash>}
      {warnings > 0 && <Flash tone="waits">{w.problemsWarnings(figure(warnings, view))}</Flash>}
      <Table
        caption={w.problems}
        lines
        rows={check.problems.slice(0, shownProblems)}
        columns={[
          { head: w.rowHead, cell: (one) => w.row(one.row) },
          { head: w.columnHead, cell: (one) => (one.column ? w.fields[one.column] : '') },
          { head: w.reason, cell: (one) => w.rollProblems[one.code] },
          { head: w.valueHead, cell: (one) => one.value ?? '' },
        ]}
      />
    </Card>
  )
}

function ColumnsForm({ view, check, rows }: CheckProps & { rows: string[][] }) {
  const w = words[view.lang]
  const { headings, firstDataRow } = check.header
  const fieldAt = new Map(Object.entries(check.guess.columns).map(([field, column]) => [column, field]))
  const hidden = new Set(
    check.guess.dropped.filter(({ code }) => code === 'resident_number_dropped').map(({ column }) => column),
  )
  const options = [...rollFields, 'birth' as const, 'ignore' as const].map((field) => ({
    value: field,
    label: w.fields[field],
  }))
  return (
    <>
      <p class="mb-3 text-soft">{w.columnsHint}</p>
      <Form
        action={view.href(`/people/import/${view.params.draft}/columns`)}
        submit={w.columnsSave}
        submitTone="quiet"
      >
        <div class="grid gap-4 sm:grid-cols-2">
          {headings.map((heading, column) =>
            heading === '' || hidden.has(column) ? null : (
              <SelectField
                name={`column-${column}`}
                label={heading}
                hint={examplesOf(rows, firstDataRow, column, w.columnExamples)}
                value={fieldAt.get(column) ?? 'ignore'}
                options={options}
              />
            ),
          )}
        </div>
      </Form>
    </>
  )
}

function examplesOf(rows: string[][], from: number, column: number, say: (examples: string) => string) {
  const cells = rows.slice(from, from + 50).flatMap((row) => row[column]?.slice(0, 30) || [])
  const some = [...new Set(cells)].slice(0, 3)
  return some.length > 0 ? say(some.join(', ')) : undefined
}

export const columnsPost = post({
  path: '/people/import/:draft/columns',
  again: checkPage,
  async handle(view, form) {
    const { draft, check } = await readDraft(view)
    const columns = check.header.headings.flatMap((heading, column) => {
      const field = form.text(`column-${column}`)
      return heading === '' || field === '' ? [] : [{ heading, field: field as 'ignore' }]
    })
    await view.execute(rememberMapping, { columns })
    return { to: `/people/import/${draft}` }
  },
})

export const importPost = post({
  path: '/people/import/:draft',
  again: checkPage,
  async handle(view, form) {
    const { draft, check } = await readDraft(view, form.text('type'))
    const hasErrors = check.problems.some(({ level }) => level === 'error')
    if (hasErrors && !form.text('leaveOut')) {
      throw kernelFailure('bad_input', { field: 'leaveOut', problem: 'missing' })
    }
    const options = { key: form.text('key') || view.key }
    const { shares, shareAmount } = check.guess.columns
    const goesOn = (shares ?? shareAmount) !== undefined && view.charter.capabilities.includes('shares')
    const input = { people: check.people, draft: goesOn ? null : draft }
    const { people } = await view.execute(importRoll, input, options)
    // The upload stays, so that shares come in from the same file.
    const to = goesOn ? `/shares/import/${draft}` : '/people/links'
    return { to, notice: words[view.lang].imported(figure(people, view)) }
  },
})

export const importParts = [checkPage, columnsPost, importPost]
